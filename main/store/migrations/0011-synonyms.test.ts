import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const datasetFolder = builtInDataset;

test('the built-in data of an earlier version and that of a new store are in one state', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder, onDamaged: 'refuse' });
  const { id } = fresh.snapshot();
  fresh.close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(9, today, older).close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.indicators.get('economic-output')?.synonyms).toContain('GDP');
  expect(store.snapshot().id).toBe(id);
});
