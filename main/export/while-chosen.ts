/** A file that was given is known sooner, in ms; a person takes seconds to choose one. */
const givenWithin = 100;

/** Work that goes on while a file is chosen, or has yet to be begun. */
interface Early<Result> {
  /** What comes of it; begins it where it has not begun. */
  result(): Promise<Result>;
  /** Gives it up where it goes on; settles when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Begins work while a person still chooses where it goes to. Where the answer is there at once, nothing
 * is begun before it is asked for: a file that can't be written is told before work is spent on it.
 *
 * @param chosen settles when it is chosen
 * @param signal aborts the work, too
 */
export function whileChosen<Result>(
  chosen: Promise<unknown>,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Early<Result> {
  const given = new AbortController();
  let begun: Promise<Result> | null = null;
  const begin = () => {
    begun ??= work(AbortSignal.any([signal, given.signal]));
    // Whoever asks for its result is told.
    begun.catch(() => {});
    return begun;
  };
  const timer = setTimeout(() => {
    if (!signal.aborted) begin();
  }, givenWithin);
  const leaveIt = () => clearTimeout(timer);
  chosen.then(leaveIt, leaveIt);
  return {
    result: begin,
    async stop() {
      leaveIt();
      given.abort();
      await begun?.catch(() => {});
    },
  };
}
