import type { Database } from 'better-sqlite3';

/** The district's own logo, for exported pages. There is one, or none. */
export function logo(db: Database): void {
  db.exec(`
CREATE TABLE logo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/svg+xml')),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 524288)
) STRICT;
`);
}
