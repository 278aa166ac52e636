import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { latestFirst } from '../../../shared/figures/latest-first.ts';
import { inLocale, type Locale, type Localized } from '../../../shared/model/localized.ts';
import type {
  RecordFilter,
  RecordHit,
  RecordQuery,
  RecordSort,
} from '../../../shared/model/records.ts';
import { createMatcher } from '../../../shared/search/match-text.ts';
import type { Changes } from '../content/changes.ts';
import { inBatches } from '../content/in-batches.ts';
import { type Answers, bestFirst, createAnswers, inOrderOf } from './answers.ts';
import {
  createEntryReader,
  type HeadingRow,
  inOrder,
  type SearchedIndicator,
} from './searched-indicators.ts';

/** The indicators that answer a query, in its order. */
export interface Found {
  readonly total: number;
  readonly rows: readonly { readonly entry: SearchedIndicator; readonly hit: RecordHit | null }[];
}

interface Index {
  readonly entries: Map<string, SearchedIndicator>;
  /** In the store's order. */
  readonly ordered: readonly SearchedIndicator[];
  readonly headings: readonly HeadingRow[];
  /** Sorted lists that were asked for, by column and language. */
  readonly sorted: Map<string, readonly SearchedIndicator[]>;
  readonly answers: Answers;
}

/**
 * All indicators as they are searched, in memory. Made between other work when first asked, at once
 * when a question needs it, and kept up to date: an edit reads its own indicator again, what another
 * program wrote, everything.
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
  let edits = 0;

  changes.subscribe((changed, keys) => {
    const ofAll = (['sources', 'areas', 'themes'] as const).some((one) => changed.includes(one));
    if (!ofAll && !changed.includes('indicators')) return;
    edits += 1;
    index = index && !ofAll && keys.size > 0 ? refreshed(index, keys) : null;
  });

  function refreshed({ entries, headings }: Index, keys: ReadonlySet<string>): Index {
    for (const key of keys) {
      const entry = read.one(key);
      if (entry) entries.set(key, entry);
      else entries.delete(key);
    }
    return indexOf(entries, headings);
  }

  const isMade = () => index !== null && dataVersion() === version;

  function current(): Index {
    if (index === null || !isMade()) {
      version = dataVersion();
      index = indexOf(new Map(read.all().map((entry) => [entry.key, entry])), read.headings());
    }
    return index;
  }

  /** Makes the index in short stretches, and again when something was written meanwhile. */
  async function prepare(): Promise<void> {
    while (db.open && !isMade()) {
      const [nth, seen] = [edits, dataVersion()];
      const isStale = () => !db.open || isMade() || nth !== edits || seen !== dataVersion();
      const entries = new Map<string, SearchedIndicator>();
      for (const keys of inBatches(read.keys([], 0, -1))) {
        for (const entry of read.some(keys)) entries.set(entry.key, entry);
        await setImmediate();
        if (isStale()) break;
      }
      if (isStale()) continue;
      version = seen;
      index = indexOf(entries, read.headings());
      void takeApart(index);
    }
  }

  let preparing: Promise<void> | null = null;
  function prepareOnce(): Promise<void> {
    preparing ??= prepare().finally(() => {
      preparing = null;
    });
    return preparing;
  }

  /** Makes the texts ready to be searched, before the first letter is typed. */
  async function takeApart(made: Index): Promise<void> {
    for (const entries of inBatches(made.ordered)) {
      if (index !== made) return;
      for (const entry of entries) entry.searched();
      await setImmediate();
    }
  }

  /** What needs no index: all there is, or of some themes, in the store's order. */
  function isPlain({ text, filter: { themes: _, unused, ...rest }, sort }: RecordQuery): boolean {
    const isUnfiltered = !unused && Object.values(rest).every(({ length }) => length === 0);
    return text.trim() === '' && isUnfiltered && sort.by === 'theme' && !sort.descending;
  }

  return {
    query(asked: RecordQuery): Found {
      const { text, filter, sort, offset, limit, locale } = asked;
      if (!isMade() && isPlain(asked)) {
        const entries = read.some(read.keys(filter.themes, offset, limit));
        const rows = entries.map((entry) => ({ entry, hit: null }));
        return { total: read.count(filter.themes), rows };
      }
      const made = current();
      const passes = createFilter(filter, isUsed());
      const matcher = createMatcher(text);
      const rows = sortedEntries(made, sort, locale);
      if (matcher.isEmpty) {
        const found = passes === null ? rows : rows.filter(passes);
        const page = found.slice(offset, offset + limit);
        return { total: found.length, rows: page.map((entry) => ({ entry, hit: null })) };
      }
      const answer = made.answers.to(matcher);
      const sorted = sort.by === 'match' ? bestFirst(answer) : inOrderOf(rows, answer);
      if (sort.by === 'match' && sort.descending) sorted.reverse();
      const found = passes === null ? sorted : sorted.filter(passes);
      return {
        total: found.length,
        rows: found
          .slice(offset, offset + limit)
          .map((entry) => ({ entry, hit: answer.match(entry)?.hit() ?? null })),
      };
    },

    /** Resolves when a query can be answered from what is at hand, without the index being made for it. */
    async ready(asked: RecordQuery): Promise<void> {
      if (!isPlain(asked)) await prepareOnce();
    },

    /** Makes the index between other work. */
    prepare: prepareOnce,

    /** Names the state of what is indexed: another one after each edit, of another program too. */
    state: () => `${edits} ${dataVersion()}`,

    entry: (key: string): SearchedIndicator | undefined =>
      index && isMade() ? index.entries.get(key) : read.one(key),
    /** In the store's order. */
    entries: (): readonly SearchedIndicator[] => current().ordered,
  };
}

function indexOf(entries: Map<string, SearchedIndicator>, headings: readonly HeadingRow[]): Index {
  const ordered = [...entries.values()].sort(inOrder);
  return {
    entries,
    ordered,
    headings,
    sorted: new Map(),
    answers: createAnswers(ordered, headings),
  };
}

/** Null filters nothing. */
function createFilter(
  { themes, units, kinds, qualifiers, periods, sources, areas, unused }: RecordFilter,
  isUsed: (key: string) => boolean,
): ((entry: SearchedIndicator) => boolean) | null {
  const rules: ((entry: SearchedIndicator) => boolean)[] = [];
  const among = (
    wanted: readonly string[],
    valuesOf: (entry: SearchedIndicator) => Iterable<string>,
  ) => {
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
  among(areas, (entry) => entry.areas);
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
  ordered: readonly SearchedIndicator[],
  by: Exclude<RecordSort['by'], 'match'>,
  descending: boolean,
  locale: Locale,
): readonly SearchedIndicator[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(locale);
  const text = (value: Localized) => inLocale(value, locale);
  const compare: Record<typeof by, (one: SearchedIndicator, other: SearchedIndicator) => number> = {
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
