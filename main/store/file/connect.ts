import Sqlite, { type Database } from 'better-sqlite3';

/** How long a statement waits for another program's lock. */
const busyTimeoutMs = 2000;

/**
 * Opens a connection: to a file that is there, for writing or for reading only, to one that is to
 * be made, or to a copy held in memory.
 */
export type Connect = (
  file: string | Buffer,
  options?: { readonly readonly?: boolean; readonly make?: boolean },
) => Database;

/** @param nativeBinding the compiled addon, where the packed app keeps it; else better-sqlite3 finds it */
export function createConnect(nativeBinding: string | undefined): Connect {
  return (file, { readonly = false, make = false } = {}) => {
    const db = new Sqlite(file, {
      readonly,
      // SQLite would make an empty one, which no store is.
      fileMustExist: !make,
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
