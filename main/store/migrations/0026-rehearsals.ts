import type { Database } from 'better-sqlite3';

/** How long each slide took when a briefing was rehearsed, kept as JSON: it is read and written whole. */
export function rehearsals(db: Database): void {
  db.exec(`
CREATE TABLE rehearsal (
  deck TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  slides TEXT NOT NULL CHECK (json_valid(slides) AND json_type(slides) = 'array'),
  PRIMARY KEY (deck, ended_at)
) STRICT;
`);
}
