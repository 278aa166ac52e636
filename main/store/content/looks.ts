import type { Database } from 'better-sqlite3';
import { Look } from '../../../shared/model/look.ts';
import { foldTexts } from '../../../shared/model/text.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { lookTable } from '../tables/look.ts';
import { readEach } from './readings.ts';

type LookRow = RowOf<typeof lookTable>;

export type Looks = ReturnType<typeof createLooks>;

/** The looks that the district made, in the order of their keys. */
export function createLooks(db: Database) {
  const rows = db.prepare<[], LookRow>('SELECT * FROM look ORDER BY key');
  const reading = () => readEach(rows.all(), toLook, ({ key }) => ({ entity: 'look', key }));

  return {
    list: (): Look[] => reading().readable,
    unreadable: () => reading().unreadable,
  };
}

function toLook(row: LookRow) {
  const { name, ...fields } = lookTable.toFields(row);
  return Look.safeParse({ ...fields, name: foldTexts(name) });
}
