import type { Database } from 'better-sqlite3';
import {
  isKey,
  isPeriod,
  isPoint,
  isTermPoint,
  keyColumn,
  localizedColumns,
  measureColumns,
  optionalLocalizedColumns,
  paragraphColumns,
  paragraphIsInSource,
  textColumn,
} from './columns.ts';

/** The whole model: sources, what was read from them, the decks that show it, and its history. */
export function initial(db: Database): void {
  db.exec(housekeeping + sources + indicators + goals + decks + work);
}

const housekeeping = `
CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

-- One row, written with the dataset: a store that has it is never seeded again.
CREATE TABLE content_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T*Z')
) STRICT;
`;

const sources = `
CREATE TABLE source (
  ${keyColumn('key')} PRIMARY KEY,
  ${localizedColumns('title')},
  publisher TEXT,
  date_published TEXT CHECK (date_published IS NULL OR date(date_published) IS date_published),
  ${localizedColumns('locator_note')},
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE source_section (
  source TEXT NOT NULL REFERENCES source (key),
  section INTEGER NOT NULL CHECK (section BETWEEN 0 AND 999),
  heading TEXT,
  paragraphs INTEGER NOT NULL CHECK (paragraphs BETWEEN 1 AND 9999),
  PRIMARY KEY (source, section)
) STRICT;

CREATE TABLE source_passage (
  id INTEGER PRIMARY KEY,
  ${paragraphColumns()},
  ${textColumn('raw_text', 40)},
  UNIQUE (source, section, para_no, raw_text),
  ${paragraphIsInSource}
) STRICT;
`;

const indicators = `
CREATE TABLE theme (
  ${keyColumn('key')} PRIMARY KEY,
  ${localizedColumns('name')},
  position INTEGER NOT NULL CHECK (position >= 0),
  accent TEXT NOT NULL CHECK (accent IN ('primary', 'teal', 'violet', 'gold', 'green', 'red'))
) STRICT;

CREATE TABLE indicator (
  ${keyColumn('key')} PRIMARY KEY,
  theme TEXT NOT NULL REFERENCES theme (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  ${localizedColumns('name')},
  ${localizedColumns('short_name')},
  ${localizedColumns('unit')},
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  kind TEXT NOT NULL CHECK (kind IN ('stock', 'flow', 'ratio', 'duration', 'rank', 'recognition')),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'neutral')),
  denominator TEXT REFERENCES indicator (key) CHECK (denominator <> key),
  ${optionalLocalizedColumns('note')}
) STRICT;
CREATE INDEX indicator_theme ON indicator (theme, position);
CREATE INDEX indicator_denominator ON indicator (denominator);

CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL REFERENCES indicator (key),
  ${textColumn('ref_area', 40)},
  time_period TEXT NOT NULL CHECK (${isPeriod('time_period')}),
  ${measureColumns('obs_value')},
  obs_status TEXT NOT NULL CHECK (
    obs_status IN ('A', 'E', 'P', 'M')
    AND (obs_status = 'M') = (obs_value IS NULL AND value_lo IS NULL AND value_hi IS NULL)
  ),
  ${optionalLocalizedColumns('comment')},
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (indicator, ref_area, time_period)
) STRICT;

CREATE TABLE observation_passage (
  observation INTEGER NOT NULL REFERENCES observation (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  passage INTEGER NOT NULL REFERENCES source_passage (id),
  PRIMARY KEY (observation, position),
  UNIQUE (observation, passage)
) STRICT;
CREATE INDEX observation_passage_passage ON observation_passage (passage);
`;

const goals = `
CREATE TABLE goal (
  ${keyColumn('key')} PRIMARY KEY,
  goal_type TEXT NOT NULL CHECK (goal_type IN ('qualitative', 'numeric')),
  theme TEXT NOT NULL REFERENCES theme (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  ${localizedColumns('statement')},
  period_start TEXT NOT NULL CHECK (${isTermPoint('period_start')}),
  period_end TEXT NOT NULL CHECK (${isTermPoint('period_end')}),
  ${optionalLocalizedColumns('term_from')},
  ${paragraphColumns()},
  ${paragraphIsInSource}
) STRICT;
CREATE INDEX goal_theme ON goal (theme, position);
CREATE INDEX goal_section ON goal (source, section);

CREATE TABLE goal_target (
  goal TEXT NOT NULL REFERENCES goal (key),
  ${keyColumn('key')},
  position INTEGER NOT NULL CHECK (position >= 0),
  ${localizedColumns('measure')},
  ${measureColumns('value')},
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  ${localizedColumns('unit')},
  is_cumulative INTEGER NOT NULL CHECK (is_cumulative IN (0, 1)),
  baseline REAL CHECK (baseline BETWEEN -1e15 AND 1e15),
  ${textColumn('raw_text', 40)},
  PRIMARY KEY (goal, key),
  CHECK (value IS NOT NULL OR value_lo IS NOT NULL)
) STRICT;

CREATE TABLE goal_progress (
  id INTEGER PRIMARY KEY,
  goal TEXT NOT NULL REFERENCES goal (key),
  as_of TEXT NOT NULL CHECK (${isPoint('as_of')}),
  value REAL CHECK (value BETWEEN -1e15 AND 1e15),
  progress_status TEXT NOT NULL CHECK (
    progress_status IN ('not_started', 'on_track', 'at_risk', 'achieved', 'no_data')
  ),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  reported_by TEXT NOT NULL CHECK (length(reported_by) <= 100)
) STRICT;
CREATE INDEX goal_progress_goal ON goal_progress (goal, as_of);

CREATE TABLE milestone (
  ${keyColumn('key')} PRIMARY KEY,
  date TEXT NOT NULL CHECK (${isPoint('date')}),
  theme TEXT NOT NULL REFERENCES theme (key),
  ${localizedColumns('title')},
  ${paragraphColumns()},
  ${paragraphIsInSource}
) STRICT;
CREATE INDEX milestone_date ON milestone (date);
CREATE INDEX milestone_theme ON milestone (theme);
CREATE INDEX milestone_section ON milestone (source, section);
`;

const decks = `
CREATE TABLE deck (
  ${keyColumn('key')} PRIMARY KEY,
  ${localizedColumns('title')},
  ${localizedColumns('subtitle')}
) STRICT;

CREATE TABLE deck_section (
  deck TEXT NOT NULL REFERENCES deck (key),
  ${keyColumn('key')},
  position INTEGER NOT NULL CHECK (position >= 1),
  ${localizedColumns('name')},
  accent TEXT NOT NULL CHECK (accent IN ('primary', 'teal', 'violet', 'gold', 'green', 'red')),
  PRIMARY KEY (deck, key),
  UNIQUE (deck, position)
) STRICT;

-- The body's form is its layout's, checked when the slide is shown: here it is any JSON object.
CREATE TABLE slide (
  deck TEXT NOT NULL REFERENCES deck (key),
  ${keyColumn('key')},
  position INTEGER NOT NULL CHECK (position >= 1),
  ${textColumn('layout', 40)},
  section TEXT NOT NULL,
  ${localizedColumns('title')},
  ${optionalLocalizedColumns('subtitle')},
  body TEXT NOT NULL CHECK (json_valid(body) AND json_type(body) = 'object'),
  ${localizedColumns('notes')},
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  PRIMARY KEY (deck, key),
  UNIQUE (deck, position),
  FOREIGN KEY (deck, section) REFERENCES deck_section (deck, key)
) STRICT;
CREATE INDEX slide_section ON slide (deck, section);
`;

const work = `
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  deck TEXT,
  slide TEXT,
  indicator TEXT REFERENCES indicator (key),
  goal TEXT REFERENCES goal (key),
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'question', 'correction', 'approved')),
  text TEXT NOT NULL CHECK (length(text) <= 4000),
  author TEXT NOT NULL CHECK (length(author) <= 100),
  resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1)),
  at TEXT NOT NULL,
  FOREIGN KEY (deck, slide) REFERENCES slide (deck, key),
  CHECK ((deck IS NULL) = (slide IS NULL)),
  CHECK ((slide IS NOT NULL) + (indicator IS NOT NULL) + (goal IS NOT NULL) = 1)
) STRICT;
CREATE INDEX review_slide ON review (deck, slide);
CREATE INDEX review_indicator ON review (indicator);
CREATE INDEX review_goal ON review (goal);

CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  ${textColumn('actor', 100)},
  ${textColumn('action', 40)},
  ${textColumn('entity', 40)},
  ${textColumn('entity_key', 200)},
  reason TEXT CHECK (length(reason) <= 2000),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX audit_log_entity ON audit_log (entity, entity_key);

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (${isKey('key')}),
  value TEXT NOT NULL CHECK (length(value) <= 2000)
) STRICT;
`;
