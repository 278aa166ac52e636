import type { Briefing } from '../../../shared/model/briefing.ts';
import type { PageRun } from '../../../shared/model/export.ts';
import type { ChartDrawing } from '../../../shared/model/image.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';
import type { PrintJob } from '../../../shared/model/print-job.ts';

/** What a print view is to draw, and the state of the store it draws from. */
export interface PrintTask {
  readonly job: PrintJob;
  readonly briefing: Briefing;
  /** How many pages are to come of it. */
  readonly slides: number;
  /** The pages in runs that are drawn and printed one after another; at least one. */
  readonly runs: readonly PageRun[];
}

export interface PrintControl {
  readonly signal: AbortSignal;
  /** The first `pages` pages are drawn, from 1. */
  readonly onDrawn: (pages: number) => void;
  /** Pages are being made, up to this one, from 1. */
  readonly onPrinting: (page: number) => void;
}

/** Makes the pages of a PDF; how is its own affair. */
export interface Printer {
  /**
   * A file for each run, to be joined.
   *
   * @throws export.render-failed when the slides can't be drawn
   * @throws export.cancelled when the signal aborts
   */
  print(task: PrintTask, control: PrintControl): Promise<readonly Uint8Array[]>;
}

/** How a print view gets its task, and reports on it. */
export interface PrintTasks {
  task(): PrintTask;
  drawn(pages: number): void;
  /** Resolves with the next pages to draw, once these are no longer needed. */
  ready(slides: number, drawn?: DrawnPages): Promise<PageRun>;
  failed(reason: string): void;
}

/** What a window tells of the pages that it has drawn, as its job asks for it. */
export interface DrawnPages {
  readonly charts?: readonly ChartDrawing[] | undefined;
  readonly drawings?: readonly SlideDrawing[] | undefined;
}

/** A place where runs are drawn: a window, or what stands in for one. */
interface DrawnRun {
  readonly drawNext: (run: PageRun) => Promise<void>;
  readonly print: () => Promise<Uint8Array>;
}

/** Prints what is drawn, and draws what comes next, until all of a task's runs are printed. */
export async function printInRuns(
  { runs }: PrintTask,
  onPrinting: PrintControl['onPrinting'],
  { drawNext, print }: DrawnRun,
): Promise<Uint8Array[]> {
  const printed: Uint8Array[] = [];
  for (const [index, run] of runs.entries()) {
    if (index > 0) await drawNext(run);
    onPrinting(run[1]);
    printed.push(await print());
  }
  return printed;
}
