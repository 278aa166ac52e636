import type { Database } from 'better-sqlite3';

/**
 * The indicator that a target is measured by, if the store has one. An indicator that measures a
 * target can't be removed: what is reached would silently turn into "no data".
 */
export function targetIndicator(db: Database): void {
  db.exec(`
ALTER TABLE goal_target ADD COLUMN indicator TEXT REFERENCES indicator (key) ON DELETE RESTRICT;
CREATE INDEX goal_target_indicator ON goal_target (indicator);
`);
}
