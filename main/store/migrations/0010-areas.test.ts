import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** A store from before there were areas, as `change` leaves it. */
function migrated(change: (db: Database) => void) {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const { id } = fresh.snapshot();
  fresh.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(9, today, older);
  change(db);
  db.close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, fresh: id };
}

const areasOf = ({ store }: ReturnType<typeof migrated>) =>
  store.areas.list().map(({ key, isHome }) => `${key}${isHome ? ' home' : ''}`);

test('the district that a store is about becomes its home, named as in a new store', () => {
  const found = migrated(() => {});
  expect(areasOf(found)).toEqual(['CN-420111 home', 'CN-420000', 'CN-420100']);
  expect(found.store.areas.list()[0]).toMatchObject({
    ...{ code: '420111', parent: 'CN-420100', synonyms: ['洪山', 'Hongshan'] },
    name: { zh: '洪山区', en: 'Hongshan District' },
  });
  expect(found.store.snapshot().id).toBe(found.fresh);
});

test('what was observed elsewhere stays there, under a name that references can write', () => {
  const found = migrated((db) => {
    const move = db.prepare('UPDATE observation SET ref_area = ? WHERE indicator = ?');
    move.run('青菱 街道（东）', 'market-new');
  });
  const { store } = found;
  expect(areasOf(found)).toEqual(['CN-420111 home', 'CN-420000', 'CN-420100', '青菱-街道-东']);
  expect(store.indicators.get('market-new')?.observations[0]?.refArea).toBe('青菱-街道-东');
  const moved = store.briefings.get('tiny').figures.find(({ key }) => key === 'market-new');
  expect(moved?.area).toEqual({
    key: '青菱-街道-东',
    name: { zh: '青菱-街道-东', en: '青菱-街道-东' },
  });
});

test('a store without a figure has a home, too', () => {
  const found = migrated((db) => {
    db.exec('DELETE FROM observation_passage; DELETE FROM observation');
  });
  expect(areasOf(found)[0]).toBe('CN-420111 home');
});
