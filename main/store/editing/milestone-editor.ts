import type { Database } from 'better-sqlite3';
import type { Milestones } from '../content/milestones.ts';
import { assertUnused, type Editor } from './editor.ts';
import type { Places } from './places.ts';

export function createMilestoneEditor(
  db: Database,
  milestones: Pick<Milestones, 'list'>,
  places: Places,
): Editor<'milestone'> {
  const put = db.prepare(`
    INSERT INTO milestone (key, date, theme, title_zh, title_en, source, section, para_no)
    VALUES (:key, :date, :theme, :titleZh, :titleEn, :source, :section, :paraNo)
    ON CONFLICT (key) DO UPDATE SET date = excluded.date, theme = excluded.theme,
      title_zh = excluded.title_zh, title_en = excluded.title_en, source = excluded.source,
      section = excluded.section, para_no = excluded.para_no`);
  const remove = db.prepare<[string]>('DELETE FROM milestone WHERE key = ?');

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const fields = milestones.list().find((milestone) => milestone.key === key);
      return fields ? { fields, place: null } : null;
    },

    guard({ before, after }, uses) {
      if (after) {
        places.assertTheme(after.theme);
        places.assertParagraph(after.passage);
      } else if (before) assertUnused(uses, `milestone:${before.key}`);
    },

    write({ before, after }) {
      if (!after) {
        if (before) remove.run(before.key);
        return null;
      }
      const { title, passage, ...fields } = after;
      put.run({
        ...fields,
        ...{ titleZh: title.zh, titleEn: title.en },
        ...{ source: passage.source, section: passage.section, paraNo: passage.paraNo },
      });
      return null;
    },
  };
}
