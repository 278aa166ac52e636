import type { Database } from 'better-sqlite3';
import { keyColumn, textColumn } from './columns.ts';

/**
 * Comments are answered, point at a place on their slide, and a briefing is passed on from those who
 * write it to their department and the leader. An answer is a comment with the one that it answers.
 */
export function reviewThreads(db: Database): void {
  db.exec(`
ALTER TABLE review ADD COLUMN reply_to TEXT REFERENCES review (uuid) ON DELETE CASCADE;
-- In units of the stage from its upper left corner; null where the whole slide is meant.
ALTER TABLE review ADD COLUMN pin_x INTEGER CHECK (pin_x BETWEEN 0 AND 1280);
ALTER TABLE review ADD COLUMN pin_y INTEGER CHECK (pin_y BETWEEN 0 AND 720);
CREATE INDEX review_reply ON review (reply_to);

-- Each passing on; the last one of a briefing says whose turn it is.
CREATE TABLE review_turn (
  uuid TEXT NOT NULL PRIMARY KEY CHECK (length(uuid) = 36 AND uuid NOT GLOB '*[^0-9a-f-]*'),
  device TEXT REFERENCES device (id),
  ${keyColumn('deck')},
  turn TEXT NOT NULL CHECK (turn IN ('drafting', 'department', 'leader')),
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  ${textColumn('author', 100)},
  at TEXT NOT NULL
) STRICT;
CREATE INDEX review_turn_of ON review_turn (deck);
`);
}
