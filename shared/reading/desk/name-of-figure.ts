import { kindOf } from '../../import/plan-indicators.ts';
import type { IndicatorKind } from '../../model/figure.ts';
import type { FoundFigure } from '../model.ts';

/** What of a figure tells the indicator that it is of. */
type Measured = Pick<FoundFigure, 'name' | 'role' | 'unit' | 'base' | 'period'>;

/** Names that say a change by themselves. */
const saysChange = /(?:增速|增幅|涨幅|增长率|增长速度|增量|变动|降幅)$/;

/**
 * What the indicator of a figure is called: a level by what the text calls it, a change by that and
 * what kind of change it is (地区生产总值增速). A change on another time than the one before its
 * period names that time.
 *
 * @param before the words in front of the figure, of which 年均 makes another rate
 */
export function nameOfFigure({ name, role, unit, base, period }: Measured, before: string): string {
  if (role !== 'change' || name === '' || saysChange.test(name)) return name;
  const on = base !== null && !isTimeBefore(base, period) ? `比${inChinese(base)}` : '';
  if (/年均[^，。；、]{0,4}$/.test(before)) return `${name}${on}年均增速`;
  if (unit === '%') return `${name}${on}增速`;
  return /百分点|千分点|基点|个点/.test(unit) ? `${name}${on}变动` : `${name}${on}增量`;
}

/** Other ways in which tables and people call the same change. */
export function namesOfSame(name: string): string[] {
  const rate = /^(.+?)增速$/.exec(name)?.[1];
  if (rate === undefined || rate.endsWith('年均')) return [name];
  const words = [
    '增速',
    '增长速度',
    '增长率',
    '增长',
    '增幅',
    '同比增长',
    '比上年增长',
    '同比增速',
  ];
  return words.map((word) => `${rate}${word}`);
}

/** A year as the text names it; other times as they are written. */
function inChinese(base: string): string {
  if (/^\d{4}$/.test(base)) return `${base}年`;
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(base) ?? [];
  return from && to ? `${from}至${to}年` : base;
}

/** 2018 is the time before 2019, and before 2019/2023. */
function isTimeBefore(base: string, period: string | null): boolean {
  if (period === null) return true;
  const [first = ''] = period.split('/');
  return Number(base.slice(0, 4)) === Number(first.slice(0, 4)) - 1 && !base.includes('/');
}

/** What kind of indicator a figure is of, by what it says of what it measures. */
export function kindOfFigure({
  role,
  name,
  unit,
}: Pick<FoundFigure, 'role' | 'name' | 'unit'>): IndicatorKind {
  switch (role) {
    case 'rank':
      return 'rank';
    case 'duration':
      return 'duration';
    case 'level':
    case 'goal':
      return kindOf(name, unit);
    default:
      return 'ratio';
  }
}

/** The unit that the store keeps: a place in an order has none in the text. */
export function unitOfFigure({ role, unit }: Pick<FoundFigure, 'role' | 'unit'>): string {
  return unit === '' && role === 'rank' ? '位' : unit;
}
