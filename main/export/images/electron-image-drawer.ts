import { type ExportWindows, toRenderFailed } from '../window/export-window.ts';
import { captureSlides } from './capture-slides.ts';
import type { ImageDrawer } from './image-drawer.ts';

/** Draws images with Chromium, in a hidden window that a device of the wished pixels is made of. */
export function createElectronImageDrawer({ draw }: Pick<ExportWindows, 'draw'>): ImageDrawer {
  return {
    slides: (task, { scale, signal, order, onCaptured }) =>
      draw(task, { signal, offscreen: true }, async ({ webContents, sawLife }) => {
        const { debugger: protocol } = webContents;
        try {
          protocol.attach('1.3');
          await captureSlides(
            (method, params) => protocol.sendCommand(method, params),
            task.slides,
            {
              scale,
              signal,
              ...(order && { order }),
              async onCaptured(png, index) {
                sawLife();
                await onCaptured(png, index);
              },
            },
          );
        } catch (error) {
          throw toRenderFailed(error);
        }
      }),
    charts: (task, signal) => draw(task, { signal }, async ({ pages }) => pages().charts ?? []),
  };
}
