import type { Database } from 'better-sqlite3';
import { Area, AreaKey } from '../../../shared/model/area.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import { areaSynonymTable, areaTable } from '../tables/area.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { readEach } from './readings.ts';
import { groupRows } from './rows.ts';

type AreaRow = RowOf<typeof areaTable>;

type SynonymRow = RowOf<typeof areaSynonymTable>;

export type Areas = ReturnType<typeof createAreas>;

/** The places that figures are of: the home area first, then by code and key. */
export function createAreas(db: Database) {
  const rows = db.prepare<[], AreaRow>(
    'SELECT * FROM area ORDER BY is_home DESC, code IS NULL, code, key',
  );
  const synonyms = db.prepare<[], SynonymRow>('SELECT * FROM area_synonym ORDER BY area, position');
  const home = db.prepare<[], string>('SELECT key FROM area WHERE is_home = 1').pluck();

  const all = () => {
    const byArea = groupRows(synonyms.all(), ({ area }) => area);
    return rows.all().map((row) => ({ row, names: byArea.get(row.key) ?? [] }));
  };

  return {
    /** One whose texts can't be read goes by its key: its figures keep their place. */
    list: (): Area[] =>
      all().flatMap(
        ({ row, names }) =>
          toArea(row, names).data ??
          toArea({ ...row, code: null, name_zh: row.key, name_en: row.key }, []).data ??
          [],
      ),

    unreadable: () =>
      readEach(
        all(),
        ({ row, names }) => toArea(row, names),
        ({ row: { key } }) => ({ entity: 'area', key }),
      ).unreadable,

    /** What references without an area mean. */
    home: (): AreaKey | null => AreaKey.safeParse(home.get()).data ?? null,
  };
}

function toArea(row: AreaRow, names: readonly SynonymRow[]) {
  const { name, ...fields } = areaTable.toFields(row);
  return Area.safeParse({
    ...fields,
    name: foldTexts(name),
    synonyms: names.map((row) => areaSynonymTable.toFields(row).name),
  });
}
