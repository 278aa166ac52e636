import { kindOf } from '../../import/plan-indicators.ts';
import type { IndicatorKind } from '../../model/figure.ts';
import type { DeskFigure } from '../../model/reading.ts';
import type { FoundFigure } from '../model.ts';
import { figureId } from './source-of-reading.ts';

/** What of a figure tells the indicator that it is of. */
type Measured = Pick<FoundFigure, 'name' | 'role' | 'unit' | 'base' | 'period'>;

/** Names that say a change by themselves. */
const saysChange = /(?:增速|增幅|涨幅|增长率|增长速度|增量|变动|降幅)$/;

const grows =
  /^(?:同比|年均|再|累计)?(?:增长|涨幅|增幅|增速|增加|提高|提升|下降|降低|减少|上升|扩大|缩小|压减|压降|提速|回升)(?![到至])/;

/** What a figure says of what it measures once its goal is reached: 增长6% is a change, 达到6% is not. */
export function roleOnceReached({
  role,
  rawText,
  unit,
}: Pick<FoundFigure, 'role' | 'rawText' | 'unit'>): FoundFigure['role'] {
  if (role !== 'goal') return role;
  if (grows.test(rawText)) return 'change';
  return unit === '%' ? 'share' : 'level';
}

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
  if (/年均(?:复合|实际|名义|可比|同口径|约|再)*$/.test(before)) return `${name}${on}年均增速`;
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

/** What of a document says how its figures count. */
interface Counting {
  readonly lines: readonly string[];
  /** The parts of ratios that make up a hundred, by their places. */
  readonly ofHundred: ReadonlySet<string>;
}

/**
 * The parts of printed ratios that make up a hundred, within what rounding takes: 13.2：25.2：61.6 are
 * percent, whoever prints no unit. Parts of anything else stay open.
 */
export function partsOfHundred(figures: readonly FoundFigure[]): ReadonlySet<string> {
  const parts = figures.filter(
    ({ role, unit, name, value }) =>
      role === 'ratio' && unit === '' && value !== null && /[）)]$/.test(name),
  );
  const whole = ratiosOf(parts).filter((ratio) => {
    const sum = ratio.reduce((total, { value }) => total + (value ?? 0), 0);
    return ratio.length > 1 && Math.abs(sum - 100) <= 0.06 * ratio.length;
  });
  return new Set(whole.flat().map(figureId));
}

/** Parts one behind the other of what is called the same; the first name again begins another ratio. */
function ratiosOf(parts: readonly FoundFigure[]): FoundFigure[][] {
  const ratios: FoundFigure[][] = [];
  const whole = ({ line, name }: FoundFigure) => `${line} ${name.replace(/[（(][^（(]*$/, '')}`;
  for (const part of parts) {
    const last = ratios.at(-1);
    const isSame =
      last?.[0] !== undefined &&
      whole(last[0]) === whole(part) &&
      !last.some(({ name }) => name === part.name);
    if (last && isSame) last.push(part);
    else ratios.push([part]);
  }
  return ratios;
}

/** What a figure measures and in which unit, as the store would say it. */
export function namedAndCounted(
  found: FoundFigure,
  { lines, ofHundred }: Counting,
): Pick<DeskFigure, 'name' | 'unit'> {
  const { line, start } = found;
  const before = (lines[line - 1] ?? '').slice(Math.max(0, start - 12), start);
  const isPart = ofHundred.has(figureId(found));
  const reached = { ...found, role: roleOnceReached(found) };
  return { name: nameOfFigure(reached, before), unit: isPart ? '%' : unitOfFigure(found) };
}

/** A part of 13.2：25.2：61.6 is of a hundred, what is held against another a multiple of it. */
export function unitsOfRatio(name: string): string[] {
  return /[）)]$/.test(name) ? ['%', '倍'] : ['倍', '%'];
}
