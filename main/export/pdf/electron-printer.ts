import type { WebContents } from 'electron';
import { type ExportWindows, toRenderFailed } from '../window/export-window.ts';
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
    return await printUnqueued(webContents, {
      // The print view's own @page: one sheet to a page, no margins.
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (error) {
    throw toRenderFailed(error);
  }
}

/** What `printToPDF` calls when it is its turn; not in Electron's types. */
interface Native {
  _printToPDF?: (settings: unknown) => Promise<Uint8Array>;
}

/**
 * Electron lets every print of the program wait for the one before it. One that fails, or never
 * ends because its window was closed meanwhile, would keep all others from printing until the
 * program is started again (electron/electron#30753). So Electron's queue gets a print that is
 * over at once, and the real one is waited for here.
 */
function printUnqueued(
  webContents: WebContents,
  options: Electron.PrintToPDFOptions,
): Promise<Uint8Array> {
  const native = webContents as Native;
  const print = native._printToPDF;
  if (!print) return webContents.printToPDF(options);
  return new Promise((resolve, reject) => {
    native._printToPDF = async (settings) => {
      Reflect.deleteProperty(native, '_printToPDF');
      print.call(webContents, settings).then(resolve, reject);
      return new Uint8Array();
    };
    webContents.printToPDF(options).catch(reject);
  });
}
