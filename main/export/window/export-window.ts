import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow, WebContents } from 'electron';
import { AppError } from '../../../shared/errors.ts';
import type { PageRun } from '../../../shared/model/export.ts';
import { stageSize } from '../../../shared/model/stage.ts';
import { viewUrl } from '../../app-url.ts';
import type { WindowManager } from '../../windows/window-manager.ts';
import type { DrawnPages, PrintTask, PrintTasks } from '../pdf/printer.ts';
import { createWatchdog } from './watchdog.ts';

/** How long a window may be without a sign of life: a few pages drawn, or one run of them printed. */
const patience = 20_000;

/** A window that has drawn its task, or the first pages of it. */
export interface DrawnWindow {
  readonly webContents: WebContents;
  /** Draws these pages in the place of those before. */
  readonly drawNext: (run: PageRun) => Promise<void>;
  /** What it has told of the pages that it shows now. */
  readonly pages: () => DrawnPages;
  /** To be called as work goes on: a window without a sign of life is given up. */
  readonly sawLife: () => void;
}

/** What a window says when pages may be printed, and how it is told the next ones. */
interface Ready {
  readonly slides: number;
  readonly pages: DrawnPages;
  readonly draw: (run: PageRun) => void;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onDrawn?: (pages: number) => void;
  /** Draws without a surface of the system, which a window that is captured unseen needs. */
  readonly offscreen?: boolean;
  /** What the system asks about the pages stands before this window. */
  readonly parent?: BrowserWindow | undefined;
}

export type ExportWindows = ReturnType<typeof createExportWindows>;

/** Hidden windows that draw what is exported, each for one task, and are gone after it. */
export function createExportWindows(windows: Pick<WindowManager, 'open'>) {
  const desks = new Map<number, PrintTasks>();

  /**
   * Draws a task in a window of its own, and uses it while it is there.
   *
   * @throws export.render-failed when it can't be drawn, crashes, is closed or does not answer
   * @throws export.cancelled when the signal aborts
   */
  async function draw<Result>(
    task: PrintTask,
    { signal, onDrawn = () => {}, offscreen = false, parent }: Options,
    use: (drawn: DrawnWindow) => Promise<Result>,
  ): Promise<Result> {
    const { promise: broken, reject: breakOff } = Promise.withResolvers<never>();
    // It may break between two waits, when nobody listens.
    broken.catch(() => {});
    let run: PageRun = task.runs[0] ?? [0, task.slides];
    let ready = Promise.withResolvers<Ready>();
    const watchdog = createWatchdog(patience, () => breakOff(renderFailed('reason.no-answer')));
    const cancel = () => breakOff(new AppError('export.cancelled'));
    signal.addEventListener('abort', cancel);

    // One sheet wide; its pages have their own size.
    const window = windows.open('export', { ...stageSize, show: false }, { offscreen });
    if (parent) window.setParentWindow(parent);
    const { webContents } = window;
    const id = webContents.id;
    desks.set(id, {
      task: () => {
        watchdog.sawLife();
        return task;
      },
      drawn: (pages) => {
        watchdog.sawLife();
        onDrawn(Math.min(run[0] + pages, run[1]));
      },
      ready: (slides, pages = {}) =>
        new Promise((resolve) => ready.resolve({ slides, pages, draw: resolve })),
      failed: (reason) => breakOff(renderFailed(reason)),
    });
    webContents.on('render-process-gone', () => breakOff(renderFailed('reason.window-crashed')));
    webContents.on('unresponsive', () => breakOff(renderFailed('reason.no-answer')));
    webContents.on('dom-ready', () => watchdog.sawLife());
    webContents.on('did-finish-load', () => watchdog.sawLife());
    window.on('closed', () => breakOff(renderFailed('reason.window-closed')));

    try {
      if (signal.aborted) cancel();
      const loaded = window.loadURL(viewUrl('print')).catch(async (error: unknown) => {
        // A crash fails the load first and is told a moment later, as the better reason.
        await setTimeout(200);
        throw toRenderFailed(error);
      });
      await Promise.race([loaded, broken]);
      const sawLife = () => watchdog.sawLife();
      const whenReady = async () => {
        const drawn = await Promise.race([ready.promise, broken]);
        if (drawn.slides !== run[1] - run[0]) throw renderFailed('reason.page-count');
        sawLife();
        return drawn;
      };
      let drawn = await whenReady();
      const drawNext = async (next: PageRun) => {
        sawLife();
        run = next;
        ready = Promise.withResolvers();
        drawn.draw(next);
        drawn = await whenReady();
      };
      const used = use({ webContents, pages: () => drawn.pages, sawLife, drawNext });
      return await Promise.race([used, broken]);
    } finally {
      watchdog.stop();
      signal.removeEventListener('abort', cancel);
      desks.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    draw,
    /** The tasks of a window that draws; null for any other. */
    deskOf: (webContents: WebContents): PrintTasks | null => desks.get(webContents.id) ?? null,
  };
}

/** What Electron itself throws while it draws. */
export function toRenderFailed(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return renderFailed(error instanceof Error ? error.message : String(error));
}

/** @param reason a message's key, or words of the system */
function renderFailed(reason: string): AppError {
  return new AppError('export.render-failed', { reason });
}
