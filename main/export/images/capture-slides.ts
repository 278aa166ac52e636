import { AppError } from '../../../shared/errors.ts';
import { stageSize } from '../../../shared/model/stage.ts';
import type { ImageControl } from './image-drawer.ts';

/** Sends one command of the Chrome DevTools Protocol to a page. */
export type SendCommand = (method: string, params?: object) => Promise<unknown>;

/**
 * Takes the slides of a page that has them below each other, as PNGs of exactly 1280 × 720 units
 * times the scale, whatever display the machine has: the page is laid out and drawn anew at that
 * many pixels, so nothing is enlarged.
 *
 * @throws export.cancelled when the signal aborts between two pictures
 */
export async function captureSlides(
  send: SendCommand,
  count: number,
  {
    scale,
    signal,
    order = Array.from({ length: count }, (_, index) => index),
    onCaptured,
  }: ImageControl,
): Promise<void> {
  await send('Emulation.setDeviceMetricsOverride', {
    ...stageSize,
    deviceScaleFactor: scale,
    mobile: false,
  });
  await send('Emulation.setScrollbarsHidden', { hidden: true });
  // Each is taken before the next one is drawn, so that only one is in memory.
  for (const index of order) {
    if (signal.aborted) throw new AppError('export.cancelled');
    await send('Runtime.evaluate', { expression: `scrollTo(0, ${index * stageSize.height})` });
    const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    await onCaptured(Buffer.from(data, 'base64'), index);
  }
}
