import type { Database } from 'better-sqlite3';
import type { Themes } from '../content/themes.ts';
import { assertUnneeded, type Editor } from './editor.ts';

/** Fields of work. One goes once no indicator, goal or milestone belongs to it. */
export function createThemeEditor(db: Database, themes: Pick<Themes, 'list'>): Editor<'theme'> {
  const put = db.prepare(`
    INSERT INTO theme (key, name_zh, name_en, position, accent)
    VALUES (:key, :nameZh, :nameEn, :position, :accent)
    ON CONFLICT (key) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
      position = excluded.position, accent = excluded.accent`);
  const remove = db.prepare<[string]>('DELETE FROM theme WHERE key = ?');
  const belonging = db
    .prepare<[{ theme: string }], string>(`
      SELECT key FROM indicator WHERE theme = :theme
      UNION ALL SELECT 'goal:' || key FROM goal WHERE theme = :theme
      UNION ALL SELECT 'milestone:' || key FROM milestone WHERE theme = :theme`)
    .pluck();

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const fields = themes.list().find((theme) => theme.key === key);
      return fields ? { fields, place: null } : null;
    },

    guard({ before, after }) {
      if (before && !after) assertUnneeded(before.key, belonging.all({ theme: before.key }));
    },

    write({ before, after }) {
      if (!after) {
        if (before) remove.run(before.key);
        return null;
      }
      const { name, ...fields } = after;
      put.run({ ...fields, nameZh: name.zh, nameEn: name.en });
      return null;
    },
  };
}
