import Sqlite from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** SQLite's result codes that a person can do something about. */
const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'store.busy',
  SQLITE_LOCKED: 'store.busy',
  SQLITE_CORRUPT: 'store.damaged',
  SQLITE_NOTADB: 'store.not-a-database',
  SQLITE_READONLY: 'store.read-only',
  SQLITE_PERM: 'store.read-only',
  SQLITE_CANTOPEN: 'store.read-only',
  SQLITE_FULL: 'file.disk-full',
  SQLITE_IOERR: 'store.disk-failed',
  // The log's index found no room: SQLite says of a full disk nothing else there.
  SQLITE_IOERR_SHMSIZE: 'file.disk-full',
};

/** The error as the person is told of it; one that SQLite did not raise, or a bug's, stays as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const code = codes[error.code] ?? codes[primaryOf(error.code)];
  return code === undefined ? error : new AppError(code, { path }, { cause: error });
}

/** The primary code: `SQLITE_CORRUPT` also for `SQLITE_CORRUPT_INDEX`. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Sqlite.SqliteError ? primaryOf(error.code) : undefined;
}

function primaryOf(code: string): string {
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
}
