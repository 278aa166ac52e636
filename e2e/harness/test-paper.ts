import type { PaperPort, PaperSettings } from '../../main/export/paper/paper-port.ts';
import type { Printer } from '../../main/export/pdf/printer.ts';

/** What a printer was given. */
interface PrintedPaper {
  readonly settings: PaperSettings;
  /** The pages as a PDF. */
  readonly pdf: Uint8Array;
}

/** Stands in for the system's printers, and for the person in its dialog. */
export interface TestPaper {
  readonly port: PaperPort;
  readonly printed: readonly PrintedPaper[];
  /** Whether there is a printer; there is none at first. */
  plug(on: boolean): void;
  /** What the person does in the system's dialog; they print until told otherwise. */
  answer(how: 'print' | 'leave'): void;
}

/** @param printer draws the pages as the app does */
export function createTestPaper(printer: Printer): TestPaper {
  const printed: PrintedPaper[] = [];
  let isThere = false;
  let prints = true;
  const port: PaperPort = {
    hasPrinter: async () => isThere,
    async print(task, settings, { signal, onDrawn, onAsking }) {
      const [pdf] = await printer.print(task, { signal, onDrawn, onPrinting: onAsking });
      if (!prints || !pdf) return false;
      printed.push({ settings, pdf });
      return true;
    },
  };
  return {
    port,
    printed,
    plug(on) {
      isThere = on;
    },
    answer(how) {
      prints = how === 'print';
    },
  };
}
