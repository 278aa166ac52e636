import type { Database } from 'better-sqlite3';
import { latestFirstByArea } from '../../../shared/figures/latest-first.ts';
import {
  homeFirst,
  type IndicatorRow,
  type ObservationRow,
  synonymsOf,
  withSynonyms,
} from './indicator-rows.ts';

/** Of an observation, in the order of JSON's names. */
type PassageRow = [
  observation: number,
  heading: string | null,
  paraNo: number,
  rawText: string,
  section: number,
  source: string,
];

/**
 * Indicators as canonical JSON, straight from the tables: what a snapshot's id is made of, with
 * `revisions` what is kept of a state. The same text as `canonicalJson` of the parsed indicator, in a
 * fifth of the time; every name below stands in alphabetical order.
 */
export function createIndicatorTexts(db: Database, { revisions = false } = {}) {
  const prepare = (indicator: string, observation: string) => ({
    indicators: db.prepare<string[], IndicatorRow>(`
      SELECT ${withSynonyms} FROM indicator JOIN theme ON theme.key = indicator.theme ${indicator}
      ORDER BY theme.position, theme.key, indicator.position, indicator.key`),
    observations: db.prepare<string[], ObservationRow>(
      `SELECT * FROM observation ${observation} ORDER BY ${homeFirst}`,
    ),
    passages: db
      .prepare<string[], PassageRow>(`
        SELECT observation, heading, para_no, raw_text, section, source
        FROM observation_passage
        JOIN observation ON observation.id = observation
        JOIN source_passage ON source_passage.id = passage
        JOIN source_section USING (source, section)
        ${observation} ORDER BY observation, position`)
      .raw(),
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
    for (const [id, heading, paraNo, rawText, section, source] of statements.passages.iterate(
      ...key,
    ))
      addTo(passages, id, { heading, paraNo, rawText, section, source });
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

function textOf(
  row: IndicatorRow,
  observations: readonly ObservationRow[],
  passages: ReadonlyMap<number, readonly object[]>,
  revisions: boolean,
): string {
  return JSON.stringify({
    decimals: row.decimals,
    denominator: row.denominator,
    direction: row.direction,
    key: row.key,
    kind: row.kind,
    name: localized(row.name_zh, row.name_en),
    note: localized(row.note_zh, row.note_en),
    observations: observations.map((one) => ({
      comment: localized(one.comment_zh, one.comment_en),
      decimals: row.decimals,
      passages: passages.get(one.id) ?? [],
      qualifier: one.qualifier,
      qualifierWord: one.qualifier_word,
      refArea: one.ref_area,
      ...(revisions && { revision: one.revision }),
      status: one.obs_status,
      timePeriod: one.time_period,
      unitMult: one.unit_mult,
      value: one.obs_value,
      valueHi: one.value_hi,
      valueLo: one.value_lo,
    })),
    position: row.position,
    shortName: localized(row.short_name_zh, row.short_name_en),
    synonyms: synonymsOf(row),
    theme: row.theme,
    unit: localized(row.unit_zh, row.unit_en),
  });
}

function localized(zh: string | null, en: string | null) {
  return zh === null ? null : { en: en?.trim() ?? null, zh: zh.trim() };
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
