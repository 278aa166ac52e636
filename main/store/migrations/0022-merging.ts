import type { Database } from 'better-sqlite3';

/**
 * Stores come together: of a comment it is known when its text and its state were last changed, and of
 * a row of the audit log by which merge it came, so that what was undone can be merged again.
 */
export function merging(db: Database): void {
  db.exec(`
-- Null where it was never changed since it was written.
ALTER TABLE review ADD COLUMN text_at TEXT;
ALTER TABLE review ADD COLUMN resolved_at TEXT;
-- A merge that changed content, by its first row in the audit log.
CREATE TABLE merge (
  audit INTEGER PRIMARY KEY REFERENCES audit_log (id),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
-- The merge that this row came with; null for what happened here.
ALTER TABLE audit_log ADD COLUMN merge INTEGER REFERENCES merge (audit);
`);
}
