import type { Database } from 'better-sqlite3';
import { createMatcher, type TextMatcher } from '../../../shared/domain/match-text.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type {
  RecordFacets,
  RecordFilter,
  RecordHit,
  RecordQuery,
  RecordSort,
} from '../../../shared/model/records.ts';
import type { Changes } from '../changes.ts';
import { latestFirst } from '../latest-first.ts';
import { createEntryReader, type Entry, type HeadingRow, inOrder } from './entries.ts';
import { createEntryMatch, type Match } from './match-entry.ts';

/** The indicators that answer a query, in its order. */
export interface Found {
  readonly total: number;
  readonly rows: readonly { readonly entry: Entry; readonly hit: RecordHit | null }[];
}

interface Index {
  readonly entries: Map<string, Entry>;
  /** In the store's order. */
  readonly ordered: readonly Entry[];
  readonly headings: readonly HeadingRow[];
  /** Sorted lists that were asked for, by column and language. */
  readonly sorted: Map<string, readonly Entry[]>;
  /** What was found for the text asked last and, before it, for those that it was typed on from. */
  readonly answers: Answer[];
  facets: RecordFacets | null;
}

/** All that a text is found in, whatever the filter; in the store's order. */
interface Answer {
  readonly matcher: TextMatcher;
  readonly matches: ReadonlyMap<Entry, Match>;
}

/** How many answers are held: more than anybody types letters. */
const answersHeld = 40;

/**
 * All indicators as they are searched, in memory. Made when first asked, and kept up to date: an
 * edit reads its own indicator again, what another program wrote, everything.
 *
 * @param usedOn whether slides show an indicator
 */
export function createRecordIndex(
  db: Database,
  changes: Pick<Changes, 'subscribe'>,
  isUsed: () => (key: string) => boolean,
) {
  const read = createEntryReader(db);
  const dataVersion = () => db.pragma('data_version', { simple: true }) as number;
  let index: Index | null = null;
  let version = 0;

  changes.subscribe((areas, keys) => {
    if (!index) return;
    if (areas.includes('sources')) index = null;
    else if (areas.includes('indicators')) index = keys.size > 0 ? refreshed(index, keys) : null;
  });

  function refreshed({ entries, headings }: Index, keys: ReadonlySet<string>): Index {
    for (const key of keys) {
      const entry = read.one(key);
      if (entry) entries.set(key, entry);
      else entries.delete(key);
    }
    return indexOf(entries, headings);
  }

  function current(): Index {
    const now = dataVersion();
    if (index === null || now !== version) {
      version = now;
      index = indexOf(new Map(read.all().map((entry) => [entry.key, entry])), read.headings());
    }
    return index;
  }

  return {
    query({ text, filter, sort, offset, limit, locale }: RecordQuery): Found {
      const made = current();
      const passes = createFilter(filter, isUsed());
      const matcher = createMatcher(text);
      const rows = sortedEntries(made, sort, locale);
      if (matcher.isEmpty) {
        const found = passes === null ? rows : rows.filter(passes);
        const page = found.slice(offset, offset + limit);
        return { total: found.length, rows: page.map((entry) => ({ entry, hit: null })) };
      }
      const matches = answerTo(matcher, made);
      const found: { entry: Entry; match: Match }[] = [];
      for (const entry of rows === made.ordered ? matches.keys() : rows) {
        const match = matches.get(entry);
        if (match && (passes === null || passes(entry))) found.push({ entry, match });
      }
      if (sort.by === 'match') {
        found.sort((one, other) => one.match.grade - other.match.grade);
        if (sort.descending) found.reverse();
      }
      return {
        total: found.length,
        rows: found
          .slice(offset, offset + limit)
          .map(({ entry, match }) => ({ entry, hit: match.hit() })),
      };
    },

    facets(): RecordFacets {
      const made = current();
      made.facets ??= facetsOf(made.ordered);
      return made.facets;
    },

    entry: (key: string): Entry | undefined => current().entries.get(key),
    /** In the store's order. */
    entries: (): readonly Entry[] => current().ordered,
  };
}

/** Typed on, a text is looked for in what was found before; typed back, that is the answer. */
function answerTo(matcher: TextMatcher, { answers, ordered, headings }: Index): Answer['matches'] {
  const isPast = ({ matcher: before }: Answer) =>
    before.asked !== matcher.asked && !matcher.narrows(before);
  while (answers.slice(-1).some(isPast)) answers.pop();
  const before = answers.at(-1);
  if (before?.matcher.asked === matcher.asked) return before.matches;
  const match = createEntryMatch(matcher, headings);
  const matches = new Map<Entry, Match>();
  for (const entry of before ? before.matches.keys() : ordered) {
    const matched = match(entry);
    if (matched) matches.set(entry, matched);
  }
  answers.push({ matcher, matches });
  if (answers.length > answersHeld) answers.shift();
  return matches;
}

function indexOf(entries: Map<string, Entry>, headings: readonly HeadingRow[]): Index {
  const ordered = [...entries.values()].sort(inOrder);
  return { entries, ordered, headings, sorted: new Map(), answers: [], facets: null };
}

/** Null filters nothing. */
function createFilter(
  { themes, units, kinds, qualifiers, periods, sources, unused }: RecordFilter,
  isUsed: (key: string) => boolean,
): ((entry: Entry) => boolean) | null {
  const rules: ((entry: Entry) => boolean)[] = [];
  const among = (wanted: readonly string[], valuesOf: (entry: Entry) => Iterable<string>) => {
    if (wanted.length === 0) return;
    const set = new Set(wanted);
    rules.push((entry) => {
      for (const value of valuesOf(entry)) if (set.has(value)) return true;
      return false;
    });
  };
  among(themes, ({ theme }) => [theme]);
  among(units, ({ unit }) => [unit.zh]);
  among(kinds, ({ kind }) => [kind]);
  among(qualifiers, (entry) => entry.qualifiers);
  among(periods, (entry) => entry.periods);
  among(sources, (entry) => entry.sources);
  if (unused) rules.push(({ key }) => !isUsed(key));
  return rules.length === 0 ? null : (entry) => rules.every((rule) => rule(entry));
}

function sortedEntries(made: Index, { by, descending }: RecordSort, locale: Locale) {
  if (by === 'match' || (by === 'theme' && !descending)) return made.ordered;
  const name = `${by} ${descending} ${locale}`;
  const known = made.sorted.get(name);
  if (known) return known;
  const rows = sortBy(made.ordered, by, descending, locale);
  made.sorted.set(name, rows);
  return rows;
}

function sortBy(
  ordered: readonly Entry[],
  by: Exclude<RecordSort['by'], 'match'>,
  descending: boolean,
  locale: Locale,
): readonly Entry[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(locale);
  const text = (value: { zh: string; en: string }) => (locale === 'en' ? value.en : value.zh);
  const compare: Record<typeof by, (one: Entry, other: Entry) => number> = {
    theme: (one, other) => sign * inOrder(one, other),
    name: (one, other) => sign * collator.compare(text(one.name), text(other.name)),
    unit: (one, other) => sign * collator.compare(text(one.unit), text(other.unit)),
    kind: (one, other) => sign * (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0),
    value: (one, other) => orLast(one.value, other.value, (a, b) => sign * (a - b)),
    period: (one, other) =>
      orLast(one.periods[0] ?? null, other.periods[0] ?? null, (a, b) => sign * latestFirst(b, a)),
  };
  return [...ordered].sort(compare[by]);
}

/** What is not there comes last, whichever way the rest is sorted. */
function orLast<Value>(
  one: Value | null,
  other: Value | null,
  compare: (one: Value, other: Value) => number,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other);
}

function facetsOf(entries: readonly Entry[]): RecordFacets {
  const count = (valuesOf: (entry: Entry) => Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const entry of entries)
      for (const value of new Set(valuesOf(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const facets = {
    themes: count(({ theme }) => [theme]),
    units: count(({ unit }) => [unit.zh]).sort((one, other) => other.count - one.count),
    kinds: count(({ kind }) => [kind]),
    qualifiers: count(({ qualifiers }) => qualifiers),
    periods: count(({ periods }) => periods).sort((one, other) =>
      latestFirst(one.value, other.value),
    ),
    sources: count(({ sources }) => sources),
  };
  // The values are the store's own, which its readers have parsed.
  return facets as RecordFacets;
}
