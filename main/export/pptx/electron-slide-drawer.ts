import type { ExportWindows } from '../window/export-window.ts';
import { drawInRuns, type SlideDrawer } from './slide-drawer.ts';

/** Draws slides in a hidden window, which says what they are made of. */
export function createElectronSlideDrawer({ draw }: Pick<ExportWindows, 'draw'>): SlideDrawer {
  return {
    draw: (task, { signal, onDrawn, onRun }) =>
      draw(task, { signal, onDrawn }, ({ pages, drawNext, sawLife }) =>
        drawInRuns(
          task,
          async (drawings, run) => {
            await onRun(drawings, run);
            sawLife();
          },
          { pages, drawNext },
        ),
      ),
  };
}
