import type { Database } from 'better-sqlite3';
import { DigitName } from '../../../shared/model/digit-name.ts';
import type { RowOf } from '../tables/describe-table.ts';
import { digitNameTable } from '../tables/digit-name.ts';

export type DigitNames = ReturnType<typeof createDigitNames>;

/** Names that hold digits and state no figure, in the order of their characters. */
export function createDigitNames(db: Database) {
  const names = db.prepare<[], RowOf<typeof digitNameTable>>(
    'SELECT * FROM digit_name ORDER BY name',
  );

  return {
    list: (): DigitName[] =>
      names.all().map((row) => DigitName.parse(digitNameTable.toFields(row))),
  };
}
