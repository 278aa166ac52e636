import { setTimeout } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { AppError } from '../../shared/ipc/outcome.ts';
import { viewUrl } from '../app-url.ts';
import type { WindowManager } from '../windows/window-manager.ts';
import type { PrintControl, PrintDesk, Printer, PrintTask } from './printer.ts';
import { createWatchdog } from './watchdog.ts';

/**
 * How long a window may be without a sign of life: within half a minute a person who exports a deck
 * of 40 slides knows that it failed.
 */
const patience = {
  ms: 20_000,
  /** More slides take longer between two signs. */
  msPerSlide: 250,
};

/** What a window needs to be one sheet wide; its pages have their own size. */
const sheet = { width: 1280, height: 720 };

export type ElectronPrinter = Printer & {
  /** The desk of a window that prints; null for any other. */
  readonly deskOf: (window: WebContents) => PrintDesk | null;
};

/** Prints with Chromium: a hidden window draws the slides and says when it is ready. */
export function createElectronPrinter(windows: Pick<WindowManager, 'open'>): ElectronPrinter {
  const desks = new Map<number, PrintDesk>();

  async function print(task: PrintTask, { signal, onPrinting }: PrintControl): Promise<Uint8Array> {
    let breakOff: (reason: AppError) => void = () => {};
    const broken = new Promise<never>((_, reject) => {
      breakOff = reject;
    });
    // It may break between two waits, when nobody listens.
    broken.catch(() => {});
    let report: (slides: number) => void = () => {};
    const ready = new Promise<number>((resolve) => {
      report = resolve;
    });
    const watchdog = createWatchdog(patience.ms + patience.msPerSlide * task.slides, () =>
      breakOff(failed('reason.no-answer')),
    );
    const cancel = () => breakOff(new AppError('export.cancelled'));
    signal.addEventListener('abort', cancel);

    const window = windows.open('export', { ...sheet, show: false });
    const { webContents } = window;
    const id = webContents.id;
    desks.set(id, {
      task: () => {
        watchdog.sawLife();
        return task;
      },
      ready: (slides) => report(slides),
      failed: (reason) => breakOff(failed(reason)),
    });
    webContents.on('render-process-gone', () => breakOff(failed('reason.window-crashed')));
    webContents.on('unresponsive', () => breakOff(failed('reason.no-answer')));
    webContents.on('dom-ready', watchdog.sawLife);
    webContents.on('did-finish-load', watchdog.sawLife);
    window.on('closed', () => breakOff(failed('reason.window-closed')));

    try {
      if (signal.aborted) cancel();
      const loaded = window.loadURL(viewUrl('print')).catch(async (error: unknown) => {
        // A crash fails the load first and is told a moment later, as the better reason.
        await setTimeout(200);
        throw failed(error instanceof Error ? error.message : String(error));
      });
      await Promise.race([loaded, broken]);
      const slides = await Promise.race([ready, broken]);
      if (slides !== task.slides) throw failed('reason.page-count');
      watchdog.sawLife();
      onPrinting();
      return await Promise.race([printToPdf(webContents), broken]);
    } finally {
      watchdog.stop();
      signal.removeEventListener('abort', cancel);
      desks.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return { print, deskOf: (webContents) => desks.get(webContents.id) ?? null };
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
    throw failed(error instanceof Error ? error.message : String(error));
  }
}

/** @param reason a message's key, or words of the system */
function failed(reason: string): AppError {
  return new AppError('export.render-failed', { reason });
}
