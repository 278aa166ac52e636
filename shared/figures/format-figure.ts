import type { IndicatorKind, Measure, Qualifier } from '../model/figure.ts';
import { inLocale, type Locale, type Localized } from '../model/localized.ts';
import { scaled } from './scaled.ts';
import { chineseOrdinal, chineseScales, englishForm, englishOrdinal } from './units.ts';

/** What is needed to print a figure. */
export interface Printable extends Measure {
  readonly unit: Localized;
  readonly kind?: IndicatorKind;
}

/** A run of a printed figure; number runs are set large, the words around them small. */
export interface FigurePart {
  readonly role: 'number' | 'word';
  readonly text: string;
}

interface Wording {
  readonly before: string;
  /** Between number and unit: 430余家. */
  readonly between: string;
  readonly after: string;
}

const chinese: Readonly<Record<Qualifier, (word: string | null) => Wording>> = {
  exact: () => wording(),
  gt: (word) => wording({ before: word ?? '突破' }),
  ge: (word) =>
    word === '不低于' ? wording({ before: word }) : wording({ after: word ?? '以上' }),
  gt_about: (word) => wording({ between: word ?? '余' }),
  lt_near: (word) => wording({ before: word ?? '近' }),
  le: (word) => wording({ after: word ?? '以内' }),
  approx: (word) =>
    word === '左右' ? wording({ after: word }) : wording({ before: word ?? '约' }),
  range: () => wording(),
  several: (word) => wording({ before: word ?? '数' }),
};

const english: Readonly<Record<Qualifier, string>> = {
  exact: '',
  gt: 'over ',
  ge: 'at least ',
  gt_about: 'more than ',
  lt_near: 'nearly ',
  le: 'up to ',
  approx: 'about ',
  range: '',
  several: 'several ',
};

/**
 * The figure as a reader sees it: `{value: 4.6, unitMult: 4, unit: 户, qualifier: gt}` is
 * 突破4.6万户 in Chinese, `over 46,000` in English. Chinese keeps the published scale; English
 * shows the absolute value, and money in thousands, millions or billions of RMB.
 */
export function formatFigure(figure: Printable, locale: Locale): string {
  return figureParts(figure, locale)
    .map((part) => part.text)
    .join('');
}

/** As `formatFigure`, in runs, so that the number can be set larger than its unit and qualifier. */
export function figureParts(figure: Printable, locale: Locale): FigurePart[] {
  if (figure.value === null && figure.valueLo === null)
    return [word(locale === 'en' ? 'no data' : '暂无数据')];
  const runs = locale === 'en' ? englishParts(figure) : chineseParts(figure);
  return runs.filter((run) => run.text !== '');
}

/** The value in plain units: 4.6 × 10⁴ is 46,000. Null when missing. Free of binary residue. */
export function absoluteValue(
  figure: Pick<Measure, 'value' | 'unitMult' | 'valueLo'>,
): number | null {
  const value = figure.value ?? figure.valueLo;
  return value === null ? null : scaled(value, figure.unitMult);
}

function chineseParts(figure: Printable): FigurePart[] {
  const { unit } = figure;
  switch (englishForm(unit)) {
    case 'word':
      return [word(unit.zh)];
    case 'ordinal':
      // One run: a small 第 beside a large 一 reads as a dash.
      return [number(`第${chineseOrdinal(figure.value ?? 0)}`)];
    case 'first':
      if (figure.value === 1) return [word('首'), word(unit.zh)];
      return [word('第'), number(chineseOrdinal(figure.value ?? 0)), word(unit.zh)];
    default: {
      const { before, between, after } = chinese[figure.qualifier](figure.qualifierWord);
      const scale = chineseScales[figure.unitMult];
      return [
        word(before),
        number(digits(figure, figure.decimals, false)),
        word(`${between}${scale}${unit.zh}${after}`),
      ];
    }
  }
}

function englishParts(figure: Printable): FigurePart[] {
  const { unit } = figure;
  const before = english[figure.qualifier];
  switch (englishForm(unit)) {
    case 'word':
      return [word(inLocale(unit, 'en'))];
    case 'ordinal':
      return [number(englishOrdinal(figure.value ?? 0))];
    case 'first':
      return figure.value === 1 ? [word('first')] : [number(englishOrdinal(figure.value ?? 0))];
    case 'currency':
      return currencyParts(figure, before);
    case 'percent':
      return [word(before), number(digits(figure, figure.decimals, true)), word('%')];
    case 'measure':
      return [word(before), number(absoluteDigits(figure)), word(` ${inLocale(unit, 'en')}`)];
    case 'count':
      return [word(before), number(absoluteDigits(figure))];
  }
}

const moneyScales = [
  { from: 1e9, power: 9, name: ' billion' },
  { from: 1e6, power: 6, name: ' million' },
  { from: 0, power: 0, name: '' },
] as const;

/** In which words an amount of money is told in English, and which power of ten they stand for. */
export function moneyScaleOf(amount: number): { readonly name: string; readonly power: number } {
  return moneyScales.find(({ from }) => Math.abs(amount) >= from) ?? moneyScales[2];
}

function currencyParts(figure: Printable, before: string): FigurePart[] {
  const absolute = absoluteValue(figure) ?? 0;
  const scale = moneyScaleOf(absolute);
  const shown = bounds(figure).map((bound) =>
    grouped(scaled(bound, figure.unitMult - scale.power), 0),
  );
  return [word(`${before}RMB `), number(shown.join('–')), word(scale.name)];
}

function absoluteDigits(figure: Printable): string {
  const decimals = Math.max(0, figure.decimals - figure.unitMult);
  return bounds(figure)
    .map((bound) => grouped(scaled(bound, figure.unitMult), decimals))
    .join('–');
}

function digits(figure: Printable, decimals: number, group: boolean): string {
  const separator = group ? '–' : (figure.qualifierWord ?? '至');
  return bounds(figure)
    .map((bound) => (group ? grouped(bound, decimals) : plain(bound, decimals)))
    .join(separator);
}

/** One number, or the two ends of a range. */
function bounds({ qualifier, value, valueLo, valueHi }: Printable): number[] {
  if (qualifier === 'range' && valueLo !== null && valueHi !== null) return [valueLo, valueHi];
  return [value ?? valueLo ?? 0];
}

/**
 * At least `decimals` digits after the point, more when the number itself has them; one that was
 * never rounded, as tables hold them (−1.651328002889045), is rounded to `decimals`. An indicator's
 * decimals are those of its usual multiplier (2.8万人): the same in plain units has none (28000人).
 */
function plain(value: number, decimals: number): string {
  return formatOf(value, decimals, false).format(value);
}

function grouped(value: number, decimals: number): string {
  return formatOf(value, decimals, true).format(value);
}

/** Making one takes a hundred times as long as using it, and a slide that is typed on prints all its figures. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(value: number, decimals: number, useGrouping: boolean): Intl.NumberFormat {
  const least = isInPlainUnits(value) ? 0 : decimals;
  const most = isRounded(value) ? 10 : decimals;
  const name = `${least} ${most} ${useGrouping}`;
  const held = formats.get(name);
  if (held) return held;
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
  const made = new Intl.NumberFormat('en-US', { useGrouping, ...digits });
  formats.set(name, made);
  return made;
}

/** Nothing is published with more than ten digits after the point: that is a quotient as it came. */
function isRounded(value: number): boolean {
  return Math.abs(value - Number(value.toFixed(10))) <= Math.abs(value) * Number.EPSILON;
}

/** A whole number of five digits: with the indicator's decimals it would have been published in 万. */
function isInPlainUnits(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) >= 10_000;
}

function wording({ before = '', between = '', after = '' }: Partial<Wording> = {}): Wording {
  return { before, between, after };
}

function word(text: string): FigurePart {
  return { role: 'word', text };
}

function number(text: string): FigurePart {
  return { role: 'number', text };
}
