import Sqlite, { type Database } from 'better-sqlite3';

/** How long a statement waits for another program's lock. */
const busyTimeoutMs = 2000;

/** Opens a connection: a file for writing, a file for reading only, or a copy held in memory. */
export type Connect = (
  file: string | Buffer,
  options?: { readonly readonly?: boolean },
) => Database;

/** @param nativeBinding the compiled addon, where the packed app keeps it; else better-sqlite3 finds it */
export function createConnect(nativeBinding: string | undefined): Connect {
  return (file, { readonly = false } = {}) => {
    const db = new Sqlite(file, {
      readonly,
      timeout: busyTimeoutMs,
      ...(nativeBinding && { nativeBinding }),
    });
    try {
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      db.pragma('foreign_keys = ON');
      db.pragma('synchronous = FULL');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  };
}
