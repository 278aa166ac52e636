import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import type { ExportProgress, ExportRequest } from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import type { PaperPort } from './paper-port.ts';
import { createPaperPrinting } from './paper-printing.ts';

const request: ExportRequest = {
  ...slidesRequest({ deck: DeckKey.parse('annual-2023'), locale: 'zh-CN', look: 'south-lake' }),
  kind: 'handout',
  colour: 'greyscale',
};

/** Printing of the built-in data, with a system that stands in for the real one. */
function printingWith(part: Partial<PaperPort> = {}) {
  const real: PaperPort = {
    hasPrinter: async () => true,
    async print(task, _, { onDrawn, onAsking }) {
      onDrawn(task.slides);
      onAsking();
      return true;
    },
    ...part,
  };
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const paper = { hasPrinter: real.hasPrinter, print: vi.fn(real.print) };
  return { printing: createPaperPrinting({ store, paper }), paper };
}

test.each<[string, Partial<ExportRequest>, { landscape: boolean; colour: boolean }]>([
  ['slides', { kind: 'slides', colour: 'colour' }, { landscape: true, colour: true }],
  ['a handout of 3', { perPage: 3 }, { landscape: false, colour: false }],
  ['a handout of 4', { perPage: 4 }, { landscape: true, colour: false }],
  ['notes', { kind: 'notes' }, { landscape: false, colour: false }],
])('%s lie on paper as their pages do, in the ink that was chosen', async (_, part, settings) => {
  const { printing, paper } = printingWith();
  await printing.print({ ...request, ...part });
  expect(paper.print.mock.calls[0]?.[1]).toEqual(settings);
});

test('all pages go to the system’s dialog at once, and how far they are is told', async () => {
  const { printing, paper } = printingWith();
  const seen: ExportProgress[] = [];
  const printed = await printing.print({ ...request, kind: 'slides', locale: 'both' }, (progress) =>
    seen.push(progress),
  );
  const pages = printed?.pages ?? 0;
  expect(pages).toBeGreaterThan(40);
  const [task] = paper.print.mock.calls[0] ?? [];
  expect(task).toMatchObject({ slides: pages, runs: [[0, pages]], job: { pages: [0, pages] } });
  expect(seen.map(({ phase }) => phase)).toEqual(['preparing', 'drawing', 'asking']);
});

test('who leaves the system’s dialog has printed nothing', async () => {
  const { printing } = printingWith({ print: async () => false });
  expect(await printing.print(request)).toBeNull();
});

test('without a printer nothing is drawn', async () => {
  const { printing, paper } = printingWith({ hasPrinter: async () => false });
  await expect(printing.print(request)).rejects.toMatchObject({ code: 'print.no-printer' });
  expect(paper.print).not.toHaveBeenCalled();
});

test('one print at a time; one that is given up makes room for the next', async () => {
  const { printing, paper } = printingWith();
  paper.print.mockImplementationOnce(
    (_task, _settings, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  const first = printing.print(request);
  await expect(printing.print(request)).rejects.toMatchObject({ code: 'export.busy' });
  await vi.waitFor(() => expect(paper.print).toHaveBeenCalled());
  printing.cancel();
  await expect(first).rejects.toMatchObject({ code: 'export.cancelled' });
  await expect(printing.print(request)).resolves.toMatchObject({ pages: expect.any(Number) });
});
