import type { Database } from 'better-sqlite3';
import { keyColumn } from './columns.ts';

/**
 * What happened at meetings, and how long decks are planned to take. A meeting keeps its own
 * words: the deck and the figures may change or go, what was shown does not.
 */
export function meetings(db: Database): void {
  db.exec(`
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  ${keyColumn('deck')},
  deck_title_zh TEXT NOT NULL,
  deck_title_en TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (length(snapshot) = 12 AND snapshot NOT GLOB '*[^0-9a-f]*'),
  started_at TEXT NOT NULL CHECK (${isTime('started_at')}),
  ended_at TEXT NOT NULL CHECK (${isTime('ended_at')} AND ended_at >= started_at)
) STRICT;

CREATE TABLE meeting_slide (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  ${keyColumn('slide')},
  number INTEGER NOT NULL CHECK (number >= 1),
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  seconds REAL NOT NULL CHECK (seconds BETWEEN 0 AND 1e9),
  PRIMARY KEY (meeting, position)
) STRICT;

CREATE TABLE meeting_question (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  at TEXT NOT NULL CHECK (${isTime('at')}),
  asked TEXT NOT NULL CHECK (length(asked) <= 200),
  figure TEXT CHECK (length(figure) BETWEEN 1 AND 161),
  printed TEXT NOT NULL,
  PRIMARY KEY (meeting, position)
) STRICT;

CREATE TABLE meeting_ink (
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${keyColumn('slide')},
  strokes TEXT NOT NULL CHECK (json_valid(strokes) AND json_type(strokes) = 'array'),
  PRIMARY KEY (meeting, slide)
) STRICT;

-- Planned minutes of a deck (section '') and of its sections.
CREATE TABLE show_plan (
  ${keyColumn('deck')},
  section TEXT NOT NULL CHECK (length(section) <= 80),
  minutes REAL NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (deck, section)
) STRICT;

-- The display that the audience was given, by the set of displays there was.
CREATE TABLE audience_display (
  display_set TEXT NOT NULL PRIMARY KEY CHECK (length(display_set) = 16),
  display INTEGER NOT NULL
) STRICT;
`);
}

function isTime(column: string): string {
  return `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*Z'`;
}
