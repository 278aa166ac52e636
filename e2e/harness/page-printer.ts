import type { Page } from '@playwright/test';
import type { PrintDesk, Printer } from '../../main/export/printer.ts';
import { AppError } from '../../shared/ipc/outcome.ts';

/** Prints a print view's page with Chromium, as the app prints its export window. */
export function createPagePrinter(openPrintView: (desk: PrintDesk) => Promise<Page>): Printer {
  return {
    async print(task, { signal, onPrinting }) {
      let settle: { ready: (slides: number) => void; failed: (error: AppError) => void };
      const drawn = new Promise<number>((resolve, reject) => {
        settle = { ready: resolve, failed: reject };
      });
      const cancelled = new Promise<never>((_, reject) => {
        const cancel = () => reject(new AppError('export.cancelled'));
        if (signal.aborted) cancel();
        signal.addEventListener('abort', cancel);
      });
      // Either may come when nobody waits for it any more.
      drawn.catch(() => {});
      cancelled.catch(() => {});

      const page = await openPrintView({
        task: () => task,
        ready: (slides) => settle.ready(slides),
        failed: (reason) => settle.failed(new AppError('export.render-failed', { reason })),
      });
      try {
        await Promise.race([drawn, cancelled]);
        onPrinting();
        const printed = page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        });
        return await Promise.race([printed, cancelled]);
      } finally {
        await page.close();
      }
    },
  };
}
