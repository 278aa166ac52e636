import type { Database } from 'better-sqlite3';
import { isPeriod, isPeriodWithHalves, isPoint, isPointWithHalves } from './columns.ts';
import { rebuildTable } from './rebuild.ts';

interface SlideRow {
  readonly deck: string;
  readonly key: string;
  readonly texts: string;
}

/**
 * A deck says which period it reports on, and a reference without a period means that one. Until
 * now it meant the latest, so a deck took up every later figure. Where nothing was observed within
 * the deck's period, the reference names the period that it has shown. Half-years become periods.
 */
export function reportingPeriod(db: Database): void {
  takeHalfYears(db);
  const periods = observedPeriods(db);
  const decks = db.prepare<[], string>('SELECT key FROM deck').pluck().all();
  const reported = new Map(decks.map((deck) => [deck, periodOf(db, deck, periods)]));
  rebuildTable(
    db,
    'deck',
    (sql) =>
      sql.replace(
        /\)\s*STRICT\s*$/,
        `, period TEXT NOT NULL CHECK (${isPeriodWithHalves('period')}))\nSTRICT`,
      ),
    `*, ${byKey(reported)}`,
  );
  for (const [deck, period] of reported) namePeriods(db, deck, period, periods);
  // The content reads otherwise now: its id is worked out anew.
  db.exec('UPDATE content_state SET snapshot = NULL');
}

function takeHalfYears(db: Database): void {
  rebuildTable(db, 'observation', (sql) =>
    sql.replace(isPeriod('time_period'), isPeriodWithHalves('time_period')),
  );
  const points = {
    goal: ['period_start', 'period_end'],
    goal_progress: ['as_of'],
    milestone: ['date'],
  };
  for (const [table, names] of Object.entries(points))
    rebuildTable(db, table, (sql) =>
      names.reduce((text, name) => text.replace(isPoint(name), isPointWithHalves(name)), sql),
    );
}

/** The periods that each indicator was observed for, the latest first. */
function observedPeriods(db: Database): ReadonlyMap<string, readonly string[]> {
  const rows = db
    .prepare<[], { readonly indicator: string; readonly time_period: string }>(
      'SELECT DISTINCT indicator, time_period FROM observation',
    )
    .all();
  const periods = new Map<string, string[]>();
  for (const { indicator, time_period } of rows)
    periods.set(indicator, [...(periods.get(indicator) ?? []), time_period]);
  for (const known of periods.values())
    known.sort(
      (one, other) =>
        daysOf(other)[1].localeCompare(daysOf(one)[1]) ||
        one.length - other.length ||
        other.localeCompare(one),
    );
  return periods;
}

/**
 * The year in the deck's key, `annual-2023`, where its slides have figures of that year; else the
 * year that most of what it refers to was observed for, of equally many the earlier. A deck without
 * figures takes the year of most figures of the store.
 */
function periodOf(
  db: Database,
  deck: string,
  periods: ReadonlyMap<string, readonly string[]>,
): string {
  const shown = slidesOf(db, deck).flatMap(({ texts }) => [...new Set(bareKeys(texts))]);
  const years = shown.flatMap((key) => periods.get(key) ?? []).map(yearOf);
  const named = /(?:19|20)\d{2}/.exec(deck)?.[0];
  if (named !== undefined && (years.includes(named) || years.length === 0)) return named;
  return mostOf(years) ?? mostOf([...periods.values()].flat().map(yearOf)) ?? changedYear(db);
}

function mostOf(years: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([one, few], [other, many]) => many - few || one.localeCompare(other),
  );
  return most?.[0];
}

function yearOf(period: string): string {
  return daysOf(period)[1].slice(0, 4);
}

function changedYear(db: Database): string {
  const changed = db.prepare<[], string>('SELECT changed_at FROM content_state').pluck().get();
  return (changed ?? new Date().toISOString()).slice(0, 4);
}

function slidesOf(db: Database, deck: string): SlideRow[] {
  return db
    .prepare<[string], SlideRow>(`
      SELECT deck, key, concat_ws(char(10), title_zh, title_en, subtitle_zh, subtitle_en, body,
        notes_zh, notes_en) AS texts
      FROM slide WHERE deck = ?`)
    .all(deck);
}

const bareReference = /\{\{([a-z0-9]+(?:-[a-z0-9]+)*)\}\}/g;

function bareKeys(texts: string): string[] {
  return [...texts.matchAll(bareReference)].flatMap(([, key]) => key ?? []);
}

/** Writes the period into references that the deck's own period has nothing for. */
function namePeriods(
  db: Database,
  deck: string,
  reported: string,
  periods: ReadonlyMap<string, readonly string[]>,
): void {
  const [first, last] = daysOf(reported);
  const named = (written: string, key: string) => {
    const [latest, ...earlier] = periods.get(key) ?? [];
    if (latest === undefined) return written;
    const isReported = [latest, ...earlier].some((period) => {
      const [from, to] = daysOf(period);
      return from >= first && to <= last;
    });
    return isReported ? written : `{{${key}@${latest}}}`;
  };
  const columns = [
    'title_zh',
    'title_en',
    'subtitle_zh',
    'subtitle_en',
    'body',
    'notes_zh',
    'notes_en',
  ];
  const read = db.prepare<[string], Readonly<Record<string, string | null>>>(
    `SELECT key, ${columns.join(', ')} FROM slide WHERE deck = ?`,
  );
  const write = db.prepare(
    `UPDATE slide SET ${columns.map((name) => `${name} = :${name}`).join(', ')}
     WHERE deck = :deck AND key = :key`,
  );
  for (const row of read.all(deck)) {
    const texts = columns.map((name) => [name, row[name]?.replace(bareReference, named) ?? null]);
    write.run({ deck, key: row['key'], ...Object.fromEntries(texts) });
  }
}

/** The first and the last day of a period, as text that compares; every month ends on the 31st. */
function daysOf(period: string): readonly [first: string, last: string] {
  const [start = '', end = start] = period.split('/');
  const day = (point: string, quarterMonth: number, month: string, date: string) => {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(point);
    if (quarter)
      return `${quarter[1]}-${String(Number(quarter[2]) * 3 - quarterMonth).padStart(2, '0')}-${date}`;
    const [year, its = month, own = date] = point.split('-');
    return `${year}-${its}-${own}`;
  };
  return [day(start, 2, '01', '01'), day(end, 0, '12', '31')];
}

function byKey(values: ReadonlyMap<string, string>): string {
  const cases = [...values].map(([key, value]) => `WHEN '${key}' THEN '${value}'`);
  return cases.length === 0 ? "''" : `CASE key ${cases.join(' ')} END`;
}
