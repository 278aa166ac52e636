import { z } from 'zod';

const year = String.raw`(?:19|20)\d{2}`;
const month = '(?:0[1-9]|1[0-2])';
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const point = `${year}(?:-Q[1-4]|-${month}(?:-${day})?)?`;

/**
 * An SDMX time period: a year `2023`, quarter `2023-Q4`, month `2023-06`, day `2024-01-23`
 * (a stock as of that day), or an ISO 8601 interval of years `2019/2023`.
 */
export const TimePeriod = z.string().regex(new RegExp(`^${point}(?:/${point})?$`));
export type TimePeriod = z.infer<typeof TimePeriod>;

/**
 * One end of a goal's term: a period, or an ISO 8601 duration counted from an event that the
 * source gives no date for (`P0Y` its start, `P3Y` three years later).
 */
export const TermPoint = z.string().regex(new RegExp(`^(?:${point}|P\\d{1,2}Y)$`));
export type TermPoint = z.infer<typeof TermPoint>;

/** A date as precisely as the source gives it: its form tells the precision. */
export const MilestoneDate = z.string().regex(new RegExp(`^${point}$`));
export type MilestoneDate = z.infer<typeof MilestoneDate>;

/** Whether a term ends before it begins; one that is counted from an event never does. */
export function isReversed(start: TermPoint, end: TermPoint): boolean {
  if (start.startsWith('P') || end.startsWith('P')) return false;
  return bounds(end)[1] < bounds(start)[0];
}

/** The first and the last day of a point, or a day beyond the last, in an order that text has. */
function bounds(point: string): readonly [first: string, last: string] {
  const [year, part, day] = point.split('-');
  const quarter = part?.startsWith('Q') ? Number(part.slice(1)) : null;
  const month = (number: number) => String(number).padStart(2, '0');
  const from = quarter === null ? part : month(quarter * 3 - 2);
  const to = quarter === null ? part : month(quarter * 3);
  return [`${year}-${from ?? '01'}-${day ?? '01'}`, `${year}-${to ?? '12'}-${day ?? '31'}`];
}

/** Whether the calendar has every day that a period names: not 2023-02-30. */
export function isDate(period: string): boolean {
  return period.split('/').every((point) => {
    const [year, month, day] = point.split('-').map(Number);
    if (year === undefined || month === undefined || day === undefined) return true;
    return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  });
}
