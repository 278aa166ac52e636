import type { TimePeriod } from '../model/period.ts';
import type { ColumnHeader } from './header-paths.ts';
import { type PrintedPeriod, readPrintedPeriod, toTimePeriod, yearsIn } from './printed-period.ts';

/** The period that the words above a table name; null where they name none or several. */
export function periodOfTitle(lines: readonly string[]): PrintedPeriod | null {
  const schoolYear = lines.find((line) => /学年/.test(line));
  if (schoolYear !== undefined && lines.flatMap(yearsIn).length <= 2)
    return readPrintedPeriod(schoolYear);
  const years = new Set(lines.flatMap(yearsIn));
  if (years.size > 1) return null;
  const found = lines.map(readPrintedPeriod).filter((period) => period !== null);
  const dated = found.filter(({ year }) => year !== null);
  const [whole] = dated.toSorted((one, other) => other.part.length - one.part.length);
  if (whole) return whole.lastYear === null ? whole : null;
  return found.find(({ part }) => part !== '') ?? null;
}

/** What a person answers: as a title would say it. */
export function periodOfAnswer(period: TimePeriod): PrintedPeriod | null {
  const [year = '', ...parts] = period.split('-');
  const interval = /^(\d{4})-(\d\d)\/\1-(\d\d)$/.exec(period);
  const none = { lastYear: null, relative: null, rest: '' };
  if (interval) return { ...none, year: Number(year), part: `${interval[2]}/${interval[3]}` };
  const years = /^(\d{4})\/(\d{4})$/.exec(period);
  if (years) return { ...none, year: Number(years[1]), lastYear: Number(years[2]), part: '' };
  return /^\d{4}$/.test(year) ? { ...none, year: Number(year), part: parts.join('-') } : null;
}

/** One period from all that is said of a figure; null where it is not all, or contradicts itself. */
export function choosePeriod(
  said: readonly PrintedPeriod[],
  base: PrintedPeriod | null,
): TimePeriod | null {
  const relative = said.find((each) => each.relative !== null)?.relative ?? null;
  const years = new Set(said.flatMap(({ year }) => (year === null ? [] : [year])));
  const parts = new Set(said.flatMap(({ part }) => (part === '' ? [] : [part])));
  if (years.size > 1 || parts.size > 1) return null;
  if (said.length === 0) return base ? toTimePeriod(base) : null;
  const [year = base?.year ?? null] = years;
  const lastYear = said.find((each) => each.lastYear !== null)?.lastYear ?? null;
  const [part] = parts;
  if (relative === null || years.size > 0)
    return toTimePeriod({ year, lastYear, part: part ?? '', relative: null, rest: '' });
  if (year === null || base?.lastYear) return null;
  const shifted = relative.startsWith('previous') ? year - 1 : year;
  const ofBase = part ?? base?.part ?? '';
  const month = relative === 'current-month' ? lastMonth(ofBase) : '';
  if (month === null) return null;
  const inYear = relative.endsWith('cumulative') ? sinceJanuary(ofBase) : month || ofBase;
  return toTimePeriod({ year: shifted, lastYear: null, part: inYear, relative: null, rest: '' });
}

/** 本月 of a table of January to September is September; null where no month ends the period. */
function lastMonth(part: string): string | null {
  const ends: Readonly<Record<string, string>> = {
    ...{ Q1: '03', Q2: '06', Q3: '09', Q4: '12' },
    ...{ H1: '06', H2: '12' },
  };
  return ends[part] ?? /^(?:\d\d\/)?(\d\d)$/.exec(part)?.[1] ?? null;
}

/** 本年累计 of a table of June is its first half. */
function sinceJanuary(part: string): string {
  const names: Readonly<Record<string, string>> = { '01': '01', '03': 'Q1', '06': 'H1', '12': '' };
  return /^\d\d$/.test(part) ? (names[part] ?? `01/${part}`) : part;
}

/**
 * The period of columns that print none: a change stands behind the periods that it compares, and is
 * of the latest of them.
 */
export function periodsOfColumns(
  columns: readonly number[],
  headers: ReadonlyMap<number, ColumnHeader>,
): ReadonlyMap<number, readonly PrintedPeriod[]> {
  const result = new Map<number, readonly PrintedPeriod[]>();
  let run: PrintedPeriod[] = [];
  let isRun = false;
  for (const column of columns) {
    const own = (headers.get(column)?.parts ?? []).flatMap(({ period }) =>
      period ? [period] : [],
    );
    if (own.length > 0) {
      if (!isRun) run = [];
      const [first] = own;
      const said = first?.relative === 'previous' ? own.map((each) => likeLast(each, run)) : own;
      isRun = true;
      if (first && own.length === 1) run.push(first);
      result.set(column, said);
      continue;
    }
    isRun = false;
    const latest = latestOf(run);
    // 累计同比 is of what has added up since January.
    const text = headers.get(column)?.text ?? '';
    const isOfNow = latest?.relative === 'current' || latest?.relative === 'current-month';
    const isSinceJanuary = isOfNow && text.includes('累计');
    const said = isSinceJanuary ? { ...latest, relative: 'cumulative' as const } : latest;
    result.set(column, said ? [said] : []);
  }
  return result;
}

/** 上年同期 behind 本年累计 is the same months of the year before. */
function likeLast(period: PrintedPeriod, run: readonly PrintedPeriod[]): PrintedPeriod {
  return run.at(-1)?.relative === 'cumulative'
    ? { ...period, relative: 'previous-cumulative' }
    : period;
}

function latestOf(periods: readonly PrintedPeriod[]): PrintedPeriod | null {
  const dated = periods.filter(({ year, part }) => year !== null || part !== '');
  if (dated.length === 0)
    return periods.findLast(({ relative }) => relative !== 'previous') ?? null;
  const keyed = dated.map((period) => ({ period, key: `${period.year ?? ''} ${period.part}` }));
  const [latest] = keyed.toSorted((one, other) => (one.key < other.key ? 1 : -1));
  return latest?.period ?? null;
}
