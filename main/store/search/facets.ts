import type { Database } from 'better-sqlite3';
import { latestFirst } from '../../../shared/figures/latest-first.ts';
import type { RecordFacets } from '../../../shared/model/records.ts';

interface Counted {
  readonly value: string;
  readonly count: number;
}

/**
 * What there is to filter by, and how many indicators have it, each in the order in which it is met
 * in the store but for units, the most used first, and periods. Reads all of the content.
 */
export function readFacets(db: Database): RecordFacets {
  const count = (sql: string) =>
    db
      .prepare<[], Counted>(`
        WITH ranked AS (
          SELECT indicator.*, row_number() OVER (
            ORDER BY theme.position, theme.key, indicator.position, indicator.key
          ) AS nth
          FROM indicator JOIN theme ON theme.key = indicator.theme
        ),
        observed AS (
          SELECT observation.*, nth FROM observation JOIN ranked ON ranked.key = indicator
          WHERE is_in_force = 1
        )
        ${sql}`)
      .all();
  const ofIndicators = (column: string, order = '') =>
    count(`SELECT ${column} AS value, count(*) AS count FROM ranked GROUP BY value
      ORDER BY ${order} min(nth)`);
  const ofObservations = (column: string, joined = '') =>
    count(`SELECT ${column} AS value, count(DISTINCT indicator) AS count FROM observed ${joined}
      GROUP BY value ORDER BY min(nth), value IS NOT (SELECT key FROM area WHERE is_home = 1)`);
  const facets = {
    themes: ofIndicators('theme'),
    units: ofIndicators('unit_zh', 'count DESC,'),
    kinds: ofIndicators('kind'),
    qualifiers: ofObservations('qualifier'),
    periods: ofObservations('time_period').sort((one, other) =>
      latestFirst(one.value, other.value),
    ),
    sources: ofObservations(
      'source',
      `JOIN observation_passage ON observation = observed.id
       JOIN source_passage ON source_passage.id = passage`,
    ),
    areas: ofObservations('ref_area'),
  };
  // The values are the store's own, which its readers have parsed.
  return facets as RecordFacets;
}
