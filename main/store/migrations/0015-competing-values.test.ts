import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const datasetFolder = resolve(import.meta.dirname, '../../../assets/dataset/hongshan-2023');

function migrated(change: (db: InstanceType<typeof Sqlite>) => void = () => {}) {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const fresh = openStore(today, { datasetFolder, onDamaged: 'refuse' });
  const { id } = fresh.snapshot();
  const content = fresh.present().content;
  fresh.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(11, today, older);
  change(db);
  db.close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, file: older, fresh: { id, content } };
}

test('a store from before there were competing values reads and is named as a new one', () => {
  const { store, fresh, file } = migrated();
  expect(store.snapshot().id).toBe(fresh.id);
  expect(store.present().content).toEqual(fresh.content);
  const db = new Sqlite(file, { readonly: true });
  onTestFinished(() => void db.close());
  const rows = db.prepare(
    'SELECT DISTINCT data_source, is_in_force, in_force_reason FROM observation',
  );
  expect(rows.all()).toEqual([
    { data_source: 'hongshan-2023-report', is_in_force: 1, in_force_reason: null },
  ]);
});

test('an observation that was read from no paragraph stays, and its state is told', () => {
  const { store } = migrated((db) => {
    db.exec(`DELETE FROM observation_passage WHERE observation IN (
      SELECT id FROM observation WHERE indicator = 'economic-output')`);
  });
  expect(store.indicators.unreadable('economic-output')).toMatchObject([
    { entity: 'observation', field: 'passages' },
  ]);
});
