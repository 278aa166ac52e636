import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import type { ProofFailure } from '../../../shared/model/export.ts';
import { FigureKey } from '../../../shared/model/figure.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport, type RecentExport } from '../recent-export.ts';
import { expectNothingLeftOf } from '../testing/cancel-at-random.ts';
import { createExporter } from './exporter.ts';
import type { Printer } from './printer.ts';
import { standInProver } from './proof/testing/stand-in-prover.ts';

const request = slidesRequest({
  deck: DeckKey.parse('annual-2023'),
  locale: 'zh-CN',
  look: 'south-lake',
});

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
let recent: RecentExport;
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
    if (page === slides >> 1) onPrinting(page + 1);
    pdf.addPage([960, 540]);
  }
  return [await pdf.save()];
};

function exporterWith(
  failures: () => readonly ProofFailure[] = () => [],
  others: Partial<Pick<Parameters<typeof createExporter>[0], 'printer' | 'files'>> = {},
) {
  const store = openStore(path.join(temporaryFolder(), 'hongshan.sqlite'), {
    datasetFolder: builtInDataset,
    onDamaged: 'refuse',
  });
  onTestFinished(() => store.close());
  const { prover, runs } = standInProver(failures);
  const parts = { store, printer: { print }, prover, files: createFileWriter(), program: 'test' };

  recent = createRecentExport();
  return { exporter: createExporter({ ...parts, recent, ...others }), runs };
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
    expect(recent.file).toBeNull();
    expect(recent.proof).toMatchObject({ ok: false, failures: [missing] });

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
    expect(recent.proof).toBeNull();
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

test(
  'cancelled at 50 points at random, an export leaves no target and no temporary file',
  patient,
  async () => {
    let counted = { started: 0, stopped: 0 };
    await expectNothingLeftOf('briefing.pdf', 60, ({ fs, step }) => {
      const inSteps: Printer['print'] = async (task, control) => {
        for (let page = 0; page < task.slides; page += 1) {
          await new Promise(setImmediate);
          step();
        }
        return print(task, control);
      };
      const others = { printer: { print: inSteps }, files: createFileWriter({ fs }) };
      const { exporter, runs } = exporterWith(() => [], others);
      counted = runs;
      return {
        cancel: exporter.cancel,
        exportTo: (file, onProgress) => exporter.export(request, async () => file, onProgress),
      };
    });
    expect(counted.started).toBeGreaterThan(0);
    expect(counted.stopped).toBe(counted.started);
  },
);
