import type { Page } from '@playwright/test';
import { captureSlides } from '../../main/export/images/capture-slides.ts';
import type { ImageDrawer } from '../../main/export/images/image-drawer.ts';
import {
  type DrawnPages,
  type Printer,
  type PrintTask,
  type PrintTasks,
  printInRuns,
} from '../../main/export/pdf/printer.ts';
import { drawInRuns, type SlideDrawer } from '../../main/export/pptx/slide-drawer.ts';
import { AppError } from '../../shared/errors.ts';
import type { PageRun } from '../../shared/model/export.ts';

interface Pages {
  open(): Promise<Page>;
  /** How many pages to print at once; null as the app does. */
  pagesPerRun(): number | null;
  /** Loads the print view into the page, with a tasks of its own. */
  show(page: Page, tasks: PrintTasks): Promise<void>;
}

/** What a page says when it may be printed, and how it is told what comes next. */
interface Ready {
  readonly pages: DrawnPages;
  readonly draw: (run: PageRun) => void;
}

interface Drawn {
  readonly pages: () => DrawnPages;
  readonly drawNext: (run: PageRun) => Promise<void>;
}

/** What is exported is drawn in pages of Chromium, as the app draws it in its export windows. */
export function createPagePrinter({ open, show, pagesPerRun }: Pages): {
  readonly printer: Printer;
  readonly drawer: ImageDrawer;
  readonly slideDrawer: SlideDrawer;
} {
  async function draw<Result>(
    task: PrintTask,
    signal: AbortSignal,
    use: (page: Page, drawn: Drawn) => Promise<Result>,
    onDrawn: (pages: number) => void = () => {},
  ): Promise<Result> {
    let run: PageRun = task.runs[0] ?? [0, task.slides];
    let ready = Promise.withResolvers<Ready>();
    const { promise: broken, reject: breakOff } = Promise.withResolvers<never>();
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
      const tasks: PrintTasks = {
        task: () => task,
        drawn: (pages) => onDrawn(run[0] + pages),
        ready: (_, pages = {}) => new Promise((resolve) => ready.resolve({ pages, draw: resolve })),
        failed: fail,
      };
      const shown = show(page, tasks);
      // A page that goes while it loads is told of by its closing.
      shown.catch(() => {});
      let drawn = await Promise.race([ready.promise, broken]);
      const drawNext = async (next: PageRun) => {
        run = next;
        ready = Promise.withResolvers();
        drawn.draw(next);
        drawn = await Promise.race([ready.promise, broken]);
      };
      const used = use(page, { pages: () => drawn.pages, drawNext });
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
      print: (asked, { signal, onDrawn, onPrinting }) => {
        const task = inRunsOf(asked, pagesPerRun());
        return draw(
          task,
          signal,
          (page, { drawNext }) => {
            const how = {
              preferCSSPageSize: true,
              printBackground: true,
              tagged: true,
              outline: true,
            };
            return printInRuns(task, onPrinting, { drawNext, print: () => page.pdf(how) });
          },
          onDrawn,
        );
      },
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
      charts: (task, signal) => draw(task, signal, async (_, { pages }) => pages().charts ?? []),
    },
    slideDrawer: {
      draw: (asked, { signal, onDrawn, onRun }) => {
        const task = inRunsOf(asked, pagesPerRun());
        return draw(task, signal, (_, drawn) => drawInRuns(task, onRun, drawn), onDrawn);
      },
    },
  };
}

/** A deck's task cut anew, so that a few pages make several runs. */
function inRunsOf(task: PrintTask, size: number | null): PrintTask {
  const isInRuns = task.job.kind === 'deck' || task.job.kind === 'presentation';
  if (size === null || !isInRuns) return task;
  const runs = Array.from(
    { length: Math.ceil(task.slides / size) },
    (_, index): PageRun => [index * size, Math.min((index + 1) * size, task.slides)],
  );
  const [pages = [0, task.slides]] = runs;
  return { ...task, runs, job: { ...task.job, pages } };
}
