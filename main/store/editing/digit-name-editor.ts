import type { Database } from 'better-sqlite3';
import type { DigitNames } from '../content/digit-names.ts';
import { digitNameTable } from '../tables/digit-name.ts';
import type { Editor } from './editor.ts';

/** Names that hold digits: nothing refers to them, so they come and go freely. */
export function createDigitNameEditor(
  db: Database,
  names: Pick<DigitNames, 'list'>,
): Editor<'digit-name'> {
  const insert = db.prepare(digitNameTable.insert());
  const remove = db.prepare<[string]>('DELETE FROM digit_name WHERE name = ?');

  return {
    keyOf: ({ before, after }) => (before ?? after)?.name ?? '',

    find(_, { name }) {
      const fields = names.list().find((known) => known.name === name);
      return fields ? { fields, place: null } : null;
    },

    guard() {},

    write({ before, after }) {
      if (before) remove.run(before.name);
      if (after) insert.run(digitNameTable.toRow({}, after));
      return null;
    },
  };
}
