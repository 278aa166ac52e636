import type { Database } from 'better-sqlite3';
import { textColumn } from './columns.ts';

/** Whatever else an indicator is called, to be found and recognised by. */
export function synonyms(db: Database): void {
  db.exec(`
CREATE TABLE indicator_synonym (
  indicator TEXT NOT NULL REFERENCES indicator (key),
  position INTEGER NOT NULL CHECK (position >= 1),
  ${textColumn('name', 40)},
  PRIMARY KEY (indicator, position),
  UNIQUE (indicator, name)
) STRICT;
`);
  // The content says more now: its id is worked out anew.
  db.exec('UPDATE content_state SET snapshot = NULL');
}
