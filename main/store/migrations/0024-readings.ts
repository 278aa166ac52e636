import type { Database } from 'better-sqlite3';

/**
 * Documents that people read figures from: their text, and what was decided of it so far. Work in
 * progress, which no briefing knows: what was taken from them stands in the content.
 */
export function readings(db: Database): void {
  db.exec(`
CREATE TABLE reading (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 255),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  -- Its text line by line, the page of each, and what the file holds beside.
  document TEXT NOT NULL CHECK (json_valid(document) AND json_type(document) = 'object'),
  -- What was said, left out and taken.
  work TEXT NOT NULL CHECK (json_valid(work) AND json_type(work) = 'object'),
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
`);
}
