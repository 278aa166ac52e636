import type { Database } from 'better-sqlite3';

/** A report may say which of its goal's targets the value is about, as slides name it: `goal.measure`. */
export function progressTarget(db: Database): void {
  db.exec('ALTER TABLE goal_progress ADD COLUMN target TEXT CHECK (length(target) <= 161)');
}
