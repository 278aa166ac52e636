import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import {
  type ExportProgress,
  type ExportRequest,
  exportPhases,
} from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { noDetails } from '../../../shared/model/meeting-details.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { openStore } from '../../store/file/open.ts';
import { newRecordId } from '../../store/record-ids.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { meetingRecord } from '../../store/testing/meeting.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport, type RecentExport } from '../recent-export.ts';
import { createExporter } from './exporter.ts';
import type { Printer, PrintTask } from './printer.ts';
import { standInProver } from './proof/testing/stand-in-prover.ts';

const request = slidesRequest({
  deck: DeckKey.parse('annual-2023'),
  locale: 'en',
  look: 'night',
});

let folder: string;
let recent: RecentExport;
let target: string;

beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'briefing.pdf');
  writeFileSync(target, 'old');
});

const toTarget = async () => target;

/** A file for each run of pages. */
async function blankPages({ runs }: Pick<PrintTask, 'runs'>): Promise<Uint8Array[]> {
  return Promise.all(
    runs.map(async ([from, to]) => {
      const pdf = await PDFDocument.create();
      for (let page = from; page < to; page += 1) pdf.addPage([960, 540]);
      return pdf.save();
    }),
  );
}

/** An exporter of the built-in data, with a printer that stands in for Chromium. */
function exporterWith(print: Printer['print'] = blankPages) {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const printer = { print: vi.fn(print) };
  const { prover, runs } = standInProver();
  onTestFinished(() => expect(runs.stopped).toBe(runs.started));
  const parts = { store, printer, prover, files: createFileWriter(), program: 'test' };
  recent = createRecentExport();
  return { exporter: createExporter({ ...parts, recent }), printer };
}

function expectOldFileAlone(): void {
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['briefing.pdf']);
}

test('an export reports its file, and how far it is on the way', async () => {
  const { exporter } = exporterWith((task, { onDrawn, onPrinting }) => {
    onDrawn(8);
    onDrawn(task.slides);
    onPrinting(task.slides);
    return blankPages(task);
  });
  const seen: ExportProgress[] = [];
  const report = await exporter.export(request, toTarget, (progress) => seen.push(progress));

  const bytes = readFileSync(target);
  const pages = report?.pages ?? 0;
  const proof = report?.proof;
  expect(report).toEqual({ file: target, pages, bytes: bytes.length, proof });
  expect(proof).toMatchObject({ ok: true, pages, failures: [] });
  expect(proof?.figures).toBeGreaterThan(80);
  expect(recent.proof).toEqual(proof);
  const pdf = await PDFDocument.load(bytes);
  expect(pdf.getPageCount()).toBe(pages);
  expect(pdf.getLanguage()).toBe('en');
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(
    // A presentation is composed, and who prints on paper is asked for the printer.
    exportPhases.filter((phase) => phase !== 'composing' && phase !== 'asking'),
  );
  expect(seen.filter(({ phase }) => phase === 'drawing').slice(1)).toMatchObject([
    { page: 8, of: pages },
    { page: pages, of: pages },
  ]);
  expect(seen.filter(({ phase }) => phase === 'proving').length).toBeGreaterThan(pages);
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort());
  expect(seen.at(-1)?.done).toBe(1);
  expect(recent.file).toBe(target);
});

test('long exports are drawn and printed in runs, told page by page, and are one file', async () => {
  const { exporter, printer } = exporterWith((task, { onDrawn, onPrinting }) => {
    for (const [from, to] of task.runs) {
      onDrawn(from + 8);
      onDrawn(to);
      onPrinting(to);
    }
    return blankPages(task);
  });
  const seen: ExportProgress[] = [];
  const report = await exporter.export({ ...request, locale: 'both' }, toTarget, (progress) =>
    seen.push(progress),
  );
  const pages = report?.pages ?? 0;
  const [task] = printer.print.mock.calls[0] ?? [];
  expect(task?.runs).toEqual([
    [0, 40],
    [40, pages],
  ]);
  expect(task?.job).toMatchObject({ kind: 'deck', pages: [0, 40] });
  expect((await PDFDocument.load(readFileSync(target))).getPageCount()).toBe(pages);
  const counted = seen.filter(({ phase }) => phase === 'drawing' || phase === 'printing').slice(1);
  expect(counted.map(({ phase, page, of }) => [phase, page, of])).toEqual([
    ['drawing', 8, pages],
    ['drawing', 40, pages],
    ['printing', 40, pages],
    ['drawing', 48, pages],
    ['drawing', pages, pages],
    ['printing', pages, pages],
  ]);
  const done = seen.map((progress) => progress.done);
  expect(done).toEqual([...done].sort((one, other) => one - other));
});

test('some slides may be asked for, by number', async () => {
  const { exporter, printer } = exporterWith();
  const report = await exporter.export({ ...request, slides: [2, 3, 9] }, toTarget);
  expect(report?.pages).toBe(3);
  expect(printer.print.mock.calls[0]?.[0]).toMatchObject({
    slides: 3,
    job: { request: { slides: [2, 3, 9] } },
  });
});

test.each<[string, Partial<ExportRequest>, string]>([
  ['an unknown deck', { deck: DeckKey.parse('none') }, 'deck.unknown'],
  ['slides that are not there', { slides: [999] }, 'export.no-slides'],
])('%s is refused before anything is printed', async (_, part, code) => {
  const { exporter, printer } = exporterWith();
  await expect(exporter.export({ ...request, ...part }, toTarget)).rejects.toMatchObject({ code });
  expect(printer.print).not.toHaveBeenCalled();
  expectOldFileAlone();
});

test('a target that can’t be written is refused before anything is printed', async () => {
  const { exporter, printer } = exporterWith();
  await expect(exporter.export(request, async () => folder)).rejects.toMatchObject({
    code: 'file.is-folder',
  });
  expect(printer.print).not.toHaveBeenCalled();
});

test.each<[string, Printer['print'], string]>([
  [
    'the printer crashes',
    () => Promise.reject(new AppError('export.render-failed', { reason: 'reason.window-crashed' })),
    'export.render-failed',
  ],
  ['a page is missing', (task) => blankPages({ runs: [[1, task.slides]] }), 'export.render-failed'],
])('when %s the old file stays, and the next export works', async (_, print, code) => {
  const { exporter, printer } = exporterWith(print);
  await expect(exporter.export(request, toTarget)).rejects.toMatchObject({ code });
  expectOldFileAlone();
  expect(recent.file).toBeNull();

  printer.print.mockImplementation(blankPages);
  await expect(exporter.export(request, toTarget)).resolves.toMatchObject({ file: target });
});

test('a second export at the same time is refused, and does not disturb the first', async () => {
  let finish: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { exporter } = exporterWith(async (task) => {
    await held;
    return blankPages(task);
  });
  const first = exporter.export(request, toTarget);
  await expect(exporter.export(request, toTarget)).rejects.toMatchObject({ code: 'export.busy' });
  finish();
  await expect(first).resolves.toMatchObject({ file: target });
});

test.each(['drawing', 'printing', 'finishing', 'proving', 'writing'] as const)(
  'cancelled while %s, an export leaves the old file',
  async (phase) => {
    const { exporter } = exporterWith((task, { onPrinting, signal }) => {
      onPrinting(task.slides);
      if (signal.aborted) throw new AppError('export.cancelled');
      return blankPages(task);
    });
    const cancelAt = (progress: ExportProgress) => {
      if (progress.phase === phase) exporter.cancel();
    };
    await expect(exporter.export(request, toTarget, cancelAt)).rejects.toMatchObject({
      code: 'export.cancelled',
    });
    expectOldFileAlone();
  },
);

test('when no file is chosen there is no export, and no progress', async () => {
  const { exporter, printer } = exporterWith();
  const onProgress = vi.fn();
  await expect(exporter.export(request, async () => null, onProgress)).resolves.toBeNull();
  expect(onProgress).not.toHaveBeenCalled();
  expect(printer.print).not.toHaveBeenCalled();
});

test.each([
  ['a file is chosen', () => target, 'new'],
  ['none is', () => null, 'old'],
])('pages are drawn while a file is being chosen, and then %s', async (_, answer, holds) => {
  const drawn = Promise.withResolvers<void>();
  let until: AbortSignal | undefined;
  const { exporter } = exporterWith(async (task, { signal }) => {
    until = signal;
    const pages = await blankPages(task);
    drawn.resolve();
    return pages;
  });
  const told: ExportProgress[] = [];
  const choose = async () => {
    await drawn.promise;
    expect(told).toEqual([]);
    return answer();
  };
  const report = await exporter.export(request, choose, (progress) => told.push(progress));
  expect(report?.file ?? null).toBe(answer());
  expect(until?.aborted).toBe(true);
  expect(readFileSync(target, 'latin1').startsWith('%PDF-') ? 'new' : 'old').toBe(holds);
});

test('an export is running, and can be cancelled, while its file is being chosen', async () => {
  const { exporter, printer } = exporterWith();
  const choose = async () => {
    await expect(exporter.export(request, toTarget)).rejects.toMatchObject({ code: 'export.busy' });
    exporter.cancel();
    return target;
  };
  await expect(exporter.export(request, choose)).rejects.toMatchObject({
    code: 'export.cancelled',
  });
  expect(printer.print).not.toHaveBeenCalled();
  expectOldFileAlone();
});

test('with nothing running there is nothing to cancel', async () => {
  const { exporter } = exporterWith();
  exporter.cancel();
  await expect(exporter.export(request, toTarget)).resolves.toMatchObject({ file: target });
});

test('the record of a meeting outlives its briefing: all of it is printed but what was drawn', async () => {
  const { exporter, printer } = exporterWith();
  const left = meetingRecord({ deck: DeckKey.parse('deleted-since') });
  const unsaid = { heldBy: '王芳', device: null, details: noDetails, decisions: [] };
  const meeting = { ...left, ...unsaid, id: newRecordId() };
  expect(Object.keys(left.ink)).not.toEqual([]);
  const printed = { meeting, locale: 'zh-CN', look: 'south-lake' } as const;
  expect(await exporter.exportMeeting(printed, toTarget)).toBe(target);
  const [[task] = []] = printer.print.mock.calls;
  expect(task?.job).toMatchObject({ kind: 'meeting', meeting: { slides: left.slides, ink: {} } });
});
