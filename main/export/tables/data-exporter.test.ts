import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type DataRequest, dataFormats } from '../../../shared/model/data-export.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport } from '../recent-export.ts';
import { createDataExporter } from './data-exporter.ts';
import { createDataMaker } from './data-maker.ts';
import { dataStore } from './testing/data-store.ts';

const request: DataRequest = { format: 'csv', selection: null, locale: 'zh-CN' };

function exporterWith(maker = dataMaker()) {
  return createDataExporter({ maker, files: createFileWriter(), recent: createRecentExport() });
}

function dataMaker() {
  return createDataMaker({ store: dataStore(), datasetFolder: builtInDataset });
}

test.each(dataFormats)('a file of %s is written whole, and alone', async (format) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'data');
  const maker = dataMaker();
  const report = await exporterWith(maker).export({ ...request, format }, async () => file);
  expect(report).toEqual({ file, unreadable: 0, figures: expect.any(Number) });
  expect(report?.figures).toBeGreaterThan(90);
  expect(readdirSync(folder)).toEqual(['data']);
  const { bytes } = await maker.make({ ...request, format });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('when no file is chosen nothing is written', async () => {
  await expect(exporterWith().export(request, async () => null)).resolves.toBeNull();
});

test('nothing to export is told before the person is asked where to', async () => {
  const indicators = [IndicatorKey.parse('gone')];
  let asked = false;
  const refused = exporterWith().export(
    { ...request, selection: { by: 'indicators', indicators } },
    async () => {
      asked = true;
      return null;
    },
  );
  await expect(refused).rejects.toMatchObject({ code: 'export.no-data' });
  expect(asked).toBe(false);
});

test.each([
  ['is a folder', 'file.is-folder', (file: string) => mkdirSync(file)],
  [
    'may not be written',
    'file.not-writable',
    (file: string) => writeFileSync(file, 'old', { mode: 0o400 }),
  ],
])('a target that %s is refused, and stays', async (_, code, make) => {
  const file = path.join(temporaryFolder(), 'data.csv');
  make(file);
  await expect(exporterWith().export(request, async () => file)).rejects.toMatchObject({ code });
  expect(readdirSync(path.dirname(file))).toEqual(['data.csv']);
});
