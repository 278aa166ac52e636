import type { WebContents } from 'electron';
import { type ExportWindows, toRenderFailed } from './export-window.ts';
import { type Printer, printInRuns } from './printer.ts';

/** Prints with Chromium: a hidden window draws the slides and says when it is ready. */
export function createElectronPrinter({ draw }: Pick<ExportWindows, 'draw'>): Printer {
  return {
    print: (task, { signal, onDrawn, onPrinting }) =>
      draw(task, { signal, onDrawn }, ({ webContents, drawNext }) =>
        printInRuns(task, onPrinting, { drawNext, print: () => printToPdf(webContents) }),
      ),
  };
}

async function printToPdf(webContents: WebContents): Promise<Uint8Array> {
  try {
    return await webContents.printToPDF({
      // The print view's own @page: one sheet to a page, no margins.
      preferCSSPageSize: true,
      printBackground: true,
      // Not known to Electron 25, which leaves them out.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (error) {
    throw toRenderFailed(error);
  }
}
