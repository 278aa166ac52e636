import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DataRequest } from '../../../shared/model/data-export.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { createFileWriter } from '../../files/write-file.ts';
import { openStore } from '../../store/file/open.ts';
import { builtInDataset } from '../../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { createRecentExport } from '../recent-export.ts';
import { createDataExporter } from './data-exporter.ts';
import { createDataMaker } from './data-maker.ts';
import { createThreadDataMaker } from './data-thread.ts';

const request: DataRequest = { format: 'package', selection: null, locale: 'zh-CN' };

function makers() {
  const file = path.join(temporaryFolder(), 'hongshan.sqlite');
  const datasetFolder = path.resolve(builtInDataset);
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const program = path.join(import.meta.dirname, 'data-worker.ts');
  return {
    here: createDataMaker({ store, datasetFolder }),
    inThread: createThreadDataMaker(program, {
      path: file,
      datasetFolder,
      nativeBinding: undefined,
    }),
  };
}

test('a thread makes the same file, and refuses with the same words', async () => {
  const { here, inThread } = makers();
  expect(await inThread.describe(request)).toEqual(await here.describe(request));
  const [made, expected] = [await inThread.make(request), await here.make(request)];
  expect(Buffer.from(made.bytes).equals(expected.bytes)).toBe(true);
  expect([made.figures, made.unreadable]).toEqual([expected.figures, expected.unreadable]);
  const selection = { by: 'indicators' as const, indicators: [IndicatorKey.parse('gone')] };
  const refused = inThread.make({ ...request, selection });
  await expect(refused).rejects.toMatchObject({ code: 'export.no-data' });
}, 60_000);

test('an export that is ended says so, and leaves no file', async () => {
  const { inThread } = makers();
  const folder = temporaryFolder();
  const exporter = createDataExporter({
    maker: inThread,
    files: createFileWriter(),
    recent: createRecentExport(),
  });
  const exporting = exporter.export(request, async () => {
    setImmediate(exporter.cancel);
    return path.join(folder, 'data.zip');
  });
  await expect(exporting).rejects.toMatchObject({ code: 'export.cancelled' });
  expect(readdirSync(folder)).toEqual([]);
  expect(exporter.cancel()).toBeNull();
}, 60_000);
