import type { Database } from 'better-sqlite3';
import { rebuildTable } from './rebuild.ts';

/**
 * What tables and documents that are read in bring along: a source has a kind, and none of a file
 * where it is on paper; a passage may stand in a cell; paragraphs may have their text; and figures are
 * published in hundreds, thousands, millions and trillions, too. How a table was understood is kept
 * under a name, for the next one of its kind.
 */
export function imports(db: Database): void {
  rebuildTable(
    db,
    'source',
    (sql) =>
      sql.replace(
        'sha256 TEXT NOT NULL CHECK (length(sha256)',
        `kind TEXT NOT NULL DEFAULT 'report' CHECK (kind IN ('report', 'bulletin', 'table', 'page', 'paper')),
  sha256 TEXT CHECK (sha256 IS NOT NULL OR kind = 'paper') CHECK (length(sha256)`,
      ),
    `key, title_zh, title_en, publisher, date_published, locator_note_zh, locator_note_en, 'report', sha256`,
  );
  rebuildTable(db, 'source_section', (sql) => sql.replace('BETWEEN 1 AND 9999', mostRows));
  rebuildTable(
    db,
    'source_passage',
    (sql) =>
      sql.replace('BETWEEN 1 AND 9999', mostRows).replace(
        'UNIQUE (source, section, para_no, raw_text),',
        `-- Of a table: C5, or 5:3 where rows and columns have no letters.
  cell TEXT CHECK (length(cell) BETWEEN 2 AND 14),`,
      ),
    'id, source, section, para_no, raw_text, NULL',
  );
  // Nulls are never equal to SQLite: two of one paragraph would both stand.
  db.exec(`
CREATE UNIQUE INDEX source_passage_place
  ON source_passage (source, section, para_no, raw_text, coalesce(cell, ''));
CREATE TABLE source_paragraph (
  source TEXT NOT NULL,
  section INTEGER NOT NULL,
  para_no INTEGER NOT NULL CHECK (para_no ${mostRows}),
  text TEXT NOT NULL CHECK (length(trim(text)) BETWEEN 1 AND 20000),
  PRIMARY KEY (source, section, para_no),
  FOREIGN KEY (source, section) REFERENCES source_section (source, section)
) STRICT;
CREATE TABLE saved_mapping (
  name TEXT PRIMARY KEY CHECK (length(trim(name)) BETWEEN 1 AND 60),
  mapping TEXT NOT NULL CHECK (json_valid(mapping) AND json_type(mapping) = 'object'),
  saved_at TEXT NOT NULL
) STRICT;
`);
  for (const table of ['observation', 'goal_target'])
    rebuildTable(db, table, (sql) =>
      sql.replace('unit_mult IN (0, 4, 8)', 'unit_mult IN (0, 2, 3, 4, 6, 8, 12)'),
    );
}

/** As many rows as Excel's sheets have. */
const mostRows = 'BETWEEN 1 AND 1048576';
