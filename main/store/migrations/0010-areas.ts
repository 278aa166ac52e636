import type { Database } from 'better-sqlite3';
import { earlierAreas } from '../content/earlier-areas.ts';
import { localizedColumns, textColumn } from './columns.ts';
import { rebuildTable } from './rebuild.ts';

/**
 * Areas, which until now were a text of each observation, become a table: one of them is the
 * store's home, the one that most was observed in. An area that nobody has named goes by its text.
 */
export function areas(db: Database): void {
  db.exec(`
CREATE TABLE area (
  ${textColumn('key', 40)} PRIMARY KEY,
  code TEXT UNIQUE CHECK (code GLOB '[1-9][0-9][0-9][0-9][0-9][0-9]'),
  ${localizedColumns('name')},
  parent TEXT REFERENCES area (key) CHECK (parent <> key),
  is_home INTEGER NOT NULL CHECK (is_home IN (0, 1))
) STRICT;
CREATE INDEX area_parent ON area (parent);
CREATE UNIQUE INDEX area_home ON area (is_home) WHERE is_home = 1;

CREATE TABLE area_synonym (
  area TEXT NOT NULL REFERENCES area (key),
  position INTEGER NOT NULL CHECK (position >= 1),
  ${textColumn('name', 40)},
  PRIMARY KEY (area, position),
  UNIQUE (area, name)
) STRICT;
`);
  const texts = db
    .prepare<[], string>(
      'SELECT ref_area FROM observation GROUP BY ref_area ORDER BY count(*) DESC, ref_area',
    )
    .pluck()
    .all();
  const keys = new Map<string, string>();
  for (const text of texts) keys.set(text, freeKey(text, new Set(keys.values())));
  const rename = db.prepare('UPDATE observation SET ref_area = :key WHERE ref_area = :text');
  for (const [text, key] of keys) if (key !== text) rename.run({ key, text });
  // A store that is being made has no content yet: it comes with its areas.
  if (db.prepare('SELECT 1 FROM content_state').get()) insertAreas(db, [...keys.values()]);
  rebuildTable(db, 'observation', (sql) =>
    sql.replace(textColumn('ref_area', 40), 'ref_area TEXT NOT NULL REFERENCES area (key)'),
  );
  db.exec('CREATE INDEX observation_area ON observation (ref_area)');
  // The content says more now: its id is worked out anew.
  db.exec('UPDATE content_state SET snapshot = NULL');
}

function insertAreas(db: Database, keys: readonly string[]): void {
  const { areas, synonyms } = earlierAreas(keys);
  const insert = db.prepare(`
    INSERT INTO area (key, code, name_zh, name_en, parent, is_home)
    VALUES (:key, :code, :name_zh, :name_en, :parent, :is_home)`);
  for (const area of areas) insert.run(area);
  const name = db.prepare(`
    INSERT INTO area_synonym (area, position, name)
    SELECT :area, count(*) + 1, :name FROM area_synonym WHERE area = :area`);
  for (const synonym of synonyms) name.run(synonym);
}

/** Letters and digits of any script, joined by single hyphens, as references can name them. */
function freeKey(area: string, taken: ReadonlySet<string>): string {
  const words = area.match(/[\p{L}\p{N}]+/gu) ?? ['area'];
  const key = [...words.join('-')].slice(0, 36).join('').replace(/-$/, '');
  for (let nth = 1; ; nth += 1) {
    const tried = nth === 1 ? key : `${key}-${nth}`;
    if (!taken.has(tried)) return tried;
  }
}
