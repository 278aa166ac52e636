import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { isNetworkShare } from '../../files/network-share.ts';

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
      if (typeof file === 'string' && !make && isNetworkShare(dirname(file))) leaveLog(db);
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      db.pragma('foreign_keys = ON');
      db.pragma('synchronous = FULL');
      // What one statement changed is kept until it is done: in files, 10,000 edits took a third longer.
      db.pragma('temp_store = MEMORY');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  };
}

/**
 * On a network share a store has no write-ahead log: programs on two computers share no memory, in
 * which its index would be. One that was written elsewhere and has one gives it up here, by a
 * connection that keeps the index to itself, as this one does from its first read on.
 *
 * @throws SQLite's errors; SQLITE_BUSY where somebody has it open with its log
 */
function leaveLog(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  const hasLog = db.pragma('journal_mode', { simple: true }) === 'wal';
  if (hasLog && db.readonly) return;
  if (hasLog) db.pragma('journal_mode = DELETE');
  db.pragma('locking_mode = NORMAL');
  // The lock is given back with the next read.
  db.pragma('user_version');
}
