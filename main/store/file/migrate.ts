import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Migration } from '../migrations/index.ts';
import { findDamage, hasChecksums, sealContent } from './checksums.ts';

/** `HSJB` (洪山简报) in ASCII: SQLite's application_id tells our files from other programs'. */
export const applicationId = 0x48534a42;

/**
 * Refuses a store that this program can't have written, without changing it.
 *
 * @throws store.newer when its version is beyond the known ones
 * @throws store.not-a-database when the steps it records are not the first of the known ones
 */
export function assertKnownHistory(
  db: Database,
  migrations: readonly Migration[],
  path: string,
): void {
  const found = versionOf(db);
  const known = migrations.length;
  if (found > known) throw new AppError('store.newer', { found, known });
  const applied = appliedNames(db);
  const expected = migrations.slice(0, found).map(({ name }) => name);
  if (applied.length === 0 || applied.join() !== expected.join()) {
    throw new AppError('store.not-a-database', { path });
  }
}

/**
 * Brings the schema up to date, each step in one transaction that also sets the version.
 * A store that has content is handed to `backUp` before the first step, and nobody else works on it
 * until the last one.
 */
export function migrate(db: Database, migrations: readonly Migration[], backUp: () => void): void {
  if (pendingFor(db, migrations).length === 0) return;
  const isNew = versionOf(db) === 0;
  if (!isNew) keepToOneself(db);
  // Another program may have done it until this one had the store to itself.
  const pending = pendingFor(db, migrations);
  if (!isNew && pending.length > 0) backUp();
  // What is damaged stays named: a step takes no other row for what the program wrote.
  const damaged = isNew ? [] : findDamage(db);
  const apply = db.transaction((migration: Migration) => {
    migration.up(db);
    assertReferences(db, migration);
    if (hasChecksums(db)) sealContent(db, damaged);
    db.prepare('INSERT INTO migration (version, name, applied_at) VALUES (?, ?, ?)').run(
      migration.version,
      migration.name,
      new Date().toISOString(),
    );
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${migration.version}`);
  });
  // A table that is made anew is dropped in between, which its references must not notice.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) apply.immediate(migration);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  if (!isNew) share(db);
}

function assertReferences(db: Database, { name }: Migration): void {
  const [broken] = db.pragma('foreign_key_check') as { readonly table: string }[];
  if (broken)
    throw new Error(`the step ${name} leaves a row of ${broken.table} without its reference`);
}

function pendingFor(db: Database, migrations: readonly Migration[]): Migration[] {
  const current = versionOf(db);
  return migrations.filter(({ version }) => version > current);
}

/** @throws SQLITE_BUSY when another program has the store open */
function keepToOneself(db: Database): void {
  // Outside the WAL the new version is in the file itself, where an older program looks for it.
  db.pragma('journal_mode = DELETE');
  db.pragma('locking_mode = EXCLUSIVE');
  // SQLite takes the lock with the next transaction, and keeps it.
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

function share(db: Database): void {
  db.pragma('locking_mode = NORMAL');
  // SQLite gives the lock back with the next read.
  versionOf(db);
}

function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function appliedNames(db: Database): string[] {
  const hasTable = db
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'")
    .get();
  return hasTable
    ? (db.prepare('SELECT name FROM migration ORDER BY version').pluck().all() as string[])
    : [];
}
