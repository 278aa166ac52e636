import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrintTask } from './printer.ts';

vi.mock('electron', () => ({}));
const { createElectronPrinter } = await import('./electron-printer.ts');
const { createExportWindows } = await import('../window/export-window.ts');

const pages = new Uint8Array([1, 2, 3]);

/** Prints as Electron does: each print waits for the one before, whatever window it was of. */
class FakeContents extends EventEmitter {
  static queue: Promise<Uint8Array> | undefined;
  static opened = 0;
  readonly id = ++FakeContents.opened;
  readonly print = vi.fn(async () => pages);

  _printToPDF(): Promise<Uint8Array> {
    return this.print();
  }
  printToPDF(): Promise<Uint8Array> {
    FakeContents.queue = FakeContents.queue
      ? FakeContents.queue.then(() => this._printToPDF())
      : this._printToPDF();
    return FakeContents.queue;
  }
}

/** A window as far as the printer uses one. */
class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  gone = false;
  readonly loadURL: () => Promise<void>;

  constructor(loadURL: () => Promise<void>) {
    super();
    this.loadURL = loadURL;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  destroy(): void {
    this.gone = true;
    this.emit('closed');
  }
}

/** @param act what a window does once it is opened */
function printerWith(act: (window: FakeWindow, printer: Printer) => void, loads = async () => {}) {
  const windows: FakeWindow[] = [];
  const open = () => {
    const window = new FakeWindow(loads);
    windows.push(window);
    queueMicrotask(() => act(window, printer));
    return window as unknown as BrowserWindow;
  };
  const printer = printerOver(open);
  return { printer, windows };
}

function printerOver(open: () => BrowserWindow) {
  const windows = createExportWindows({ open });
  return { ...createElectronPrinter(windows), deskOf: windows.deskOf };
}
type Printer = ReturnType<typeof printerOver>;

const taskOf = (...runs: PrintTask['runs']) => ({ slides: runs.at(-1)?.[1], runs }) as PrintTask;
const task = taskOf([0, 25]);
const long = taskOf([0, 40], [40, 80], [80, 100]);
const deskOf = (printer: Printer, window: FakeWindow) =>
  printer.deskOf(window.webContents as unknown as WebContents);

function draw(window: FakeWindow, printer: Printer): void {
  window.webContents.emit('dom-ready', {});
  window.webContents.emit('did-finish-load', {});
  const tasks = deskOf(printer, window);
  tasks?.task();
  const say = (slides: number) =>
    void tasks?.ready(slides).then(([from, to]) => {
      tasks.drawn(to - from);
      say(to - from);
    });
  say(tasks?.task().runs[0]?.[1] ?? 0);
}

const control = () => ({
  signal: new AbortController().signal,
  onDrawn: vi.fn(),
  onPrinting: vi.fn(),
});

beforeEach(() => {
  vi.useFakeTimers();
  FakeContents.queue = undefined;
});

afterEach(() => {
  vi.useRealTimers();
});

const faults: readonly [string, (window: FakeWindow, printer: Printer) => void, string][] = [
  ['never asks for its work', () => {}, 'reason.no-answer'],
  [
    'never ends its drawing',
    (window, printer) => void deskOf(printer, window)?.task(),
    'reason.no-answer',
  ],
  [
    'draws some of its pages and no more',
    (window, printer) => {
      deskOf(printer, window)?.task();
      deskOf(printer, window)?.drawn(8);
    },
    'reason.no-answer',
  ],
  ['hangs', (window) => window.webContents.emit('unresponsive'), 'reason.no-answer'],
  ['crashes', (window) => window.webContents.emit('render-process-gone'), 'reason.window-crashed'],
  ['is closed', (window) => window.destroy(), 'reason.window-closed'],
  [
    'draws too few slides',
    (window, printer) => void deskOf(printer, window)?.ready(24),
    'reason.page-count',
  ],
  [
    'never ends its printing',
    (window, printer) => {
      window.webContents.print.mockReturnValue(new Promise(() => {}));
      draw(window, printer);
    },
    'reason.no-answer',
  ],
  [
    'can’t print',
    (window, printer) => {
      window.webContents.print.mockRejectedValue(new Error('reason.window-crashed'));
      draw(window, printer);
    },
    'reason.window-crashed',
  ],
  [
    'crashes while it prints',
    (window, printer) => {
      window.webContents.print.mockImplementation(async () => {
        window.webContents.emit('render-process-gone');
        return new Promise<never>(() => {});
      });
      draw(window, printer);
    },
    'reason.window-crashed',
  ],
];

test.each(faults)(
  'a window that %s is told within half a minute, and gone; the next one prints',
  async (_, act, reason) => {
    let next = act;
    const { printer, windows } = printerWith((window, made) => next(window, made));
    const refused = expect(printer.print(task, control())).rejects.toMatchObject({
      code: 'export.render-failed',
      params: { reason },
    });
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    expect(windows.map(({ gone }) => gone)).toEqual([true]);

    next = draw;
    await expect(printer.print(task, control())).resolves.toEqual([pages]);
    expect(windows.map(({ gone }) => gone)).toEqual([true, true]);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('a page that can’t be loaded is told with the system’s words', async () => {
  const { printer } = printerWith(
    () => {},
    () => Promise.reject(new Error('ERR_FILE_NOT_FOUND')),
  );
  await expect(printer.print(task, control())).rejects.toMatchObject({
    params: { reason: 'ERR_FILE_NOT_FOUND' },
  });
});

test('a slow window is waited for, as long as it shows that it works', async () => {
  const { printer } = printerWith((window, made) => {
    window.webContents.emit('dom-ready', {});
    setTimeout(() => deskOf(made, window)?.task(), 15_000);
    setTimeout(() => deskOf(made, window)?.drawn(8), 30_000);
    setTimeout(() => void deskOf(made, window)?.ready(25), 45_000);
  });
  const printed = printer.print(task, control());
  await vi.advanceTimersByTimeAsync(45_000);
  await expect(printed).resolves.toEqual([pages]);
});

test('a window that hangs while it draws 500 pages is told as soon as for a few', async () => {
  const { printer, windows } = printerWith((window, made) => {
    deskOf(made, window)?.task();
    setTimeout(() => deskOf(made, window)?.drawn(8), 15_000);
    setTimeout(() => deskOf(made, window)?.drawn(16), 30_000);
  });
  const { onDrawn, ...others } = control();
  const refused = expect(
    printer.print(taskOf([0, 500]), { onDrawn, ...others }),
  ).rejects.toMatchObject({
    params: { reason: 'reason.no-answer' },
  });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(windows.map(({ gone }) => gone)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
  expect(windows.map(({ gone }) => gone)).toEqual([true]);
  expect(onDrawn.mock.calls).toEqual([[8], [16]]);
});

test('pages are drawn and printed run by run, in one window', async () => {
  const { printer, windows } = printerWith(draw);
  const { onDrawn, onPrinting, signal } = control();
  await expect(printer.print(long, { onDrawn, onPrinting, signal })).resolves.toEqual([
    pages,
    pages,
    pages,
  ]);
  expect(onPrinting.mock.calls).toEqual([[40], [80], [100]]);
  expect(onDrawn.mock.calls).toEqual([[80], [100]]);
  expect(windows.map(({ gone }) => gone)).toEqual([true]);
});

test.each<[string, (window: FakeWindow, printer: Printer) => void]>([
  [
    'prints',
    (window, printer) => {
      window.webContents.print
        .mockResolvedValueOnce(pages)
        .mockReturnValueOnce(new Promise(() => {}));
      draw(window, printer);
    },
  ],
  [
    'draws',
    (window, printer) => {
      deskOf(printer, window)?.task();
      void deskOf(printer, window)?.ready(40);
    },
  ],
])('a window that hangs as it %s the second run is told within half a minute', async (_, act) => {
  const { printer, windows } = printerWith(act);
  const refused = expect(printer.print(long, control())).rejects.toMatchObject({
    params: { reason: 'reason.no-answer' },
  });
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
  expect(windows.map(({ gone }) => gone)).toEqual([true]);
});

test('cancelled between two runs, nothing more is printed', async () => {
  const { printer, windows } = printerWith(draw);
  const controller = new AbortController();
  const { onDrawn } = control();
  const onPrinting = (page: number) => {
    if (page === 80) controller.abort();
  };
  await expect(
    printer.print(long, { onDrawn, onPrinting, signal: controller.signal }),
  ).rejects.toMatchObject({ code: 'export.cancelled' });
  expect(windows.map(({ gone }) => gone)).toEqual([true]);
});

test('100 exports, failed and cancelled ones among them, leave no window and nothing to run', async () => {
  let turn = 0;
  const { printer, windows } = printerWith((window, made) => {
    const fault = faults[turn % (faults.length + 2)];
    (fault?.[1] ?? draw)(window, made);
  });
  for (; turn < 100; turn += 1) {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const printed = printer
      .print(task, { ...control(), signal: controller.signal })
      .catch(() => {});
    if (turn % 7 === 0) controller.abort();
    await vi.advanceTimersByTimeAsync(30_000);
    await printed;
    expect(removed).toHaveBeenCalledOnce();
  }
  expect(windows).toHaveLength(100);
  expect(windows.every(({ gone }) => gone)).toBe(true);
  expect(windows.every((window) => deskOf(printer, window) === null)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
