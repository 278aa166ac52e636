import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { slideKeyOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { AppError } from '../../../shared/errors.ts';
import { slidesOn } from '../../../shared/export/pages/page.ts';
import { presentationPages } from '../../../shared/export/pages/presentation-pages.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { ExportProgress, ProofFailure } from '../../../shared/model/export.ts';
import { FigureKey } from '../../../shared/model/figure.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import type { SlideDrawing } from '../../../shared/model/presentation.ts';
import type { PresentationRequest } from '../../../shared/model/presentation-request.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport, type RecentExport } from '../recent-export.ts';
import { expectNothingLeftOf } from '../testing/cancel-at-random.ts';
import { createPresentationExporter } from './exporter.ts';
import type { PresentationDocument } from './presentation-document.ts';
import type { PresentationMaker } from './presentation-maker.ts';
import type { SlideDrawer } from './slide-drawer.ts';

const request: PresentationRequest = {
  ...{ deck: DeckKey.parse('annual-2023'), locale: 'zh-CN', look: 'south-lake', slides: null },
  ...{ pictures: 'full', appendix: false, notes: true, hidden: true },
};

const missing: ProofFailure = {
  ...{ code: 'figure-missing', page: 3, slide: SlideKey.parse('year-in-figures') },
  ...{ figure: FigureKey.parse('hi-tech-enterprises'), expected: '突破1300家', detail: '0/1' },
};

let folder: string;
let recent: RecentExport;
let target: string;
const toTarget = async () => target;

beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'briefing.pptx');
});

/** Slides with nothing on them, run by run, a few turns for each; it stops when told to. */
const drawer: SlideDrawer = {
  async draw({ job, briefing, runs }, { signal, onDrawn, onRun }) {
    if (job.kind !== 'presentation') throw new Error('no presentation');
    const pages = presentationPages(job.request, job.locale, briefing);
    for (const run of runs) {
      const drawings: SlideDrawing[] = [];
      for (const page of pages.slice(...run)) {
        await new Promise(setImmediate);
        if (signal.aborted) throw new AppError('export.cancelled');
        const [slide] = slidesOn(page);
        const ground = { colour: '#FFFFFF', opacity: 1 };
        drawings.push({
          ...{ slide: slide ? slideKeyOf(slide) : null, layout: 'cover', ground, items: [] },
          glow: null,
          title: slide ? slideTitleOf(slide) : '',
        });
        onDrawn(page.number);
      }
      await onRun(drawings, run);
    }
  },
};

/** Makes a few bytes of a document, and finds in them what it is told. */
function standInMaker(failures: () => readonly ProofFailure[]) {
  const written: PresentationDocument[] = [];
  const maker: PresentationMaker = {
    async write(document, signal) {
      await new Promise(setImmediate);
      if (signal.aborted) throw new AppError('export.cancelled');
      written.push(document);
      return Buffer.from(`PK ${document.language}`);
    },
    async prove(_, expected, signal) {
      await new Promise(setImmediate);
      if (signal.aborted) throw new AppError('export.cancelled');
      const found = [...failures()];
      const { id, changedAt } = expected.snapshot;
      return {
        ...{ ok: found.length === 0, checkedAt: changedAt, snapshot: id, failures: found },
        ...{ pages: expected.slides.length, figures: 10, fonts: 2 },
      };
    },
  };
  return { maker, written };
}

function exporterWith(
  failures: () => readonly ProofFailure[] = () => [],
  others: Partial<Parameters<typeof createPresentationExporter>[0]> = {},
) {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const { maker, written } = standInMaker(failures);
  recent = createRecentExport();
  const parts = { store, drawer, maker, files: createFileWriter(), recent };
  return { exporter: createPresentationExporter({ ...parts, ...others }), written };
}

test('both languages are two files, the English one beside the Chinese one', async () => {
  const { exporter, written } = exporterWith();
  const report = await exporter.export({ ...request, locale: 'both' }, toTarget);
  expect(report?.files).toEqual([target, path.join(folder, 'briefing.en.pptx')]);
  expect(readdirSync(folder).sort()).toEqual(['briefing.en.pptx', 'briefing.pptx']);
  expect(readFileSync(target, 'utf8')).toBe('PK zh-CN');
  expect(readFileSync(path.join(folder, 'briefing.en.pptx'), 'utf8')).toBe('PK en');
  expect(written.map(({ language }) => language)).toEqual(['zh-CN', 'en']);
  expect(report?.proof).toMatchObject({ ok: true, figures: 20, pages: report?.slides });
});

test('what is done never becomes less, and each page is told of', async () => {
  const { exporter } = exporterWith();
  const told: ExportProgress[] = [];
  await exporter.export({ ...request, locale: 'both' }, toTarget, (one) => told.push(one));
  const shares = told.map(({ done }) => done);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  expect([...new Set(told.map(({ phase }) => phase))]).toEqual([
    ...['preparing', 'drawing', 'composing', 'proving', 'writing'],
  ]);
  const drawn = told.flatMap(({ page, of }) => (page === of && of !== undefined ? [of] : []));
  expect(drawn).toHaveLength(2);
});

test('a briefing that is asked for nothing has no file', async () => {
  const { exporter } = exporterWith();
  expect(await exporter.export(request, async () => null)).toBeNull();
  await expect(exporter.export({ ...request, slides: [999] }, toTarget)).rejects.toMatchObject({
    code: 'export.no-slides',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('one is made at a time', async () => {
  const { exporter } = exporterWith();
  const first = exporter.export(request, toTarget);
  await expect(exporter.export(request, toTarget)).rejects.toMatchObject({ code: 'export.busy' });
  await expect(first).resolves.toMatchObject({ proof: { ok: true } });
});

test('a folder that is gone is told before anything is drawn', async () => {
  const draw = vi.fn();
  const { exporter } = exporterWith(() => [], { drawer: { draw } });
  const nowhere = path.join(folder, 'gone', 'briefing.pptx');
  await expect(exporter.export(request, async () => nowhere)).rejects.toMatchObject({
    code: 'file.folder-missing',
  });
  expect(draw).not.toHaveBeenCalled();
});

test('a disk that fills leaves the old files of both languages', async () => {
  writeFileSync(target, 'old');
  const english = path.join(folder, 'briefing.en.pptx');
  writeFileSync(english, 'old, too');
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  let renamed = 0;
  const fs = {
    ...nodeFs,
    async rename(...where: Parameters<typeof nodeFs.rename>) {
      // The first of the two is in its place when there is no room for the other.
      if (String(where[1]) === english && renamed++ === 0) throw full;
      return nodeFs.rename(...where);
    },
  };
  const { exporter } = exporterWith(() => [], { files: createFileWriter({ fs }) });
  await expect(exporter.export({ ...request, locale: 'both' }, toTarget)).rejects.toMatchObject({
    code: 'file.disk-full',
  });
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readFileSync(english, 'utf8')).toBe('old, too');
  expect(readdirSync(folder)).toHaveLength(2);
});

describe('a file that is not proved', () => {
  const aside = () => `${target}.unproved.pptx`;

  test('never replaces the old one; it is kept aside, and the first fault named', async () => {
    writeFileSync(target, 'old');
    const { exporter } = exporterWith(() => [missing]);
    const refused = await exporter.export(request, toTarget).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'export.unproved', params: { file: aside() } });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readFileSync(aside(), 'utf8')).toBe('PK zh-CN');
    expect(recent).toMatchObject({ file: null, proof: { ok: false, failures: [missing] } });
    for (const locale of ['zh-CN', 'en'] as const)
      expect(describeFailure(locale, AppError.toFailure(refused))).toContain(aside());
  });

  test('keeps the other language from its place, too', async () => {
    const faults = [[], [missing]];
    const { exporter } = exporterWith(() => faults.shift() ?? []);
    await expect(exporter.export({ ...request, locale: 'both' }, toTarget)).rejects.toMatchObject({
      code: 'export.unproved',
    });
    expect(readdirSync(folder)).toEqual(['briefing.en.pptx.unproved.pptx']);
  });

  test('does not stand in the way of the next export', async () => {
    const faults = [[missing], []];
    const { exporter } = exporterWith(() => faults.shift() ?? []);
    await expect(exporter.export(request, toTarget)).rejects.toThrow();
    await expect(exporter.export(request, toTarget)).resolves.toMatchObject({
      proof: { ok: true },
    });
  });
});

test('cancelled at 50 points at random, an export leaves no target and no temporary file', () =>
  expectNothingLeftOf('briefing.pptx', 30, ({ fs }) => {
    const { exporter } = exporterWith(() => [], { files: createFileWriter({ fs }) });
    return {
      cancel: exporter.cancel,
      exportTo: (file, onProgress) => exporter.export(request, async () => file, onProgress),
    };
  }));
