import type { PageRun } from '../../../shared/model/export.ts';
import type { PrintControl, Printer, PrintTask } from './printer.ts';

/** Another window takes as long to be there as some forty slides take to be drawn and printed. */
const fewestRuns = 3;

/**
 * Prints long decks in two windows at once, each its half of the pages: of two processors neither
 * waits while pages are drawn.
 *
 * @param mayTakeAll whether nothing else needs the processors just now, as a show does
 */
export function printInTwoWindows(printer: Printer, mayTakeAll: () => boolean): Printer {
  return {
    async print(task, control) {
      if (task.job.kind !== 'deck' || task.runs.length < fewestRuns || !mayTakeAll())
        return printer.print(task, control);
      return printHalves(printer, halvesOf(task), control);
    },
  };
}

/** The pages up to the middle and those behind it; a run that holds the middle is cut there. */
function halvesOf(task: PrintTask): readonly [PrintTask, PrintTask] {
  const middle = Math.ceil(task.slides / 2);
  const within = (from: number, to: number) =>
    task.runs
      .map(([first, end]): PageRun => [Math.max(first, from), Math.min(end, to)])
      .filter(([first, end]) => first < end);
  const part = (runs: readonly PageRun[]): PrintTask => {
    const [pages = [0, 0]] = runs;
    return task.job.kind === 'deck' ? { ...task, runs, job: { ...task.job, pages } } : task;
  };
  return [part(within(0, middle)), part(within(middle, task.slides))];
}

async function printHalves(
  printer: Printer,
  halves: readonly [PrintTask, PrintTask],
  { signal, onDrawn, onPrinting }: PrintControl,
): Promise<readonly Uint8Array[]> {
  const given = new AbortController();
  /** Pages of each half so far. */
  const drawn = [0, 0];
  const printing = [0, 0];
  const sum = ([first = 0, second = 0]: readonly number[]) => first + second;
  const prints = halves.map(async (half, place) => {
    const before = half.runs[0]?.[0] ?? 0;
    try {
      return await printer.print(half, {
        signal: AbortSignal.any([signal, given.signal]),
        onDrawn(page) {
          drawn[place] = page - before;
          onDrawn(sum(drawn));
        },
        onPrinting(page) {
          printing[place] = page - before;
          onPrinting(sum(printing));
        },
      });
    } catch (error) {
      // The other one is not needed any more; it says then that it was given up.
      given.abort(error);
      throw error;
    }
  });
  const [first, second] = await Promise.allSettled(prints);
  if (given.signal.aborted) throw given.signal.reason;
  return [first, second].flatMap((one) => (one?.status === 'fulfilled' ? one.value : []));
}
