import type { PrintTask } from '../pdf/printer.ts';

/** How pages lie on paper, which is A4. */
export interface PaperSettings {
  readonly landscape: boolean;
  readonly colour: boolean;
}

interface PaperControl {
  readonly signal: AbortSignal;
  /** The first `pages` pages are drawn, from 1. */
  readonly onDrawn: (pages: number) => void;
  /** All pages are drawn: the system's dialog comes up. */
  readonly onAsking: () => void;
}

/** The system's printers; how pages get there is its own affair. */
export interface PaperPort {
  /** Whether the system knows a printer. */
  hasPrinter(): Promise<boolean>;
  /**
   * Draws the pages and asks the person in the system's own dialog which printer they go to.
   *
   * @returns false when they left the dialog without printing
   * @throws export.render-failed when the pages can't be drawn
   * @throws print.failed when the system takes the pages and does not print them
   * @throws export.cancelled when the signal aborts
   */
  print(task: PrintTask, settings: PaperSettings, control: PaperControl): Promise<boolean>;
}
