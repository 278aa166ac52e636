import type { Database } from 'better-sqlite3';
import { textColumn } from './columns.ts';

/** What the built-in data says of its indicators. */
const builtIn = ['GDP', '地区生产总值', 'gross domestic product'];

/**
 * Whatever else an indicator is called, to be found by. The built-in indicator gets the names that
 * new stores have, so that both are in one state.
 */
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
  const name = db.prepare(`
    INSERT INTO indicator_synonym SELECT key, :position, :name FROM indicator
    WHERE key = 'economic-output' AND name_zh = '全区经济总量'`);
  for (const [index, one] of builtIn.entries()) name.run({ position: index + 1, name: one });
  // The content says more now: its id is worked out anew.
  db.exec('UPDATE content_state SET snapshot = NULL');
}
