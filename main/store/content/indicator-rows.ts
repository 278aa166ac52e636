import type { RowOf } from '../tables/describe-table.ts';
import type { indicatorTable } from '../tables/indicator.ts';
import type { observationTable } from '../tables/observation.ts';

export type IndicatorRow = RowOf<typeof indicatorTable> & {
  /** As `withSynonyms` reads them: a JSON list. */
  readonly synonyms: string;
};

export type ObservationRow = RowOf<typeof observationTable> & {
  readonly id: number;
  readonly revision: number;
};

/** The order in which observations are read: of one indicator the home area's before all others. */
export const homeFirst = `indicator,
  ref_area IS NOT (SELECT key FROM area WHERE is_home = 1), ref_area`;

/** The columns of an indicator's row, its other names among them. */
export const withSynonyms = `indicator.*, (
  SELECT json_group_array(name) FROM (
    SELECT name FROM indicator_synonym WHERE indicator_synonym.indicator = indicator.key ORDER BY position
  )
) AS synonyms`;

/** @throws SyntaxError when the row was not read with `withSynonyms` */
export function synonymsOf({ synonyms }: Pick<IndicatorRow, 'synonyms'>): string[] {
  return JSON.parse(synonyms) as string[];
}
