import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PrintTask } from '../pdf/printer.ts';
import type { DrawnWindow, ExportWindows } from '../window/export-window.ts';

vi.mock('electron', () => ({}));
const { createElectronPaper } = await import('./electron-paper.ts');

type Print = (
  options: Electron.WebContentsPrintOptions,
  told: (success: boolean, reason: string) => void,
) => void;

/** @param print what Electron does with pages */
function paperWith(print: Print, printers: readonly string[] = ['office']) {
  const sawLife = vi.fn();
  const printed = vi.fn(print);
  const window = {
    webContents: { getPrintersAsync: async () => printers },
  } as unknown as BrowserWindow;
  const drawn = { webContents: { print: printed }, sawLife } as unknown as DrawnWindow;
  const parents: unknown[] = [];
  const draw: ExportWindows['draw'] = (_, { parent }, use) => {
    parents.push(parent);
    return use(drawn);
  };
  const paper = createElectronPaper({ draw, inFront: () => window });
  return { paper, printed, sawLife, parents, window };
}

const task = { slides: 3, runs: [[0, 3]] } as unknown as PrintTask;
const settings = { landscape: true, colour: false };
const control = () => ({
  signal: new AbortController().signal,
  onDrawn: vi.fn(),
  onAsking: vi.fn(),
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the pages go to the system’s own dialog, before the window in front', async () => {
  const { paper, printed, parents, window } = paperWith((_, told) => told(true, ''));
  const asked = control();
  await expect(paper.print(task, settings, asked)).resolves.toBe(true);
  expect(asked.onAsking).toHaveBeenCalledOnce();
  expect(parents).toEqual([window]);
  expect(printed.mock.calls[0]?.[0]).toEqual({
    silent: false,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: 'A4',
    color: false,
    landscape: true,
  });
});

test.each([
  ['Print job canceled', false],
  ['Print job cancelled', false],
])('%s: nothing was printed, and that is no fault', async (reason, printed) => {
  const { paper } = paperWith((_, told) => told(false, reason));
  await expect(paper.print(task, settings, control())).resolves.toBe(printed);
});

test('what the printer refuses is told with the system’s reason', async () => {
  const { paper } = paperWith((_, told) => told(false, 'Print job failed'));
  await expect(paper.print(task, settings, control())).rejects.toMatchObject({
    code: 'print.failed',
    params: { reason: 'Print job failed' },
  });
});

test('however long a person looks at the system’s dialog, the pages wait', async () => {
  let leave = () => {};
  const { paper, sawLife } = paperWith((_, told) => {
    leave = () => told(true, '');
  });
  const printing = paper.print(task, settings, control());
  await vi.advanceTimersByTimeAsync(60_000);
  // A window without a sign of life is given up after 20 s.
  expect(sawLife.mock.calls.length).toBeGreaterThan(4);
  leave();
  await printing;
  sawLife.mockClear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sawLife).not.toHaveBeenCalled();
});

test.each([
  [['office'], true],
  [[], false],
])('of the printers %o: is there one? %s', async (printers, isThere) => {
  const { paper } = paperWith(() => {}, printers);
  await expect(paper.hasPrinter()).resolves.toBe(isThere);
});
