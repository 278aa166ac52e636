import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const datasetFolder = resolve(import.meta.dirname, '../../../assets/dataset/hongshan-2023');

test('the decks of an earlier version are in both languages, and say what they said', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder, onDamaged: 'refuse' });
  const { id } = fresh.snapshot();
  fresh.close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(11, today, older).close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.decks.languages()).toEqual(['zh-CN', 'en']);
  expect(store.snapshot().id).toBe(id);
});
