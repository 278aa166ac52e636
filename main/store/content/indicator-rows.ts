import type { RowOf } from '../tables/describe-table.ts';
import type { indicatorTable } from '../tables/indicator.ts';
import type { observationTable } from '../tables/observation.ts';
import { sourcePassageTable } from '../tables/source.ts';

export type IndicatorRow = RowOf<typeof indicatorTable> & {
  /** As `withSynonyms` reads them: a JSON list. */
  readonly synonyms: string;
};

export type ObservationRow = RowOf<typeof observationTable> & {
  readonly id: number;
  readonly revision: number;
};

/** A passage of an observation, with the heading of its section. */
export type PassageRow = RowOf<typeof sourcePassageTable> & {
  readonly observation: number;
  readonly heading: string | null;
};

/** What makes a `PassageRow`, where passages, their sections and observations are joined. */
export const passageColumns = [
  'observation',
  'heading',
  ...Object.keys(sourcePassageTable.columns),
].join();

/** The order in which observations are read: of one indicator the home area's before all others. */
export const homeFirst = `indicator,
  ref_area IS NOT (SELECT key FROM area WHERE is_home = 1), ref_area`;

/**
 * An indicator's observations in their order as those in force and, for each area and period that
 * has more, the others with the reason of the choice.
 */
export function byForce<Row extends ObservationRow>(rows: readonly Row[]) {
  const inForce = rows.filter(({ is_in_force }) => is_in_force === 1);
  const others = rows.filter(({ is_in_force }) => is_in_force !== 1);
  const slotOf = ({ ref_area, time_period }: Row) => `${time_period}#${ref_area}`;
  const chosen = new Map(inForce.map((row) => [slotOf(row), row]));
  return {
    inForce,
    competing: [...Map.groupBy(others, slotOf)].map(([slot, beside]) => ({
      chosen: chosen.get(slot) ?? null,
      // The store's order does not depend on which came first.
      others: beside.toSorted((one, other) =>
        (one.data_source ?? '') < (other.data_source ?? '') ? -1 : 1,
      ) as [Row, ...Row[]],
    })),
  };
}

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
