import type { UnitMultiplier } from '../model/figure.ts';
import type { Localized } from '../model/localized.ts';

/**
 * How a unit is written in English. Chinese always prints the unit after the number; English
 * leaves out what a Chinese classifier counts (the label says it) and moves RMB to the front.
 */
type EnglishForm = 'count' | 'currency' | 'measure' | 'percent' | 'ordinal' | 'first' | 'word';

const formOfUnit: Readonly<Record<string, EnglishForm>> = {
  元: 'currency',
  平方米: 'measure',
  公顷: 'measure',
  公里: 'measure',
  分钟: 'measure',
  年: 'measure',
  '%': 'percent',
  /** A place on a list: 第一. */
  位: 'ordinal',
  /** The first of its kind: 首例. */
  例: 'first',
  获评: 'word',
  入选: 'word',
  获批: 'word',
  通过: 'word',
  唯一: 'word',
};

/** What Chinese puts before the unit of a figure that is published in a power of ten. */
export const chineseScales: Readonly<Record<UnitMultiplier, string>> = {
  0: '',
  2: '百',
  3: '千',
  4: '万',
  6: '百万',
  8: '亿',
  12: '万亿',
};

export function englishForm(unit: Localized): EnglishForm {
  return formOfUnit[unit.zh] ?? 'count';
}

/** `一` to `十`, as ranks are printed; larger places are written in digits. */
export function chineseOrdinal(place: number): string {
  return '一二三四五六七八九十'[place - 1] ?? String(place);
}

/** `1st`, `2nd`, `11th`. */
export function englishOrdinal(place: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(place);
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[rule as 'one' | 'two' | 'few'] ?? 'th';
  return `${place}${suffix}`;
}
