import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { type Migration, migrations } from '../migrations/index.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { backUp } from './back-up.ts';
import { createConnect } from './connect.ts';
import { assertKnownHistory, migrate } from './migrate.ts';
import { openStore } from './open.ts';

const connect = createConnect(undefined);

const today = migrations.length;
const next = today + 1;

const withColour: Migration = {
  version: next,
  name: 'colour',
  up: (db) => db.exec('ALTER TABLE theme ADD COLUMN colour TEXT'),
};

/** A connection to a store of today's version, with its content. */
function openSeeded() {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  return { file, db: connect(file) };
}

const versionOf = (db: Sqlite.Database) => db.pragma('user_version', { simple: true });

test('the known steps are numbered from 1 without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('a step changes schema and version together, after a sound backup of what was there', () => {
  const { file, db } = openSeeded();
  migrate(db, [...migrations, withColour], () => backUp(db, connect));
  expect(versionOf(db)).toBe(next);
  expect(db.prepare('SELECT colour FROM theme').all()).toHaveLength(2);
  db.close();

  const [backup, ...others] = readdirSync(join(file, '..')).filter(
    (name) => name !== 'store.sqlite',
  );
  expect(others).toEqual([]);
  expect(backup).toMatch(/^store\.sqlite\.backup-\d{8}T\d{6}Z$/);
  const store = openStore(join(file, '..', backup ?? ''), {
    datasetFolder: '',
    onDamaged: 'refuse',
  });
  expect(store.indicators.list()).toHaveLength(4);
  store.close();
});

test('the new version is in the file itself, where an older program looks for it', () => {
  const { file, db } = openSeeded();
  migrate(db, [...migrations, withColour], () => {});
  expect(() => openStore(file, { datasetFolder: '', onDamaged: 'refuse' })).toThrow(
    expect.objectContaining({ code: 'store.newer', params: { found: next, known: today } }),
  );
  db.close();
});

test('a step that fails leaves the store as it was', () => {
  const { db } = openSeeded();
  const failing: Migration = {
    version: next,
    name: 'failing',
    up: (inside) => {
      inside.exec('DROP TABLE audit_log');
      throw new Error('half-way');
    },
  };
  expect(() => migrate(db, [...migrations, failing], () => {})).toThrow('half-way');
  expect(versionOf(db)).toBe(today);
  expect(db.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(1);
  db.close();
});

test('no step is taken without its backup', () => {
  const { db } = openSeeded();
  const up = vi.fn();
  const failedBackup = () => {
    throw new Error('no room');
  };
  expect(() => migrate(db, [...migrations, { ...withColour, up }], failedBackup)).toThrow(
    'no room',
  );
  expect(up).not.toHaveBeenCalled();
  db.close();
});

test('a store of today is neither backed up nor changed', () => {
  const { db } = openSeeded();
  const backup = vi.fn();
  migrate(db, migrations, backup);
  expect(backup).not.toHaveBeenCalled();
  db.close();
});

test('the steps taken must be the first of those known', () => {
  const { db } = openSeeded();
  const renamed = migrations.map((migration) => ({ ...migration, name: 'other' }));
  expect(() => assertKnownHistory(db, migrations, 'store.sqlite')).not.toThrow();
  expect(() => assertKnownHistory(db, [...migrations, withColour], 'store.sqlite')).not.toThrow();
  expect(() => assertKnownHistory(db, renamed, 'store.sqlite')).toThrow(
    expect.objectContaining({ code: 'store.not-a-database' }),
  );
  expect(() => assertKnownHistory(db, [], 'store.sqlite')).toThrow(
    expect.objectContaining({ code: 'store.newer' }),
  );
  db.close();
});
