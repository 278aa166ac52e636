/** So long the window may be silent at a time, in ms. */
const sliceMs = 12;
/**
 * So long quiet moments are waited for in all, in ms. A window that has none does the work all the
 * same, between whatever else there is to do.
 */
const patienceMs = 3000;

/**
 * Lets a long piece of work be done between other work of the window, in its quiet moments: React
 * draws one tree at a time, and what is drawn apart in the midst of the window's own drawing makes
 * that begin anew, one after the other until the last.
 *
 * @returns what to await between its steps, which goes on at once until the window was silent long enough
 */
export function createQuietTurns(): () => Promise<void> {
  let began = performance.now();
  let waited = 0;
  return async () => {
    const ended = performance.now();
    if (ended - began <= sliceMs) return;
    await (waited < patienceMs ? quietMoment(patienceMs - waited) : nextTask());
    began = performance.now();
    waited += began - ended;
  };
}

function quietMoment(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
