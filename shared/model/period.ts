import { z } from 'zod';

const year = String.raw`(?:19|20)\d{2}`;
const month = '(?:0[1-9]|1[0-2])';
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const point = `${year}(?:-H[12]|-Q[1-4]|-${month}(?:-${day})?)?`;

/**
 * An SDMX time period: a year `2023`, half-year `2024-H1` (SDMX writes `2024-S1`), quarter
 * `2023-Q4`, month `2023-06`, day `2024-01-23` (a stock as of that day), or an ISO 8601 interval of
 * years `2019/2023`.
 */
export const TimePeriod = z.string().regex(new RegExp(`^${point}(?:/${point})?$`));
export type TimePeriod = z.infer<typeof TimePeriod>;

/**
 * One end of a goal's term: a period, or an ISO 8601 duration counted from an event that the
 * source gives no date for (`P0Y` its start, `P3Y` three years later).
 */
export const TermPoint = z.string().regex(new RegExp(`^(?:${point}|P\\d{1,2}Y)$`));
export type TermPoint = z.infer<typeof TermPoint>;

/** Whether an end of a term counts from an event, and so is no date. */
export function isCounted(point: TermPoint): boolean {
  return point.startsWith('P');
}

/** A date as precisely as the source gives it: its form tells the precision. */
export const MilestoneDate = z.string().regex(new RegExp(`^${point}$`));
export type MilestoneDate = z.infer<typeof MilestoneDate>;

/** A quarter of a year: `2024-Q1`. */
export const Quarter = z.string().regex(new RegExp(`^${year}-Q[1-4]$`));
export type Quarter = z.infer<typeof Quarter>;

/** Whether a term ends before it begins; one that is counted from an event never does. */
export function isReversed(start: TermPoint, end: TermPoint): boolean {
  if (isCounted(start) || isCounted(end)) return false;
  return lastDay(end) < firstDay(start);
}

/** Whether a period lies in another one, its ends included: `2023-Q4` and `2023` in `2023`, not `2019/2023`. */
export function isWithin(period: TimePeriod, other: TimePeriod): boolean {
  return firstDay(period) >= firstDay(other) && lastDay(period) <= lastDay(other);
}

/** The years that a period touches, the first and the last: 2019 and 2023 of `2019/2023`. */
export function yearsOf(period: TimePeriod): readonly [first: number, last: number] {
  return [Number(firstDay(period).slice(0, 4)), Number(lastDay(period).slice(0, 4))];
}

const partsOfYear: Readonly<Record<string, readonly [first: string, last: string]>> = {
  H1: ['01', '06'],
  H2: ['07', '12'],
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
};

/** The day that a period begins on: `2023-10-01` of `2023-Q4`. Such days compare as text. */
export function firstDay(period: TimePeriod): string {
  const [year, part, day] = (period.split('/')[0] ?? '').split('-');
  return `${year}-${monthsOf(part)?.[0] ?? part ?? '01'}-${day ?? '01'}`;
}

/** The day that a period ends on, or one beyond it, as every month ends on the 31st here: only the order counts. */
export function lastDay(period: TimePeriod): string {
  const [year, part, day] = (period.split('/').at(-1) ?? '').split('-');
  return `${year}-${monthsOf(part)?.[1] ?? part ?? '12'}-${day ?? '31'}`;
}

/** The day that a period ends on, by the calendar: `2024-02-29` of `2024-02`. */
export function closingDay(period: TimePeriod): string {
  const [year = 0, month = 0, day = 0] = lastDay(period).split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, padded(month), padded(Math.min(day, length))].join('-');
}

/** The day of a moment, as the clock and the time zone of this machine have it: `2024-06-30`. */
export function localDay(moment: Date): string {
  return [moment.getFullYear(), padded(moment.getMonth() + 1), padded(moment.getDate())].join('-');
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}

/** How many days lie between two days, below 0 where the second is the earlier: 1 from `2024-02-28` to `2024-02-29`. */
export function daysBetween(from: string, to: string): number {
  // A date alone is read as of UTC, where every day has as many hours.
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The quarter that a day lies in: `2024-Q1` of `2024-03-31`. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter so many quarters later, or earlier where `by` is below 0. */
export function quarterLater(quarter: Quarter, by: number): Quarter {
  const [year, part] = quarter.split('-Q').map(Number);
  const count = (year ?? 0) * 4 + (part ?? 1) - 1 + by;
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
}

function monthsOf(part: string | undefined) {
  return part === undefined ? undefined : partsOfYear[part];
}

/** Whether the calendar has every day that a period names: not 2023-02-30. */
export function isDate(period: string): boolean {
  return period.split('/').every((point) => {
    const [year, month, day] = point.split('-').map(Number);
    if (year === undefined || month === undefined || day === undefined) return true;
    return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  });
}
