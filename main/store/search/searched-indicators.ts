import type { Database } from 'better-sqlite3';
import { latestFirst } from '../../../shared/figures/latest-first.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import { type IndicatorRow, synonymsOf, withSynonyms } from '../content/indicator-rows.ts';
import { indicatorTable } from '../tables/indicator.ts';
import { type SearchedPart, searchedParts } from './searched-parts.ts';

/** A section of a source, whose heading is searched once for all that stands in it. */
export interface HeadingRow {
  readonly id: string;
  readonly source: string;
  readonly heading: string | null;
}

/** What the table says of an indicator, as it stands there. */
interface IndicatorFields {
  readonly key: string;
  readonly theme: string;
  readonly position: number;
  readonly name: Localized;
  readonly shortName: Localized;
  readonly unit: Localized;
  readonly kind: string;
  readonly denominator: string | null;
  readonly priceBasis: string | null;
  readonly note: Localized | null;
}

/** An indicator as it is searched, sorted and filtered: no more of it is held in memory. */
export interface SearchedIndicator extends IndicatorFields {
  readonly synonyms: readonly string[];
  /** The home area's before others', the latest first. */
  readonly periods: readonly string[];
  readonly qualifiers: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  /** Its texts as they are searched, the best first; taken apart when first asked for. */
  readonly searched: () => readonly SearchedPart[];
  /** The row of the home area's latest observation, else of any; null when there is none. */
  readonly latest: number | null;
  /** The row of each area's latest observation. */
  readonly latestIn: ReadonlyMap<string, number>;
  /** Of the latest observation, in plain units; null when there is none. */
  readonly value: number | null;
  readonly observations: number;
  /** Where it stands among its theme's: theme, position. */
  readonly rank: readonly [themePosition: number, theme: string, position: number];
}

type SearchedRow = IndicatorRow & { readonly theme_position: number };

type ObservationRow = [
  indicator: string,
  period: string,
  value: number | null,
  unitMult: number,
  qualifier: string,
  id: number,
  area: string,
  isHome: 0 | 1,
];
type PassageRow = [indicator: string, source: string, section: number, rawText: string];

interface Gathered {
  readonly observations: ObservationRow[];
  readonly passages: PassageRow[];
}

/** Reads entries straight from the tables: what 100,000 rows cost decides how they are read. */
export function createEntryReader(db: Database) {
  const prepare = (indicator: string, observation: string) => ({
    indicators: db.prepare<string[], SearchedRow>(`
      SELECT ${withSynonyms}, theme.position AS theme_position
      FROM indicator JOIN theme ON theme.key = indicator.theme ${indicator}`),
    observations: db
      .prepare<string[], ObservationRow>(`
        SELECT indicator, time_period, coalesce(obs_value, value_lo), unit_mult, qualifier, id,
          ref_area, ref_area IS (SELECT key FROM area WHERE is_home = 1)
        FROM observation WHERE is_in_force = 1 ${observation}`)
      .raw(),
    passages: db
      .prepare<string[], PassageRow>(`
        SELECT indicator, source, section, raw_text FROM observation
        JOIN observation_passage ON observation.id = observation
        JOIN source_passage ON source_passage.id = passage
        WHERE is_in_force = 1 ${observation}`)
      .raw(),
  });
  const all = prepare('', '');
  const one = prepare('WHERE indicator.key = ?', 'AND indicator = ?');
  const some = prepare(
    'WHERE indicator.key IN (SELECT value FROM json_each(?))',
    'AND indicator IN (SELECT value FROM json_each(?))',
  );
  const ofThemes = `
    FROM indicator JOIN theme ON theme.key = indicator.theme
    WHERE :themes = '[]' OR theme.key IN (SELECT value FROM json_each(:themes))`;
  const count = db.prepare<[{ themes: string }], number>(`SELECT count(*) ${ofThemes}`).pluck();
  const keys = db
    .prepare<[{ themes: string; limit: number; offset: number }], string>(`
      SELECT indicator.key ${ofThemes}
      ORDER BY theme.position, theme.key, indicator.position, indicator.key
      LIMIT :limit OFFSET :offset`)
    .pluck();
  const headings = db.prepare<[], HeadingRow>(
    `SELECT source || ' ' || section AS id, source, heading FROM source_section`,
  );

  function read(statements: typeof all, ...key: string[]): SearchedIndicator[] {
    const gathered = new Map<string, Gathered>();
    const rows = statements.indicators.all(...key);
    for (const row of rows) gathered.set(row.key, { observations: [], passages: [] });
    for (const row of statements.observations.iterate(...key))
      gathered.get(row[0])?.observations.push(row);
    for (const row of statements.passages.iterate(...key)) gathered.get(row[0])?.passages.push(row);
    return rows.map((row) => toSearchedIndicator(row, gathered.get(row.key)));
  }

  return {
    all: () => read(all),
    one: (key: string): SearchedIndicator | undefined => read(one, key)[0],
    /** In the store's order. */
    some: (keys: readonly string[]): SearchedIndicator[] =>
      read(some, JSON.stringify(keys)).sort(inOrder),
    /** In the store's order; no themes are all of them, a limit of -1 is none. */
    keys: (themes: readonly string[], offset: number, limit: number): string[] =>
      keys.all({ themes: JSON.stringify(themes), offset, limit }),
    count: (themes: readonly string[]): number =>
      count.get({ themes: JSON.stringify(themes) }) ?? 0,
    headings: () => headings.all(),
  };
}

function toSearchedIndicator(row: SearchedRow, gathered: Gathered | undefined): SearchedIndicator {
  const observations = [...(gathered?.observations ?? [])].sort(
    (one, other) => other[7] - one[7] || latestFirst(one[1], other[1]),
  );
  const passages = gathered?.passages ?? [];
  const [latest] = observations;
  const rawTexts = [...new Set(passages.map(([, , , rawText]) => rawText))].join('\n');
  const fields = indicatorTable.toFields(row);
  const synonyms = synonymsOf(row);
  return {
    ...(fields as unknown as IndicatorFields),
    synonyms,
    periods: observations.map(([, period]) => period),
    qualifiers: new Set(observations.map(([, , , , qualifier]) => qualifier)),
    sources: new Set(passages.map(([, source]) => source)),
    areas: new Set(observations.map(([, , , , , , area]) => area)),
    sections: new Set(passages.map(([, source, section]) => `${source} ${section}`)),
    searched: once(() => searchedParts({ fields, synonyms, rawTexts })),
    latest: latest?.[5] ?? null,
    // The first one of an area is its latest; a map keeps what is put in last.
    latestIn: new Map(observations.toReversed().map((one) => [one[6], one[5]])),
    value: latest ? absolute(latest) : null,
    observations: observations.length,
    rank: [row.theme_position, row.theme, row.position],
  };
}

function once<Result>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function absolute([, , value, unitMult]: ObservationRow): number | null {
  return value === null ? null : value * 10 ** unitMult;
}

/** The order of the store: by theme, then as placed within it. */
export function inOrder(one: SearchedIndicator, other: SearchedIndicator): number {
  return (
    one.rank[0] - other.rank[0] ||
    compare(one.theme, other.theme) ||
    one.rank[2] - other.rank[2] ||
    compare(one.key, other.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
