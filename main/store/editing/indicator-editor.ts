import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { Goals } from '../content/goals.ts';
import type { Indicators } from '../content/indicators.ts';
import { assertFits, assertUnneeded, assertUnused, type Editor, type FieldsOf } from './editor.ts';
import type { Places } from './places.ts';

type Fields = FieldsOf<'indicator'>;

/** Indicators without their observations: those have an editor of their own. */
export function createIndicatorEditor(
  db: Database,
  indicators: Pick<Indicators, 'get'>,
  goals: Pick<Goals, 'list'>,
  places: Places,
): Editor<'indicator'> {
  const nextPlace = db
    .prepare<[string], number>(
      'SELECT coalesce(max(position), 0) + 1 FROM indicator WHERE theme = ?',
    )
    .pluck();
  const insert = db.prepare(`
    INSERT INTO indicator (key, theme, position, name_zh, name_en, short_name_zh, short_name_en,
      unit_zh, unit_en, decimals, kind, direction, denominator, price_basis, note_zh, note_en)
    VALUES (:key, :theme, :place, :nameZh, :nameEn, :shortNameZh, :shortNameEn,
      :unitZh, :unitEn, :decimals, :kind, :direction, :denominator, :priceBasis, :noteZh, :noteEn)`);
  const update = db.prepare(`
    UPDATE indicator SET theme = :theme, position = :place, name_zh = :nameZh, name_en = :nameEn,
      short_name_zh = :shortNameZh, short_name_en = :shortNameEn, unit_zh = :unitZh, unit_en = :unitEn,
      decimals = :decimals, kind = :kind, direction = :direction, denominator = :denominator,
      price_basis = :priceBasis, note_zh = :noteZh, note_en = :noteEn
    WHERE key = :key`);
  const unname = db.prepare<[string]>('DELETE FROM indicator_synonym WHERE indicator = ?');
  const putName = db.prepare('INSERT INTO indicator_synonym VALUES (?, ?, ?)');
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
      (before ? update : insert).run({ ...columnsOf(after), place: at });
      for (const [index, synonym] of after.synonyms.entries())
        putName.run(after.key, index + 1, synonym);
      return at;
    },
  };
}

function columnsOf({ name, shortName, synonyms: _, unit, note, ...fields }: Fields) {
  return {
    ...fields,
    ...{ nameZh: name.zh, nameEn: name.en, shortNameZh: shortName.zh, shortNameEn: shortName.en },
    ...{ unitZh: unit.zh, unitEn: unit.en },
    ...noteColumns(note),
  };
}

function noteColumns(note: Localized | null) {
  return { noteZh: note?.zh ?? null, noteEn: note?.en ?? null };
}
