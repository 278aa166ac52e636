import type { BrowserWindow, WebContents } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import type { ExportWindows } from '../window/export-window.ts';
import type { PaperPort, PaperSettings } from './paper-port.ts';

/** How often a window is taken for alive while a person is in the system's dialog, in ms. */
const lifeWhileAsking = 5_000;

interface Dependencies extends Pick<ExportWindows, 'draw'> {
  /** The window that the system's dialog stands before; undefined where none is open. */
  readonly inFront: () => BrowserWindow | undefined;
}

/** Prints with Chromium, whose hidden window draws the same pages for a PDF. */
export function createElectronPaper({ draw, inFront }: Dependencies): PaperPort {
  return {
    async hasPrinter() {
      const printers = await inFront()?.webContents.getPrintersAsync();
      return printers !== undefined && printers.length > 0;
    },
    print: (task, settings, { signal, onDrawn, onAsking }) =>
      draw(task, { signal, onDrawn, parent: inFront() }, async ({ webContents, sawLife }) => {
        onAsking();
        const alive = setInterval(sawLife, lifeWhileAsking);
        try {
          return await handOver(webContents, settings);
        } finally {
          clearInterval(alive);
        }
      }),
  };
}

/** @returns false when the person left the dialog */
function handOver(
  webContents: WebContents,
  { landscape, colour }: PaperSettings,
): Promise<boolean> {
  const options: Electron.WebContentsPrintOptions = {
    silent: false,
    printBackground: true,
    // Pages have margins of their own, and a slide goes to the edge.
    margins: { marginType: 'none' },
    pageSize: 'A4',
    color: colour,
    landscape,
  };
  return new Promise((resolve, reject) => {
    webContents.print(options, (success, reason) => {
      if (success) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new AppError('print.failed', { reason }));
    });
  });
}
