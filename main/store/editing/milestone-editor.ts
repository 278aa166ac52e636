import type { Database } from 'better-sqlite3';
import type { Milestones } from '../content/milestones.ts';
import { milestoneTable } from '../tables/milestone.ts';
import { assertUnused, type Editor } from './editor.ts';
import type { ReferenceGuard } from './reference-guard.ts';

export function createMilestoneEditor(
  db: Database,
  milestones: Pick<Milestones, 'list'>,
  places: ReferenceGuard,
): Editor<'milestone'> {
  const put = db.prepare(milestoneTable.upsert(['key']));
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
        places.assertArea(after.area);
        places.assertParagraph(after.passage);
      } else if (before) assertUnused(uses, `milestone:${before.key}`);
    },

    write({ before, after }) {
      if (!after) {
        if (before) remove.run(before.key);
        return null;
      }
      put.run(milestoneTable.toRow({}, after));
      return null;
    },
  };
}
