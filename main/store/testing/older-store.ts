import Sqlite, { type Database } from 'better-sqlite3';
import { applicationId } from '../file/migrate.ts';
import { migrations } from '../migrations/index.ts';

/**
 * Makes a store as an earlier version of the program wrote it, by that version's own steps, with
 * all rows of a store of today that it has columns for.
 *
 * @param version how many steps it had taken
 * @param from the store of today
 */
export function makeOlderStore(version: number, from: string, to: string): Database {
  const db = new Sqlite(to);
  db.pragma('foreign_keys = OFF');
  const steps = migrations.slice(0, version);
  for (const { up } of steps) up(db);
  db.prepare('ATTACH ? AS today').run(from);
  for (const table of tablesOf(db, 'main')) {
    const known = new Set(columnsOf(db, 'today', table));
    const columns = columnsOf(db, 'main', table).flatMap((name) => {
      const made = known.has(name) ? name : earlierColumns[`${table}.${name}`];
      return made === undefined ? [] : [{ name, made }];
    });
    const names = columns.map(({ name }) => name).join();
    const made = columns.map((column) => column.made).join();
    if (table !== 'migration' && columns.length > 0)
      db.exec(`INSERT INTO main.${table} (${names}) SELECT ${made} FROM today.${table}`);
  }
  db.exec('DETACH today');
  const note = db.prepare("INSERT INTO migration VALUES (?, ?, '2024-01-01T00:00:00Z')");
  for (const { version: taken, name } of steps) note.run(taken, name);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${version}`);
  return db;
}

const counted = 'row_number() OVER (PARTITION BY deck ORDER BY order_key)';

/** What columns that are gone held, by what there is today. */
const earlierColumns: Readonly<Record<string, string>> = {
  'slide.position': counted,
  'deck_section.position': counted,
};

function tablesOf(db: Database, schema: string): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`,
    )
    .pluck()
    .all();
}

function columnsOf(db: Database, schema: string, table: string): string[] {
  return db
    .prepare<[string, string], string>('SELECT name FROM pragma_table_info(?, ?)')
    .pluck()
    .all(table, schema);
}
