import type { Database } from 'better-sqlite3';
import { latestFirstByArea } from '../../../shared/figures/latest-first.ts';
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

/**
 * Indicators as canonical JSON, straight from the tables: what a snapshot's id is made of, with
 * `revisions` what is kept of a state. The same text as `canonicalJson` of the parsed indicator, in a
 * fifth of the time.
 */
export function createIndicatorTexts(db: Database, { revisions = false } = {}) {
  const prepare = (indicator: string, observation: string) => ({
    indicators: db.prepare<string[], IndicatorRow>(`
      SELECT ${withSynonyms} FROM indicator JOIN theme ON theme.key = indicator.theme ${indicator}
      ORDER BY theme.position, theme.key, indicator.position, indicator.key`),
    observations: db.prepare<string[], ObservationRow>(
      `SELECT * FROM observation ${observation} ORDER BY ${homeFirst}`,
    ),
    passages: db.prepare<string[], PassageRow>(`
      SELECT ${passageColumns} FROM observation_passage
      JOIN observation ON observation.id = observation
      JOIN source_passage ON source_passage.id = passage
      JOIN source_section USING (source, section)
      ${observation} ORDER BY observation, position`),
  });
  const all = prepare('', '');
  const one = prepare('WHERE indicator.key = ?', 'WHERE indicator = ?');
  const some = prepare(
    'WHERE indicator.key IN (SELECT value FROM json_each(?))',
    'WHERE indicator IN (SELECT value FROM json_each(?))',
  );
  const order = db
    .prepare<[], string>(`
      SELECT indicator.key FROM indicator JOIN theme ON theme.key = indicator.theme
      ORDER BY theme.position, theme.key, indicator.position, indicator.key`)
    .pluck();

  function read(statements: typeof all, ...key: [] | [string]): Map<string, string> {
    const passages = new Map<number, object[]>();
    for (const row of statements.passages.iterate(...key))
      addTo(passages, row.observation, passageInOrder(row, row));
    const observations = new Map<string, ObservationRow[]>();
    for (const row of statements.observations.iterate(...key))
      addTo(observations, row.indicator, row);
    return new Map(
      statements.indicators.all(...key).map((row) => {
        const ordered = latestFirstByArea(
          observations.get(row.key) ?? [],
          ({ ref_area }) => ref_area,
          ({ time_period }) => time_period,
        );
        return [row.key, textOf(row, ordered, passages, revisions)];
      }),
    );
  }

  return {
    /** By key, in no order that counts. */
    all: (): Map<string, string> => read(all),
    one: (key: string): string | undefined => read(one, key).get(key),
    some: (keys: readonly string[]): Map<string, string> => read(some, JSON.stringify(keys)),
    /** The keys in the store's order. */
    order: (): string[] => order.all(),
  };
}

const indicatorInOrder = indicatorTable.toCanonical('competing', 'observations', 'synonyms');
const passageInOrder = sourcePassageTable.toCanonical('heading');
const observationInOrder = observationTable.toCanonical('decimals', 'passages');
const revisedInOrder = observationTable.toCanonical('decimals', 'passages', 'revision');

function textOf(
  row: IndicatorRow,
  observations: readonly ObservationRow[],
  passages: ReadonlyMap<number, readonly object[]>,
  revisions: boolean,
): string {
  const { decimals } = row;
  const inOrder = revisions ? revisedInOrder : observationInOrder;
  const observationOf = (one: ObservationRow) =>
    inOrder(one, { decimals, passages: passages.get(one.id) ?? [], revision: one.revision });
  const { inForce, competing } = byForce(observations);
  return JSON.stringify(
    indicatorInOrder(row, {
      // An indicator without any reads as it did before there were such: no id changes.
      competing:
        competing.length === 0
          ? undefined
          : competing.map(({ chosen, others }) => ({
              others: others.map(observationOf),
              reason: chosen?.in_force_reason ?? null,
              refArea: others[0].ref_area,
              timePeriod: others[0].time_period,
            })),
      observations: inForce.map(observationOf),
      synonyms: synonymsOf(row),
    }),
  );
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
