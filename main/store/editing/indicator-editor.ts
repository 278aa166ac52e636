import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import { indicatorSynonymTable, indicatorTable } from '../tables/indicator.ts';
import { assertFits, assertUnneeded, assertUnused, type Editor, type FieldsOf } from './editor.ts';
import type { ReferenceGuard } from './reference-guard.ts';

type Fields = FieldsOf<'indicator'>;

/** Indicators without their observations: those have an editor of their own. */
export function createIndicatorEditor(
  db: Database,
  indicators: Pick<Indicators, 'get'>,
  goals: Pick<Goals, 'list'>,
  places: ReferenceGuard,
): Editor<'indicator'> {
  const nextPlace = db
    .prepare<[string], number>(
      'SELECT coalesce(max(position), 0) + 1 FROM indicator WHERE theme = ?',
    )
    .pluck();
  const insert = db.prepare(indicatorTable.insert());
  const update = db.prepare(
    `UPDATE indicator SET ${indicatorTable.assignments('key')} WHERE key = :key`,
  );
  const unname = db.prepare<[string]>('DELETE FROM indicator_synonym WHERE indicator = ?');
  const putName = db.prepare(indicatorSynonymTable.insert('position'));
  const remove = db.prepare<[string]>('DELETE FROM indicator WHERE key = ?');
  const observed = db
    .prepare<[string], string>(
      `SELECT indicator || '@' || time_period FROM observation WHERE indicator = ? ORDER BY time_period`,
    )
    .pluck();
  const parts = db
    .prepare<[string], string>('SELECT key FROM indicator WHERE denominator = ? ORDER BY key')
    .pluck();
  const wholeOf = db
    .prepare<[string], string | null>('SELECT denominator FROM indicator WHERE key = ?')
    .pluck();

  /** What it measures: such targets would turn into "no data" without it. */
  const targetsOf = (key: string) =>
    goals.list().flatMap(({ targets }) => targets.filter(({ indicator }) => indicator === key));

  /** @throws record.unknown, record.circular when an indicator would be a part of itself */
  function assertWhole({ key, denominator }: Fields): void {
    if (denominator === null) return;
    for (let whole: string | null = denominator; whole !== null; ) {
      if (whole === key) throw new AppError('record.circular', { key, denominator });
      const next = wholeOf.get(whole);
      if (next === undefined) throw new AppError('record.unknown', { key: whole });
      whole = next;
    }
  }

  return {
    keyOf: ({ before, after }) => (before ?? after)?.key ?? '',

    find(_, { key }) {
      const found = indicators.get(key);
      if (!found) return null;
      const { observations: __, competing: ___, position, ...fields } = found;
      return { fields, place: position };
    },

    guard({ before, after }, uses) {
      if (after) {
        places.assertTheme(after.theme);
        assertWhole(after);
        for (const target of targetsOf(after.key)) assertFits(target, after);
        return;
      }
      if (!before) return;
      assertUnused(uses, `figure:${before.key}`);
      assertUnneeded(before.key, [
        ...observed.all(before.key),
        ...parts.all(before.key),
        ...targetsOf(before.key).map(({ key }) => key),
      ]);
    },

    write({ before, after }, place) {
      if (before) unname.run(before.key);
      if (!after) {
        if (before) remove.run(before.key);
        return null;
      }
      const at = place ?? nextPlace.get(after.theme) ?? 1;
      (before ? update : insert).run(indicatorTable.toRow({}, { ...after, position: at }));
      for (const [index, name] of after.synonyms.entries()) {
        const row = indicatorSynonymTable.toRow({ indicator: after.key }, { name });
        putName.run({ ...row, position: index + 1 });
      }
      return at;
    },
  };
}
