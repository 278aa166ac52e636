import type { Briefing } from '../../shared/model/briefing.ts';
import type { PrintJob } from '../../shared/model/export.ts';
import type { ChartDrawing } from '../../shared/model/image.ts';

/** What a print view is to draw, and the state of the store it draws from. */
export interface PrintTask {
  readonly job: PrintJob;
  readonly briefing: Briefing;
  /** How many pages are to come of it. */
  readonly slides: number;
}

export interface PrintControl {
  readonly signal: AbortSignal;
  /** The first `pages` pages are drawn, from 1. */
  readonly onDrawn: (pages: number) => void;
  /** All slides are drawn and the pages are being made. */
  readonly onPrinting: () => void;
}

/** Makes the pages of a PDF; how is its own affair. */
export interface Printer {
  /**
   * @throws export.render-failed when the slides can't be drawn
   * @throws export.cancelled when the signal aborts
   */
  print(task: PrintTask, control: PrintControl): Promise<Uint8Array>;
}

/** How a print view gets its task, and reports on it. */
export interface PrintDesk {
  task(): PrintTask;
  drawn(pages: number): void;
  ready(slides: number, charts?: readonly ChartDrawing[]): void;
  failed(reason: string): void;
}
