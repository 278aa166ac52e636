import type { Database } from 'better-sqlite3';
import { DigitName } from '../../../shared/model/digit-name.ts';

export type DigitNames = ReturnType<typeof createDigitNames>;

/** Names that hold digits and state no figure, in the order of their characters. */
export function createDigitNames(db: Database) {
  const names = db.prepare<[], { readonly name: string }>(
    'SELECT name FROM digit_name ORDER BY name',
  );

  return {
    list: (): DigitName[] => names.all().map((row) => DigitName.parse(row)),
  };
}
