import Sqlite from 'better-sqlite3';

/** A column of the store's own tables, to be filled with whatever its rules let in. */
export interface StoredColumn {
  readonly table: string;
  readonly column: string;
  /** Puts the value into the table's first row; false where the store refuses it. */
  put(value: string | number | null): boolean;
  /** As `put`, into every row that holds one. */
  putEverywhere(value: string | number | null): boolean;
  /** Gives the row back what it held. */
  restore(): void;
}

/** What a store's history needs to stay what it is, and what only `checksums.test.ts` damages. */
const history = new Set(['migration', 'record_checksum']);

/**
 * All columns of a store by the schema that it has, written to as another program would: under
 * the rules of its tables, and under no other.
 */
export function storedColumns(file: string): {
  readonly columns: readonly StoredColumn[];
  /** Tables without a row. */
  readonly empty: readonly string[];
  close(): void;
} {
  const db = new Sqlite(file);
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = OFF');
  const forget = db.prepare('UPDATE content_state SET snapshot = NULL');
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_') && !history.has(name));

  function columnOf(table: string, column: string): StoredColumn {
    const first = `(SELECT min(rowid) FROM ${table})`;
    const held = db.prepare(`SELECT ${column} FROM ${table} WHERE rowid = ${first}`).pluck();
    const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
    const writeAll = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${column} IS NOT NULL`);
    const row = db.prepare(`SELECT min(rowid) FROM ${table}`).pluck().get();
    const before = held.get();
    const isTaken = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        if (error instanceof Sqlite.SqliteError) return false;
        throw error;
      }
      forget.run();
      return true;
    };
    return {
      table,
      column,
      put: (value) => isTaken(() => write.run(value, row)),
      putEverywhere: (value) => isTaken(() => writeAll.run(value)),
      restore() {
        write.run(before, row);
        forget.run();
      },
    };
  }

  return {
    columns: tables.flatMap((table) =>
      db
        .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => columnOf(table, name)),
    ),
    empty: tables.filter((table) => !db.prepare(`SELECT 1 FROM ${table}`).get()),
    close: () => void db.close(),
  };
}
