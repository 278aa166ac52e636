import type { Database } from 'better-sqlite3';
import { textColumn } from './columns.ts';

/** Names that hold digits, which until now stood in the program: those that slides use stay known. */
export function digitNames(db: Database): void {
  db.exec(`
CREATE TABLE digit_name (
  ${textColumn('name', 40)} PRIMARY KEY CHECK (name GLOB '*[0-9]*')
) STRICT;
`);
  const insert = db.prepare<[{ name: string }]>(`
    INSERT INTO digit_name SELECT :name WHERE EXISTS (
      SELECT 1 FROM slide WHERE instr(
        concat_ws(char(10), title_zh, title_en, subtitle_zh, subtitle_en, body, notes_zh, notes_en),
        :name
      ) > 0
    )`);
  for (const name of ['5G', '1+N', '武钢云谷606', 'Cloud Valley 606']) insert.run({ name });
  db.exec('UPDATE content_state SET snapshot = NULL');
}
