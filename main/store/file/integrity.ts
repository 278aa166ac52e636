import type { Database } from 'better-sqlite3';
import { sqliteCode } from './store-error.ts';

/** Whether every page, index, CHECK and foreign key of the store holds. Reads all of it. */
export function isSound(db: Database): boolean {
  try {
    const result = db.pragma('integrity_check(1)', { simple: true });
    return result === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0;
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_CORRUPT') return false;
    throw error;
  }
}
