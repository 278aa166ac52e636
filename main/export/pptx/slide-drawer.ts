import { AppError } from '../../../shared/errors.ts';
import type { PageRun } from '../../../shared/model/export.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';
import type { DrawnPages, PrintTask } from '../pdf/printer.ts';

export interface SlideDrawingControl {
  readonly signal: AbortSignal;
  /** The first `pages` pages are drawn, from 1. */
  readonly onDrawn: (pages: number) => void;
  /** Takes what a run of pages is made of, in their order, before the next one is drawn. */
  readonly onRun: (drawings: readonly SlideDrawing[], run: PageRun) => void | Promise<void>;
}

/** Draws slides and says what they are made of; how is its own affair. */
export interface SlideDrawer {
  /**
   * @param task with a job for a presentation
   * @throws export.render-failed when the slides can't be drawn or measured
   * @throws export.cancelled when the signal aborts
   */
  draw(task: PrintTask, control: SlideDrawingControl): Promise<void>;
}

/** A place where runs are drawn: a window, or what stands in for one. */
interface DrawnRuns {
  readonly pages: () => DrawnPages;
  readonly drawNext: (run: PageRun) => Promise<void>;
}

/** Hands on what each run of a task is made of, and has the next one drawn. */
export async function drawInRuns(
  { runs }: PrintTask,
  onRun: SlideDrawingControl['onRun'],
  { pages, drawNext }: DrawnRuns,
): Promise<void> {
  for (const [index, run] of runs.entries()) {
    if (index > 0) await drawNext(run);
    const { drawings = [] } = pages();
    if (drawings.length !== run[1] - run[0])
      throw new AppError('export.render-failed', { reason: 'reason.page-count' });
    await onRun(drawings, run);
  }
}
