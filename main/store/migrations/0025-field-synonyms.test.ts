import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { migrations } from './index.ts';

const version = migrations.findIndex(({ name }) => name === 'field-synonyms');

function olderStore(prepare: (run: (sql: string) => void) => void) {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  const { id } = fresh.snapshot();
  fresh.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(version, today, older);
  db.exec("DELETE FROM indicator_synonym WHERE indicator <> 'economic-output'");
  prepare((sql) => db.exec(sql));
  db.close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, id };
}

test('the built-in data of an earlier version gets the names that a new store has', async () => {
  const { store, id } = olderStore(() => {});
  expect(store.indicators.get('hi-tech-enterprises')?.synonyms).toEqual(['高企']);
  expect(store.snapshot().id).toBe(id);
  expect((await store.damage.find()).count).toBe(0);
});

test('what a person called an indicator, or made of it, stays alone', () => {
  const { store } = olderStore((run) => {
    run("INSERT INTO indicator_synonym VALUES ('venture-institutions-new', 1, '投资机构')");
    run("UPDATE indicator SET name_zh = '高企' WHERE key = 'hi-tech-enterprises'");
  });
  expect(store.indicators.get('venture-institutions-new')?.synonyms).toEqual(['投资机构']);
  expect(store.indicators.get('hi-tech-enterprises')?.synonyms).toEqual([]);
});
