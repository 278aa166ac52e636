import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { slideName } from '../../../shared/model/slide-ref.ts';
import type { Areas } from '../content/areas.ts';
import { areaSynonymTable, areaTable } from '../tables/area.ts';
import { assertUnneeded, type Editor, type UsesNow } from './editor.ts';

/** Areas: what anything is of, and other areas lie in, stays, and so does the home area. */
export function createAreaEditor(db: Database, areas: Pick<Areas, 'list'>): Editor<'area'> {
  const put = db.prepare(areaTable.upsert(['key'], 'is_home'));
  const unname = db.prepare<[string]>('DELETE FROM area_synonym WHERE area = ?');
  const putName = db.prepare(areaSynonymTable.insert('position'));
  const remove = db.prepare<[string]>('DELETE FROM area WHERE key = ?');
  const observed = db
    .prepare<[string], string>(
      `SELECT indicator || '@' || time_period FROM observation WHERE ref_area = ? LIMIT 100`,
    )
    .pluck();

  const having = db
    .prepare<[{ area: string }], string>(`
      SELECT key FROM deck WHERE area = :area
      UNION ALL SELECT key FROM goal WHERE area = :area
      UNION ALL SELECT key FROM milestone WHERE area = :area LIMIT 100`)
    .pluck();

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_edit, { key }) {
      const found = areas.list().find((area) => area.key === key);
      if (!found) return null;
      const { isHome, ...fields } = found;
      return { fields, place: null };
    },

    guard({ before, after }, uses) {
      const all = areas.list();
      const key = (before ?? after)?.key ?? '';
      if (after && after.parent !== null && !all.some((area) => area.key === after.parent))
        throw new AppError('record.unknown', { key: after.parent });
      if (after) assertNotWithinItself(key, after.parent, all);
      const sameCode = all.find((area) => area.key !== key && area.code === after?.code);
      if (after?.code != null && sameCode)
        throw new AppError('record.code-taken', { code: after.code, key: sameCode.key });
      if (after) return;
      if (all.some((area) => area.key === key && area.isHome))
        throw new AppError('record.home-needed', { key });
      assertUnneeded(key, [
        ...all.filter(({ parent }) => parent === key).map((area) => area.key),
        ...observed.all(key),
        ...having.all({ area: key }),
        ...slidesNaming(uses, key),
      ]);
    },

    write({ before, after }) {
      const key = (before ?? after)?.key ?? '';
      unname.run(key);
      if (!after) {
        remove.run(key);
        return null;
      }
      // Which area is the home is another edit.
      put.run(areaTable.toRow({}, { ...after, isHome: false }));
      for (const [index, name] of after.synonyms.entries()) {
        const row = areaSynonymTable.toRow({ area: key }, { name });
        putName.run({ ...row, position: index + 1 });
      }
      return null;
    },
  };
}

/** The store's home area. There is always one, so it only ever passes to another. */
export function createHomeAreaEditor(
  db: Database,
  areas: Pick<Areas, 'list' | 'home'>,
): Editor<'home-area'> {
  const leave = db.prepare('UPDATE area SET is_home = 0 WHERE is_home = 1');
  const enter = db.prepare<[string]>('UPDATE area SET is_home = 1 WHERE key = ?');

  return {
    keyOf: ({ after }) => after.area,

    // Which one it is: there is no other to collide with.
    find(_, { area }) {
      return areas.home() === area ? { fields: { area }, place: null } : null;
    },

    guard({ after }) {
      if (!areas.list().some(({ key }) => key === after.area))
        throw new AppError('record.unknown', { key: after.area });
    },

    write({ after }) {
      leave.run();
      enter.run(after.area);
      return null;
    },
  };
}

/** @throws record.area-in-itself when a city would lie in its own district */
function assertNotWithinItself(
  key: string,
  parent: string | null,
  all: readonly { readonly key: string; readonly parent: string | null }[],
): void {
  const seen = new Set([key]);
  for (let above = parent; above !== null; ) {
    if (seen.has(above)) throw new AppError('record.area-in-itself', { key });
    seen.add(above);
    above = all.find((area) => area.key === above)?.parent ?? null;
  }
}

/** Slides whose references name the area, hidden ones and notes among them. */
function slidesNaming(uses: UsesNow, area: string): string[] {
  const naming = [...uses.values()]
    .flat()
    .filter(({ figures }) => figures.some((use) => use.area === area));
  return [...new Set(naming.map((use) => (use.deckTitle === null ? use.slide : slideName(use))))];
}
