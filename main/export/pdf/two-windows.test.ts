import { expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { PageRun } from '../../../shared/model/export.ts';
import type { PrintControl, Printer, PrintTask } from './printer.ts';
import { printInTwoWindows } from './two-windows.ts';

const taskOf = (runs: readonly PageRun[], kind = 'deck') =>
  ({ job: { kind, pages: runs[0] }, slides: runs.at(-1)?.[1], runs }) as unknown as PrintTask;
const long = taskOf([
  [0, 40],
  [40, 80],
  [80, 100],
]);

/** Each run becomes a file that says which pages it is of. */
const pagesIn = ({ runs }: PrintTask) => runs.map((run) => Uint8Array.from(run));

function control(signal = new AbortController().signal) {
  return { signal, onDrawn: vi.fn(), onPrinting: vi.fn() } satisfies PrintControl;
}

test('a long deck is printed in two halves at once, whose pages follow each other', async () => {
  const print = vi.fn<Printer['print']>(async (half, { onDrawn, onPrinting }) => {
    for (const [from, to] of half.runs) {
      onDrawn(from + 1);
      await Promise.resolve();
      onDrawn(to);
      onPrinting(to);
    }
    return pagesIn(half);
  });
  const told = control();
  const printed = await printInTwoWindows({ print }, () => true).print(long, told);
  expect(print.mock.calls.map(([half]) => half.job)).toMatchObject([
    { pages: [0, 40] },
    { pages: [50, 80] },
  ]);
  expect(printed.map((file) => [...file])).toEqual([
    [0, 40],
    [40, 50],
    [50, 80],
    [80, 100],
  ]);
  for (const one of [told.onDrawn, told.onPrinting]) {
    const pages = one.mock.calls.map(([page]) => page as number);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.at(-1)).toBe(100);
  }
});

test.each<[string, PrintTask, boolean]>([
  [
    'of few runs',
    taskOf([
      [0, 40],
      [40, 60],
    ]),
    true,
  ],
  ['that is no deck’s', { ...long, job: { ...long.job, kind: 'images' } } as PrintTask, true],
  ['beside a show', long, false],
])('a task %s is printed in one window', async (_, task, mayTakeAll) => {
  const print = vi.fn<Printer['print']>(async (half) => pagesIn(half));
  const told = control();
  await printInTwoWindows({ print }, () => mayTakeAll).print(task, told);
  expect(print.mock.calls).toEqual([[task, told]]);
});

/** Goes on until it is told to stop, but for the half that `fails`. */
function oneFails(fails: (half: PrintTask) => boolean): Printer {
  return {
    print: (half, { signal }) =>
      new Promise((_, reject) => {
        const failed = new AppError('export.render-failed', { reason: 'reason.window-crashed' });
        if (fails(half)) reject(failed);
        signal.addEventListener('abort', () => reject(new AppError('export.cancelled')));
      }),
  };
}

test.each([0, 50])(
  'where the half from page %i fails, the other is given up, and the reason told',
  async (from) => {
    const printer = oneFails(({ runs }) => runs[0]?.[0] === from);
    await expect(
      printInTwoWindows(printer, () => true).print(long, control()),
    ).rejects.toMatchObject({
      code: 'export.render-failed',
      params: { reason: 'reason.window-crashed' },
    });
  },
);

test('cancelled, both end', async () => {
  const cancelling = new AbortController();
  const printed = printInTwoWindows(
    oneFails(() => false),
    () => true,
  ).print(long, control(cancelling.signal));
  cancelling.abort();
  await expect(printed).rejects.toMatchObject({ code: 'export.cancelled' });
});
