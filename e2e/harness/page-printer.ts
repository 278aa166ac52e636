import type { Page } from '@playwright/test';
import type { PrintDesk, Printer } from '../../main/export/printer.ts';
import { AppError } from '../../shared/ipc/outcome.ts';

interface Pages {
  open(): Promise<Page>;
  /** Loads the print view into the page, with a desk of its own. */
  show(page: Page, desk: PrintDesk): Promise<void>;
}

/** Prints a print view's page with Chromium, as the app prints its export window. */
export function createPagePrinter({ open, show }: Pages): Printer {
  return {
    async print(task, { signal, onPrinting }) {
      let report: (slides: number) => void = () => {};
      let breakOff: (error: AppError) => void = () => {};
      const drawn = new Promise<number>((resolve) => {
        report = resolve;
      });
      const broken = new Promise<never>((_, reject) => {
        breakOff = reject;
      });
      // It may break between two waits, when nobody listens.
      broken.catch(() => {});
      const fail = (reason: string) => breakOff(new AppError('export.render-failed', { reason }));
      const cancel = () => breakOff(new AppError('export.cancelled'));

      signal.addEventListener('abort', cancel);
      if (signal.aborted) cancel();
      const opened = open();
      try {
        const page = await Promise.race([opened, broken]);
        page.once('close', () => fail('reason.window-closed'));
        const desk: PrintDesk = {
          task: () => task,
          ready: (slides) => report(slides),
          failed: fail,
        };
        const shown = show(page, desk);
        // A page that goes while it loads is told of by its closing.
        shown.catch(() => {});
        await Promise.race([drawn, broken]);
        onPrinting();
        const printed = page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        });
        printed.catch(() => {});
        return await Promise.race([printed, broken]);
      } finally {
        signal.removeEventListener('abort', cancel);
        // A page in the middle of printing closes late; nobody has to wait for that.
        opened.then((page) => page.close()).catch(() => {});
      }
    },
  };
}
