/** Work on a whole deck that can be laid down between its steps: of a long deck it takes a while. */
export type Steps<Result> = Generator<void, Result, void>;

/** What is found of many things, each of them a step. */
export function* oneByOne<Thing, Found>(
  things: readonly Thing[],
  find: (thing: Thing) => readonly Found[],
): Steps<Found[]> {
  const found: Found[] = [];
  for (const thing of things) {
    yield;
    found.push(...find(thing));
  }
  return found;
}

/** Work that is not worth laying down, as one step. */
export function* atOnce<Result>(work: () => Result): Steps<Result> {
  yield;
  return work();
}

/** All steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * All steps, one after the other.
 *
 * @param turn awaited before each of them
 */
export async function finishInTurns<Result>(
  steps: Steps<Result>,
  turn: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    await turn();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
