import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { AppError } from '../../shared/ipc/outcome.ts';
import type { ExportRequest, ProofFailure } from '../../shared/model/export.ts';
import { FigureKey } from '../../shared/model/figure.ts';
import { DeckKey, SlideKey } from '../../shared/model/keys.ts';
import { openStore } from '../store/open.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { createExporter } from './exporter.ts';
import type { Printer } from './printer.ts';
import { standInProver } from './proof/testing/stand-in-prover.ts';
import { randomFrom } from './testing/random.ts';
import { createFileWriter } from './write-file.ts';

const request: ExportRequest = {
  deck: DeckKey.parse('annual-2023'),
  locale: 'zh-CN',
  theme: 'south-lake',
  slides: null,
};

const toTarget = async () => target;

const missing: ProofFailure = {
  code: 'figure-missing',
  page: 3,
  slide: SlideKey.parse('year-in-figures'),
  figure: FigureKey.parse('hi-tech-enterprises'),
  expected: '突破1300家',
  detail: '0/1',
};

let folder: string;
let target: string;

beforeEach(() => {
  folder = temporaryFolder();
  target = path.join(folder, 'briefing.pdf');
});

/** Takes a few turns for each page, and stops when told to. */
const print: Printer['print'] = async ({ slides }, { signal, onPrinting }) => {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < slides; page += 1) {
    await new Promise(setImmediate);
    if (signal.aborted) throw new AppError('export.cancelled');
    if (page === slides >> 1) onPrinting();
    pdf.addPage([960, 540]);
  }
  return pdf.save();
};

function exporterWith(failures: () => readonly ProofFailure[] = () => []) {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: path.join('assets', 'dataset', 'hongshan-2023'),
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const { prover, runs } = standInProver(failures);
  const parts = { store, printer: { print }, prover, files: createFileWriter(), program: 'test' };
  return { exporter: createExporter(parts), runs };
}

describe('a file that is not proved', () => {
  const aside = () => `${target}.unproved.pdf`;

  test('never replaces the old one; it is kept aside, and the first fault named', async () => {
    writeFileSync(target, 'old');
    const { exporter } = exporterWith(() => [missing]);
    const refused = await exporter.export(request, toTarget).catch((error: unknown) => error);

    expect(refused).toMatchObject({ code: 'export.unproved', params: { file: aside() } });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['briefing.pdf', 'briefing.pdf.unproved.pdf']);
    expect(readFileSync(aside()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(exporter.lastFile()).toBeNull();
    expect(exporter.lastProof()).toMatchObject({ ok: false, failures: [missing] });

    const failure = AppError.toFailure(refused);
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = describeFailure(locale, failure);
      expect(sentence).toContain('“突破1300家”');
      expect(sentence).toContain(aside());
      expect(sentence).toMatch(locale === 'en' ? /page 3 lacks/ : /第 3 页没有/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  test('makes no target where there was none', async () => {
    const { exporter } = exporterWith(() => [missing]);
    await expect(exporter.export(request, toTarget)).rejects.toMatchObject({
      code: 'export.unproved',
    });
    expect(readdirSync(folder)).toEqual(['briefing.pdf.unproved.pdf']);
  });

  test('is told of also where it can’t be kept', async () => {
    mkdirSync(aside());
    const { exporter } = exporterWith(() => [missing]);
    const refused = await exporter.export(request, toTarget).catch((error: unknown) => error);
    expect(describeFailure('zh-CN', AppError.toFailure(refused))).toContain('未能保存');
    expect(existsSync(target)).toBe(false);
  });

  test('does not stand in the way of the next export', async () => {
    const faults = [[missing], []];
    const { exporter } = exporterWith(() => faults.shift() ?? []);
    await expect(exporter.export(request, toTarget)).rejects.toThrow();
    await expect(exporter.export(request, toTarget)).resolves.toMatchObject({
      proof: { ok: true },
    });
  });

  test('a cancelled export has no proof', async () => {
    const { exporter } = exporterWith();
    await exporter.export(request, toTarget);
    const second = exporter.export(request, toTarget);
    exporter.cancel();
    await expect(second).rejects.toMatchObject({ code: 'export.cancelled' });
    expect(exporter.lastProof()).toBeNull();
  });
});

// Every export waits for the disk.
const patient = { timeout: 60_000 };

test('100 exports in a row leave one file and nothing to run', patient, async () => {
  const { exporter, runs } = exporterWith();
  const busy = () =>
    process.getActiveResourcesInfo().filter((name) => /^(?:FS|Close|Worker|Message)/.test(name));
  for (let round = 0; round < 100; round += 1) {
    const exported = exporter.export({ ...request, slides: [1 + (round % 25)] }, toTarget);
    if (round % 10 === 9) exporter.cancel();
    await exported.catch(() => {});
  }
  await expect.poll(busy).toEqual([]);
  expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  expect(runs.stopped).toBe(runs.started);
});

/** How many turns of the event loop some work takes. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    await new Promise(setImmediate);
    turns += 1;
  }
  return turns;
}

test(
  'cancelled at 50 points at random, an export leaves no target and no temporary file',
  patient,
  async () => {
    const { exporter, runs } = exporterWith();
    const other = path.join(temporaryFolder(), 'briefing.pdf');
    // The first export loads code and takes more turns.
    await exporter.export(request, async () => other);
    // Turns pass while a disk is waited for: the quickest of three is nearest to the work itself.
    let whole = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      whole = Math.min(whole, await turnsOf(exporter.export(request, async () => other)));
    }
    const random = randomFrom(2023);
    const ends: string[] = [];
    for (let point = 0; point < 50; point += 1) {
      const own = path.join(folder, String(point));
      mkdirSync(own);
      const exported = exporter
        .export(request, async () => path.join(own, 'briefing.pdf'))
        .then(
          () => 'too late',
          (error: unknown) => AppError.toFailure(error).code,
        );
      for (let turn = Math.floor(random() * whole); turn > 0; turn -= 1) {
        await new Promise(setImmediate);
      }
      exporter.cancel();
      const end = await exported;
      ends.push(end);
      const left = readdirSync(own);
      expect(left, `point ${point}: ${end}`).toEqual(end === 'too late' ? ['briefing.pdf'] : []);
    }
    expect(ends.filter((end) => end === 'export.cancelled').length).toBeGreaterThan(5);
    expect(ends.filter((end) => end !== 'too late' && end !== 'export.cancelled')).toEqual([]);
    expect(runs.stopped).toBe(runs.started);
  },
);
