import type { Database } from 'better-sqlite3';
import { rebuildTable } from './rebuild.ts';

/**
 * The order of slides and sections becomes one of keys, between any two of which there is a third:
 * until now they were counted, so that to move one was to renumber those behind it. Several edits
 * can be one step to undo.
 */
export function deckEdits(db: Database): void {
  for (const table of ['deck_section', 'slide']) {
    const names = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    rebuildTable(
      db,
      table,
      (sql) =>
        sql
          .replace('position INTEGER NOT NULL CHECK (position >= 1)', orderColumn)
          .replace('UNIQUE (deck, position)', 'UNIQUE (deck, order_key)'),
      names.map((name) => (name === 'position' ? keyByPosition : name)).join(', '),
    );
  }
  db.exec(`
-- The edits of one step have the id of its first as their step, and are undone and done again together.
ALTER TABLE edit_step ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
UPDATE edit_step SET step = id;
CREATE INDEX edit_step_step ON edit_step (undone, step);
`);
}

/** A letter that says how long the whole part is, the whole part, and a fraction that ends in no 0. */
const orderColumn = `order_key TEXT NOT NULL CHECK (
    length(order_key) <= 500 AND order_key GLOB '[A-Za-z]*' AND order_key NOT GLOB '*[^0-9A-Za-z]*'
    AND CASE WHEN length(order_key) = ${wholeLength()} THEN rtrim(order_key, '0') <> 'A'
      ELSE length(order_key) > ${wholeLength()} AND order_key NOT GLOB '*0' END
  )`;

function wholeLength(): string {
  return '(CASE WHEN unicode(order_key) > 96 THEN unicode(order_key) - 95 ELSE 92 - unicode(order_key) END)';
}

const digits = "'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'";
const nth = '(row_number() OVER (PARTITION BY deck ORDER BY position) - 1)';

/** `a0` to `az`, `b00` to `bzz`, `c000` and on, as a deck that is made anew counts its slides. */
const keyByPosition = `CASE
  WHEN ${nth} < 62 THEN 'a' || ${digit(nth, 1)}
  WHEN ${nth} < 62 + 3844 THEN 'b' || ${digit(`(${nth} - 62)`, 62)} || ${digit(`(${nth} - 62)`, 1)}
  ELSE 'c' || ${digit(`(${nth} - 3906)`, 3844)} || ${digit(`(${nth} - 3906)`, 62)} || ${digit(`(${nth} - 3906)`, 1)}
END`;

function digit(number: string, worth: number): string {
  return `substr(${digits}, ${number} / ${worth} % 62 + 1, 1)`;
}
