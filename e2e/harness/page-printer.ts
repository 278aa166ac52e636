import type { Page } from '@playwright/test';
import { captureSlides } from '../../main/export/capture-slides.ts';
import type { ImageDrawer } from '../../main/export/image-drawer.ts';
import type { PrintDesk, Printer, PrintTask } from '../../main/export/printer.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { ChartDrawing } from '../../shared/model/image.ts';

interface Pages {
  open(): Promise<Page>;
  /** Loads the print view into the page, with a desk of its own. */
  show(page: Page, desk: PrintDesk): Promise<void>;
}

/** What is exported is drawn in pages of Chromium, as the app draws it in its export windows. */
export function createPagePrinter({ open, show }: Pages): {
  readonly printer: Printer;
  readonly drawer: ImageDrawer;
} {
  async function draw<Result>(
    task: PrintTask,
    signal: AbortSignal,
    use: (page: Page, charts: readonly ChartDrawing[]) => Promise<Result>,
    onDrawn: (pages: number) => void = () => {},
  ): Promise<Result> {
    let report: (charts: readonly ChartDrawing[]) => void = () => {};
    let breakOff: (error: AppError) => void = () => {};
    const drawn = new Promise<readonly ChartDrawing[]>((resolve) => {
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
        drawn: onDrawn,
        ready: (_, charts = []) => report(charts),
        failed: fail,
      };
      const shown = show(page, desk);
      // A page that goes while it loads is told of by its closing.
      shown.catch(() => {});
      const charts = await Promise.race([drawn, broken]);
      const used = use(page, charts);
      used.catch(() => {});
      return await Promise.race([used, broken]);
    } finally {
      signal.removeEventListener('abort', cancel);
      // A page in the middle of printing closes late; nobody has to wait for that.
      opened.then((page) => page.close()).catch(() => {});
    }
  }

  return {
    printer: {
      print: (task, { signal, onDrawn, onPrinting }) =>
        draw(
          task,
          signal,
          (page) => {
            onPrinting();
            return page.pdf({
              preferCSSPageSize: true,
              printBackground: true,
              tagged: true,
              outline: true,
            });
          },
          onDrawn,
        ),
    },
    drawer: {
      slides: (task, control) =>
        draw(task, control.signal, async (page) => {
          const protocol = await page.context().newCDPSession(page);
          await captureSlides(
            (method, params) => protocol.send(method as never, params as never),
            task.slides,
            control,
          );
        }),
      charts: (task, signal) => draw(task, signal, async (_, charts) => charts),
    },
  };
}
