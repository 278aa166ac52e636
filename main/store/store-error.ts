import Sqlite from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../shared/ipc/outcome.ts';

/** SQLite's primary result codes that a person can do something about. */
const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'store.busy',
  SQLITE_LOCKED: 'store.busy',
  SQLITE_CORRUPT: 'store.damaged',
  SQLITE_NOTADB: 'store.not-a-database',
  SQLITE_READONLY: 'store.read-only',
  SQLITE_PERM: 'store.read-only',
  SQLITE_CANTOPEN: 'store.read-only',
  SQLITE_FULL: 'file.disk-full',
};

/** The error as the person is told of it; one that SQLite did not raise, or a bug's, stays as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = codes[sqliteCode(error) ?? ''];
  return code === undefined ? error : new AppError(code, { path }, { cause: error });
}

/** The primary code: `SQLITE_CORRUPT` also for `SQLITE_CORRUPT_INDEX`. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Sqlite.SqliteError ? /^SQLITE_[A-Z]+/.exec(error.code)?.[0] : undefined;
}
