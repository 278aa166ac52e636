import type { ChartDrawing } from '../../../shared/model/image.ts';
import type { PrintTask } from '../pdf/printer.ts';

export interface ImageControl {
  /** Pixels for one unit of a slide; less than 1 for small pictures. */
  readonly scale: number;
  readonly signal: AbortSignal;
  /** In which order the pictures are taken, each by its index from 0; as they stand by default. */
  readonly order?: readonly number[];
  /** Takes each slide's PNG before the next one is drawn. @param index from 0 */
  readonly onCaptured: (png: Uint8Array, index: number) => Promise<void>;
}

/** Makes images of slides; how is its own affair. */
export interface ImageDrawer {
  /**
   * @throws export.render-failed when the slides can't be drawn
   * @throws export.cancelled when the signal aborts
   */
  slides(task: PrintTask, control: ImageControl): Promise<void>;

  /** The charts on the slides, in their order. @throws as `slides` */
  charts(task: PrintTask, signal: AbortSignal): Promise<readonly ChartDrawing[]>;
}
