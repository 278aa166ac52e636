import type { Measure } from '../model/figure.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import type { TimePeriod } from '../model/period.ts';
import { absoluteValue } from './format-figure.ts';

/** How long the time is that a period stands for; only like times stand in one series. */
export type PeriodForm = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'span';

/** An indicator's observations that may stand beside each other: one area, one form of period. */
export interface Series {
  readonly refArea: string;
  readonly form: PeriodForm;
  /** The earliest first. */
  readonly points: readonly Observation[];
}

/**
 * The series of an indicator, the longest first. One observation is a series of one point, of
 * which nothing can be said over time (`hasTrend`). Spans such as 2019/2023 overlap each other, so
 * each stands alone.
 */
export function seriesOf({ observations }: Pick<Indicator, 'observations'>): Series[] {
  const series = new Map<string, { refArea: string; form: PeriodForm; points: Observation[] }>();
  for (const observation of observations) {
    const { refArea, timePeriod } = observation;
    const form = formOf(timePeriod);
    const name = JSON.stringify([refArea, form, form === 'span' && timePeriod]);
    const known = series.get(name);
    if (known) known.points.push(observation);
    else series.set(name, { refArea, form, points: [observation] });
  }
  for (const { points } of series.values())
    points.sort((one, other) => (one.timePeriod < other.timePeriod ? -1 : 1));
  return [...series.values()].sort((one, other) => other.points.length - one.points.length);
}

/** Whether a series may be drawn over time at all: with fewer than two values nothing of it appears. */
export function hasTrend({ points }: Series): boolean {
  return points.filter((point) => absoluteValue(point) !== null).length >= 2;
}

/** `2023`, `2024-H1`, `2023-Q4`, `2023-06`, `2024-01-23`, `2019/2023`. */
export function formOf(period: TimePeriod): PeriodForm {
  if (period.includes('/')) return 'span';
  if (period.length === 4) return 'year';
  if (period.length === 10) return 'day';
  if (period.includes('H')) return 'half';
  return period.includes('Q') ? 'quarter' : 'month';
}

/** The same period of the year before: `2023-Q4` for `2024-Q4`; null for a span of years. */
export function yearBefore(period: TimePeriod): TimePeriod | null {
  if (formOf(period) === 'span') return null;
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

/** Why no change is given: an honest one can't be computed. */
export type ChangeRefusal =
  /** There is no figure of the same period a year before: nothing is said. */
  | 'no-earlier'
  /** Published as a bound (突破, 余, 近, 以上, a range): the change could be anything. */
  | 'not-exact'
  | 'missing'
  /** An award or a listing is no quantity. */
  | 'no-quantity'
  /** From nothing, or from below it, no share can be taken. */
  | 'no-base';

/** How a figure changed within a year. */
export type YearOnYear =
  | {
      readonly ok: true;
      readonly from: Observation;
      readonly to: Observation;
      /** `percent` of the earlier value; `points` between two ratios; `places` up a list; `amount` else. */
      readonly by: 'percent' | 'points' | 'places' | 'amount';
      /** In percent, percentage points, places (up is positive), or plain units. */
      readonly change: number;
      /** One of the two is about (约), estimated or provisional. */
      readonly approximate: boolean;
      /** Whether that is better, by the indicator's direction; null where neither way is. */
      readonly better: boolean | null;
    }
  | { readonly ok: false; readonly why: ChangeRefusal; readonly from: Observation | null };

/**
 * The change of one observation against the same period a year before. Refused where the printed
 * figures do not bear it: 突破1300家 after 突破1100家 is not "18 % more".
 */
export function yearOnYear(
  to: Observation,
  { observations, kind, direction }: Pick<Indicator, 'observations' | 'kind' | 'direction'>,
): YearOnYear {
  const period = yearBefore(to.timePeriod);
  const from =
    observations.find((one) => one.refArea === to.refArea && one.timePeriod === period) ?? null;
  const refused = (why: ChangeRefusal): YearOnYear => ({ ok: false, why, from });
  if (!from) return refused('no-earlier');
  if (kind === 'recognition') return refused('no-quantity');
  if (from.status === 'M' || to.status === 'M') return refused('missing');
  if (!isExactEnough(from) || !isExactEnough(to)) return refused('not-exact');
  const [earlier, later] = [absoluteValue(from), absoluteValue(to)];
  if (earlier === null || later === null) return refused('missing');

  const difference = tidy(later - earlier);
  const better =
    difference === 0 || direction === 'neutral'
      ? null
      : difference > 0 === (direction === 'higher');
  const approximate = [from, to].some(
    ({ qualifier, status }) => qualifier === 'approx' || status !== 'A',
  );
  const done = (by: 'percent' | 'points' | 'places' | 'amount', change: number): YearOnYear => ({
    ok: true,
    ...{ from, to, by, change, approximate, better },
  });
  if (kind === 'ratio') return done('points', difference);
  if (kind === 'rank') return done('places', tidy(-difference));
  if (kind === 'duration') return done('amount', difference);
  if (earlier <= 0) return refused('no-base');
  return done('percent', tidy((difference / earlier) * 100));
}

/** Whether a figure was published as a number rather than as a bound of one. */
export function isExactEnough({ qualifier, value }: Pick<Measure, 'qualifier' | 'value'>): boolean {
  return value !== null && (qualifier === 'exact' || qualifier === 'approx');
}

/** Without the residue of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
