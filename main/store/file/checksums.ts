import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Damage, DamagedRecord } from '../../../shared/model/damage.ts';
import { Localized } from '../../../shared/model/localized.ts';
import { contentTables } from '../tables/content-tables.ts';

/** A row of a content table, as its checksum stands beside it. */
export interface RecordRow {
  readonly table: string;
  /** Its primary key, joined by slashes. */
  readonly row: string;
}

type Value = string | number | bigint | Buffer | null;

interface Layout {
  readonly columns: readonly string[];
  readonly primary: readonly string[];
}

/** How many damaged records are listed; beyond that it is no longer records that are to be looked at. */
const listed = 100;

/**
 * Keeps the checksums true of whatever this connection writes, in the same transaction. What writes
 * to the file in any other way, be it a bad sector or another program, leaves the checksums behind.
 *
 * By triggers of the connection alone: such may call a function of this program, and the tables
 * stay free of any that other programs have not.
 */
export function keepChecksums(db: Database): void {
  defineChecksum(db);
  for (const { name } of contentTables) {
    const layout = layoutOf(db, name);
    const forget = (of: 'OLD' | 'NEW') =>
      `DELETE FROM record_checksum WHERE record_table = '${name}' AND record_key = ${keyOf(layout, of)};`;
    // Of a row that was gone there may be one. No OR REPLACE: an OR of the statement outside, which
    // may ignore conflicts, would take its place.
    const seal = `${forget('NEW')} INSERT INTO record_checksum
      VALUES ('${name}', ${keyOf(layout, 'NEW')}, ${checksumOf(layout, 'NEW')});`;
    const change = `${forget('OLD')} ${seal}`;
    db.exec(`
      CREATE TEMP TRIGGER ${name}_inserted AFTER INSERT ON main.${name} BEGIN ${seal} END;
      CREATE TEMP TRIGGER ${name}_updated AFTER UPDATE ON main.${name} BEGIN ${change} END;
      CREATE TEMP TRIGGER ${name}_deleted AFTER DELETE ON main.${name} BEGIN ${forget('OLD')} END;`);
  }
}

/**
 * Writes all checksums anew, as a step of the schema changes rows in ways of its own.
 *
 * @param damaged what stays as damaged as it was
 */
export function sealContent(db: Database, damaged: readonly RecordRow[]): void {
  defineChecksum(db);
  const kept = db.prepare<[string, string], number>(
    'SELECT checksum FROM record_checksum WHERE record_table = ? AND record_key = ?',
  );
  const before = damaged.map((one) => ({
    ...one,
    checksum: kept.pluck().get(one.table, one.row),
  }));
  db.exec('DELETE FROM record_checksum');
  for (const { name } of presentTables(db)) {
    const layout = layoutOf(db, name);
    db.exec(`INSERT INTO record_checksum
      SELECT '${name}', ${keyOf(layout, name)}, ${checksumOf(layout, name)} FROM ${name}`);
  }
  const put = db.prepare('INSERT OR REPLACE INTO record_checksum VALUES (:table, :row, :checksum)');
  for (const one of before) if (one.checksum !== undefined) put.run(one);
}

export function hasChecksums(db: Database): boolean {
  return (
    db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'record_checksum'").get() !== undefined
  );
}

/**
 * Reads every row of the content and holds it against its checksum. Rows that never had one, as
 * another program added them, are no damage.
 *
 * @throws SQLite's errors
 */
export function findDamage(
  db: Database,
): readonly (RecordRow & { readonly found: number | null })[] {
  if (!hasChecksums(db)) return [];
  const checksums = db
    .prepare<[string], [key: string, checksum: number]>(
      'SELECT record_key, checksum FROM record_checksum WHERE record_table = ?',
    )
    .raw();
  return presentTables(db).flatMap(({ name }) => {
    const layout = layoutOf(db, name);
    const left = new Map(checksums.all(name));
    const damaged: (RecordRow & { readonly found: number | null })[] = [];
    const places = layout.primary.map((column) => layout.columns.indexOf(column));
    const rows = db.prepare<[], Value[]>(`SELECT ${layout.columns.join()} FROM ${name}`).raw();
    for (const values of rows.iterate()) {
      const row = places.map((place) => values[place]).join('/');
      const [expected, found] = [left.get(row), checksum(...values)];
      left.delete(row);
      if (expected !== undefined && expected !== found) damaged.push({ table: name, row, found });
    }
    for (const row of left.keys()) damaged.push({ table: name, row, found: null });
    return damaged;
  });
}

/** The damaged records as people know them, as of one moment. */
export function readDamage(db: Database): Omit<Damage, 'copies'> {
  return db.transaction(() => {
    const damaged = findDamage(db);
    const named = createNames(db);
    return { count: damaged.length, records: damaged.slice(0, listed).map(named) };
  })();
}

/**
 * Takes what stands there now for right.
 *
 * @param found its checksum as it was seen; null where nothing stands there
 * @returns whether it still was as it was seen
 */
export function acceptRecord(
  db: Database,
  { table, row, found }: Pick<DamagedRecord, 'table' | 'row' | 'found'>,
): boolean {
  const known = contentTables.find(({ name }) => name === table);
  if (!known) return false;
  const layout = layoutOf(db, known.name);
  const now = db
    .prepare<[string], number>(
      `SELECT ${checksumOf(layout, known.name)} FROM ${known.name} WHERE ${keyOf(layout, known.name)} = ?`,
    )
    .pluck()
    .get(row);
  if ((now ?? null) !== found) return false;
  const write =
    now === undefined
      ? db.prepare('DELETE FROM record_checksum WHERE record_table = :table AND record_key = :row')
      : db.prepare('INSERT OR REPLACE INTO record_checksum VALUES (:table, :row, :now)');
  write.run({ table, row, ...(now !== undefined && { now }) });
  return true;
}

function createNames(db: Database) {
  return ({ table, row, found }: RecordRow & { readonly found: number | null }): DamagedRecord => {
    const known = contentTables.find(
      ({ name }) => name === table,
    ) as (typeof contentTables)[number];
    const read = db.prepare<[string], { key: unknown; zh: unknown; en: unknown }>(
      `${known.named} WHERE ${keyOf(layoutOf(db, table), table)} = ?`,
    );
    const { key = row, zh, en } = read.get(row) ?? {};
    return {
      ...{ entity: known.entity, key: String(key), table, row, found },
      name: Localized.safeParse({ zh, en }).data ?? null,
    };
  };
}

function presentTables(db: Database) {
  const isThere = db.prepare<[string]>(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?",
  );
  return contentTables.filter(({ name }) => isThere.get(name) !== undefined);
}

/** As the file has it: a step of the schema may be adding to it. */
function layoutOf(db: Database, table: string): Layout {
  const columns = db
    .prepare<[string], { readonly name: string; readonly pk: number }>(
      'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
    )
    .all(table);
  return {
    columns: columns.map(({ name }) => name),
    primary: columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map(({ name }) => name),
  };
}

function keyOf({ primary }: Layout, of: string): string {
  return `concat_ws('/', ${primary.map((name) => `${of}.${name}`).join(', ')})`;
}

function checksumOf({ columns }: Layout, of: string): string {
  return `record_checksum(${columns.map((name) => `${of}.${name}`).join(', ')})`;
}

function defineChecksum(db: Database): void {
  db.function('record_checksum', { varargs: true, deterministic: true }, checksum);
}

/**
 * CRC-32, which tells every single flipped bit, and every burst of up to 32. Of JavaScript's own
 * text of the values, as every double has one: SQLite's text of a number may change with its version.
 */
function checksum(...values: readonly Value[]): number {
  return crc32(JSON.stringify(values));
}
