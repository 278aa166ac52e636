import { localizedOrNull } from './rows.ts';

/** A row of `indicator`. */
export interface IndicatorRow {
  readonly key: string;
  readonly theme: string;
  readonly position: number;
  readonly name_zh: string;
  readonly name_en: string | null;
  readonly short_name_zh: string;
  readonly short_name_en: string | null;
  readonly unit_zh: string;
  readonly unit_en: string | null;
  readonly decimals: number;
  readonly kind: string;
  readonly direction: string;
  readonly denominator: string | null;
  readonly note_zh: string | null;
  readonly note_en: string | null;
  /** As `withSynonyms` reads them: a JSON list. */
  readonly synonyms: string;
}

/** A row of `observation`. */
export interface ObservationRow {
  readonly id: number;
  readonly indicator: string;
  readonly ref_area: string;
  readonly time_period: string;
  readonly obs_value: number | null;
  readonly unit_mult: number;
  readonly qualifier: string;
  readonly qualifier_word: string | null;
  readonly value_lo: number | null;
  readonly value_hi: number | null;
  readonly obs_status: string;
  readonly comment_zh: string | null;
  readonly comment_en: string | null;
  readonly revision: number;
}

/** The order in which observations are read: of one indicator the home area's before all others. */
export const homeFirst = `indicator,
  ref_area IS NOT (SELECT key FROM area WHERE is_home = 1), ref_area`;

/** The columns of an indicator's row, its other names among them. */
export const withSynonyms = `indicator.*, (
  SELECT json_group_array(name) FROM (
    SELECT name FROM indicator_synonym WHERE indicator_synonym.indicator = indicator.key ORDER BY position
  )
) AS synonyms`;

/** What an indicator is called and said of, and in what it is counted. */
export function wordsOf(row: IndicatorRow) {
  return {
    name: { zh: row.name_zh, en: row.name_en },
    shortName: { zh: row.short_name_zh, en: row.short_name_en },
    synonyms: synonymsOf(row),
    unit: { zh: row.unit_zh, en: row.unit_en },
    note: localizedOrNull(row.note_zh, row.note_en),
  };
}

/** @throws SyntaxError when the row was not read with `withSynonyms` */
export function synonymsOf({ synonyms }: Pick<IndicatorRow, 'synonyms'>): string[] {
  return JSON.parse(synonyms) as string[];
}
