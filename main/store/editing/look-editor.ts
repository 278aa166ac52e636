import type { Database } from 'better-sqlite3';
import type { Looks } from '../content/looks.ts';
import { lookTable } from '../tables/look.ts';
import type { Editor } from './editor.ts';

/** A district's looks. One that somebody has chosen may go: its slides then have the usual look. */
export function createLookEditor(db: Database, looks: Pick<Looks, 'list'>): Editor<'look'> {
  const put = db.prepare(lookTable.upsert(['key']));
  const remove = db.prepare<[string]>('DELETE FROM look WHERE key = ?');

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const fields = looks.list().find((look) => look.key === key);
      return fields ? { fields, place: null } : null;
    },

    guard() {},

    write({ before, after }) {
      if (after) put.run(lookTable.toRow({}, after));
      else if (before) remove.run(before.key);
      return null;
    },
  };
}
