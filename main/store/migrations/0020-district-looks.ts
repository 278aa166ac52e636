import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { englishColumn, keyColumn, textColumn } from './columns.ts';

/**
 * Looks that a district makes of one to three colours of its own. Its logo, which they show, is chosen
 * by edits from now on: they name files, so that the one before can be brought back.
 *
 * Whoever has worked with the store before is offered no first steps.
 */
export function districtLooks(db: Database): void {
  const colour = `#${'[0-9A-F]'.repeat(6)}`;
  const several = [1, 2, 3].map(
    (count) => `colours GLOB '${Array.from({ length: count }, () => colour).join()}'`,
  );
  db.exec(`
CREATE TABLE look (
  ${keyColumn('key')} PRIMARY KEY CHECK (key NOT IN ('south-lake', 'night', 'civic-red')),
  ${textColumn('name_zh', 2000)},
  ${englishColumn('name')},
  colours TEXT NOT NULL CHECK (${several.join(' OR ')}),
  shows_logo INTEGER NOT NULL CHECK (shows_logo IN (0, 1))
) STRICT;

CREATE TABLE logo_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/svg+xml')),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 524288)
) STRICT;
`);
  const earlier = db
    .prepare<[], { type: string; content: Buffer }>('SELECT type, content FROM logo')
    .get();
  db.exec(`
DROP TABLE logo;
CREATE TABLE logo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file TEXT NOT NULL REFERENCES logo_file (sha256)
) STRICT;
`);
  if (earlier) {
    const sha256 = createHash('sha256').update(earlier.content).digest('hex');
    db.prepare('INSERT INTO logo_file (sha256, type, content) VALUES (?, ?, ?)').run(
      ...[sha256, earlier.type, earlier.content],
    );
    db.prepare('INSERT INTO logo (id, file) VALUES (1, ?)').run(sha256);
  }
  if (db.prepare('SELECT 1 FROM content_state').get())
    db.exec("INSERT OR IGNORE INTO setting (key, value) VALUES ('first-steps', 'done')");
}
