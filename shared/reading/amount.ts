import type { Qualifier, UnitMultiplier } from '../model/figure.ts';
import type { Direction } from './directions.ts';
import type { QuestionCode } from './model.ts';
import type { Numeral } from './numerals.ts';
import type { UnitKind } from './printed-units.ts';

/** A number with all that is printed beside it, by its places in the sentence. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** `unchanged` 持平, `multiplied` 翻番; `part` is one of 13.2:25.2:61.6. */
  readonly form: 'amount' | 'part' | 'rank' | 'fraction' | 'unchanged' | 'multiplied' | 'streak';
  readonly script: Numeral['script'];
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  /** Without a sign: what is printed, also where `value` is left open. */
  readonly numberRead: number | null;
  readonly unitMult: UnitMultiplier;
  readonly decimals: number;
  readonly unit: string;
  readonly unitKind: UnitKind | null;
  readonly qualifier: Qualifier;
  readonly qualifierWord: string | null;
  readonly direction: Direction | null;
  /** Of a part of a ratio: which one, and of how many. */
  readonly part: { readonly at: number; readonly parts: readonly number[] } | null;
  /** 由1.51缩小至1.45: the first of the two is where it began. */
  readonly isOrigin: boolean;
  readonly questions: readonly QuestionCode[];
}

/** A part of a sentence, by its places. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a stretch shares a place with any of the others. */
export function meets({ start, end }: Stretch, others: readonly Stretch[]): boolean {
  // A bare 亿 has no digits of its own: its place counts.
  const beyond = Math.max(end, start + 1);
  return others.some((other) => start < other.end && other.start < beyond);
}

const unquestioned: readonly QuestionCode[] = [];
/** What an amount has where nothing is printed beside it. */
export const plainAmount = {
  valueLo: null,
  valueHi: null,
  numberRead: null,
  unitMult: 0 as const,
  decimals: 0,
  unit: '',
  unitKind: null,
  qualifier: 'exact' as const,
  qualifierWord: null,
  direction: null,
  part: null,
  isOrigin: false,
  questions: unquestioned,
};
