import type { Database } from 'better-sqlite3';

/** A slide says how long it is planned to take in a show, minutes; null where its section's time is shared. */
export function slideMinutes(db: Database): void {
  db.exec('ALTER TABLE slide ADD COLUMN minutes REAL CHECK (minutes BETWEEN 0 AND 1440)');
}
