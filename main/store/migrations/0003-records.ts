import type { Database } from 'better-sqlite3';
import { isKey } from './columns.ts';

/**
 * Changing the content, with its undo; reviews that outlive what they are about; forms that are
 * not saved yet; states of the content kept to compare with.
 */
export function records(db: Database): void {
  db.exec(`
-- The id of the present content, so that not every start reads all of it; null until it is worked out.
ALTER TABLE content_state ADD COLUMN snapshot TEXT CHECK (${isSnapshot('snapshot')});

-- A review keeps the words for what it is about: the thing itself may change or go.
CREATE TABLE review_before AS
  SELECT review.id, review.deck, review.slide, review.indicator, review.goal,
    coalesce(slide.title_zh, indicator.name_zh, goal.statement_zh),
    coalesce(slide.title_en, indicator.name_en, goal.statement_en),
    review.kind, review.text, review.author, review.resolved, review.at
  FROM review
  LEFT JOIN slide ON slide.deck = review.deck AND slide.key = review.slide
  LEFT JOIN indicator ON indicator.key = review.indicator
  LEFT JOIN goal ON goal.key = review.goal;
DROP TABLE review;
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  deck TEXT CHECK (${isKey('deck')}),
  slide TEXT CHECK (${isKey('slide')}),
  indicator TEXT CHECK (${isKey('indicator')}),
  goal TEXT CHECK (${isKey('goal')}),
  subject_zh TEXT NOT NULL,
  subject_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'question', 'correction', 'approved')),
  text TEXT NOT NULL CHECK (length(text) <= 4000),
  author TEXT NOT NULL CHECK (length(author) <= 100),
  resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1)),
  at TEXT NOT NULL,
  CHECK ((deck IS NULL) = (slide IS NULL)),
  CHECK ((slide IS NOT NULL) + (indicator IS NOT NULL) + (goal IS NOT NULL) = 1)
) STRICT;
INSERT INTO review (id, deck, slide, indicator, goal, subject_zh, subject_en, kind, text, author, resolved, at)
  SELECT * FROM review_before;
DROP TABLE review_before;

-- What can be undone (undone = 0, the last first) and done again (undone = 1, the first first).
-- A place is where the thing stood among its like: its position, or its row.
CREATE TABLE edit_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  audit INTEGER NOT NULL REFERENCES audit_log (id),
  edit TEXT NOT NULL CHECK (json_valid(edit)),
  place_before INTEGER,
  place_after INTEGER,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX edit_step_audit ON edit_step (audit);

CREATE TABLE draft (
  form TEXT NOT NULL PRIMARY KEY CHECK (length(form) BETWEEN 1 AND 300),
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL
) STRICT;

-- The content is JSON, compressed by zlib.
CREATE TABLE kept_state (
  snapshot TEXT NOT NULL PRIMARY KEY CHECK (${isSnapshot('snapshot')}),
  at TEXT NOT NULL,
  kept_for TEXT NOT NULL CHECK (kept_for IN ('show', 'export', 'hand')),
  label_zh TEXT NOT NULL,
  label_en TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX kept_state_at ON kept_state (kept_for, at);
`);
}

function isSnapshot(column: string): string {
  return `length(${column}) = 12 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
}
