import type { Database } from 'better-sqlite3';

interface SchemaRow {
  readonly type: 'table' | 'index';
  readonly sql: string;
}

/**
 * Makes a table anew under another definition, with its rows and indexes, as SQLite has no other way
 * to change a CHECK (https://www.sqlite.org/lang_altertable.html, the twelve steps). References to
 * the table are by name and stay. `migrate` rests the foreign keys meanwhile and checks them after.
 *
 * @param define the new definition, from the one that stands
 * @param columns what the rows are made of; by default all that they have
 */
export function rebuildTable(
  db: Database,
  table: string,
  define: (sql: string) => string,
  columns = '*',
): void {
  const schema = db
    .prepare<[string], SchemaRow>(
      'SELECT type, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid',
    )
    .all(table);
  const found = schema.find(({ type }) => type === 'table');
  if (!found) throw new Error(`there is no table ${table}`);
  const defined = define(found.sql);
  if (defined === found.sql) throw new Error(`the definition of ${table} did not change`);
  db.exec(defined.replace(/^(CREATE TABLE )"?\w+"?/, `$1${table}_rebuilt`));
  db.exec(`INSERT INTO ${table}_rebuilt SELECT ${columns} FROM ${table}`);
  db.exec(`DROP TABLE ${table}`);
  db.exec(`ALTER TABLE ${table}_rebuilt RENAME TO ${table}`);
  for (const { type, sql } of schema) if (type === 'index') db.exec(sql);
}
