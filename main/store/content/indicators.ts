import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { latestFirstByArea } from '../../../shared/figures/latest-first.ts';
import { CompetingObservations, Indicator, Observation } from '../../../shared/model/indicator.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import { indicatorTable } from '../tables/indicator.ts';
import { observationTable } from '../tables/observation.ts';
import { sourcePassageTable } from '../tables/source.ts';
import {
  byForce,
  homeFirst,
  type IndicatorRow,
  type ObservationRow,
  type PassageRow,
  passageColumns,
  synonymsOf,
  withSynonyms,
} from './indicator-rows.ts';
import { type Readings, readEach } from './readings.ts';
import { groupRows } from './rows.ts';

const ReadObservations = z.array(z.custom<Observation>());

/** An indicator whose observations are read already: each by itself, so that a bad one costs no other. */
const ReadIndicator = Indicator.extend({
  observations: ReadObservations,
  competing: z.array(CompetingObservations.extend({ others: ReadObservations })),
});

export interface PeriodsAsked {
  readonly keys: readonly string[];
  readonly area: string;
  readonly periods: readonly string[];
}

export type Indicators = ReturnType<typeof createIndicators>;

/** Indicators and their observations, the home area's first, of each area the latest. */
export function createIndicators(db: Database) {
  /** A key's own statement finds its rows by their indexes, in a store of any size. */
  const prepare = (which: { readonly indicator: string; readonly observation: string }) => ({
    indicators: db.prepare<string[], IndicatorRow>(`
      SELECT ${withSynonyms} FROM indicator JOIN theme ON theme.key = indicator.theme ${which.indicator}
      ORDER BY theme.position, theme.key, indicator.position, indicator.key`),
    observations: db.prepare<string[], ObservationRow>(`
      SELECT * FROM observation ${which.observation} ORDER BY ${homeFirst}`),
    passages: db.prepare<string[], PassageRow>(`
      SELECT ${passageColumns} FROM observation_passage
      JOIN observation ON observation.id = observation
      JOIN source_passage ON source_passage.id = passage
      JOIN source_section USING (source, section)
      ${which.observation} ORDER BY observation, position`),
  });
  const all = prepare({ indicator: '', observation: '' });
  const one = prepare({
    indicator: 'WHERE indicator.key = ?',
    observation: 'WHERE indicator = ?',
  });
  const some = prepare({
    indicator: 'WHERE indicator.key IN (SELECT value FROM json_each(?))',
    observation: 'WHERE indicator IN (SELECT value FROM json_each(?))',
  });

  /** Indicators with what they have of one area and a few periods, asked for as `PeriodsAsked`. */
  const periods = prepare({
    indicator: "WHERE indicator.key IN (SELECT value FROM json_each(?, '$.keys'))",
    observation: `WHERE observation.id IN (
      SELECT found.id FROM (SELECT ? AS question) AS asked
      JOIN observation AS found ON found.indicator IN (SELECT value FROM json_each(question, '$.keys'))
        AND found.ref_area = question ->> '$.area'
        AND found.time_period IN (SELECT value FROM json_each(question, '$.periods')))`,
  });

  function read(statements: typeof all, ...key: [] | [string]): Readings<Indicator> {
    const byIndicator = groupRows(
      statements.observations.all(...key),
      ({ indicator }) => indicator,
    );
    const byObservation = groupRows(
      statements.passages.all(...key),
      ({ observation }) => observation,
    );
    const unreadable: UnreadableRecord[] = [];
    const { readable, unreadable: others } = readEach(
      statements.indicators.all(...key),
      (row) => {
        const readAll = (rows: readonly ObservationRow[]) => {
          const found = readEach(
            rows,
            (one) => toObservation(one, row.decimals, byObservation.get(one.id) ?? []),
            nameOf,
          );
          unreadable.push(...found.unreadable);
          return found.readable;
        };
        const { inForce, competing } = byForce(inOrder(byIndicator.get(row.key) ?? []));
        return toIndicator(
          row,
          readAll(inForce),
          competing.flatMap(({ chosen, others: [first, ...rest] }) => {
            // Another program left none in force: slides show nothing, and somebody must choose.
            if (chosen === null) unreadable.push({ ...nameOf(first), field: 'is_in_force' });
            const others = readAll([first, ...rest]);
            if (others.length === 0) return [];
            const { ref_area, time_period } = first;
            const reason = chosen?.in_force_reason ?? null;
            return [{ refArea: ref_area, timePeriod: time_period, reason, others }];
          }),
        );
      },
      (row) => ({ entity: 'indicator', key: row.key }),
    );
    return { readable, unreadable: [...others, ...unreadable] };
  }

  const observationRows = db.prepare<[string], ObservationRow & { readonly decimals: number }>(`
    SELECT observation.*, decimals FROM observation JOIN indicator ON indicator.key = indicator
    WHERE id IN (SELECT value FROM json_each(?))`);
  const passageRows = db.prepare<[string], PassageRow>(`
    SELECT ${passageColumns} FROM observation_passage
    JOIN source_passage ON source_passage.id = passage
    JOIN source_section USING (source, section)
    WHERE observation IN (SELECT value FROM json_each(?)) ORDER BY observation, position`);

  return {
    list: (): Indicator[] => read(all).readable,

    /** Single observations by their rows' ids; those that can be read. */
    observations(ids: readonly number[]): Map<number, Observation> {
      const wanted = JSON.stringify(ids);
      const printed = groupRows(passageRows.all(wanted), ({ observation }) => observation);
      return new Map(
        observationRows.all(wanted).flatMap((row) => {
          const { data } = toObservation(row, row.decimals, printed.get(row.id) ?? []);
          return data ? [[row.id, data] as const] : [];
        }),
      );
    },

    /** Those of the keys that there are, in the store's order; null is all of them. */
    reading: (keys: Iterable<string> | null): Readings<Indicator> =>
      keys === null ? read(all) : read(some, JSON.stringify([...keys])),

    /** Those of the keys that there are, in the store's order, with no figures but those asked for. */
    inPeriods: (asked: PeriodsAsked): Readings<Indicator> => read(periods, JSON.stringify(asked)),

    get: (key: string): Indicator | undefined => read(one, key).readable[0],

    /** What of an indicator, or of its observations, can't be read. */
    unreadable: (key: string): UnreadableRecord[] => read(one, key).unreadable,
  };
}

function nameOf({ indicator, time_period, ref_area }: ObservationRow) {
  return { entity: 'observation', key: `${indicator}@${time_period}#${ref_area}` } as const;
}

function inOrder(rows: readonly ObservationRow[]): ObservationRow[] {
  return latestFirstByArea(
    rows,
    ({ ref_area }) => ref_area,
    ({ time_period }) => time_period,
  );
}

/** As read: the schema brands areas and holds a reason to its length. */
type CompetingRows = Pick<CompetingObservations, 'reason' | 'others'> &
  Readonly<Record<'refArea' | 'timePeriod', string>>;

function toIndicator(
  row: IndicatorRow,
  observations: readonly Observation[],
  competing: readonly CompetingRows[],
) {
  return ReadIndicator.safeParse({
    ...indicatorTable.toFields(row),
    synonyms: synonymsOf(row),
    observations,
    competing,
  });
}

function toObservation(row: ObservationRow, decimals: number, passages: readonly PassageRow[]) {
  return Observation.safeParse({
    ...observationTable.toFields(row),
    decimals,
    passages: passages.map((one) => ({
      ...sourcePassageTable.toFields(one),
      heading: one.heading,
    })),
    revision: row.revision,
  });
}
