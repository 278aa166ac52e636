import type { Figure } from '../model/figure.ts';
import { absoluteValue, figureParts } from './format-figure.ts';
import { type ReadFigure, readFigure } from './read-figure.ts';
import { scaled } from './scaled.ts';

/**
 * The figures that a typed number may be, whatever scale it is written in: of 1300 and 1.3千 those
 * that are 1300, of 13.5万 those that are 135,000, of 3至5家 ranges from 3 to 5. First those that are
 * written alike, then those of the same number in another scale: 13.5 may be 13.5万.
 *
 * @param typed as a person typed it, with or without a unit
 */
export function figuresOfValue(typed: string, figures: readonly Figure[]): Figure[] {
  const readings = readingsOf(typed);
  if (readings.length === 0) return [];
  const graded = figures.flatMap((figure) => {
    const grade = Math.min(...readings.map((reading) => gradeOf(figure, reading)));
    return grade < Infinity ? [{ figure, grade }] : [];
  });
  return graded.sort((one, other) => one.grade - other.grade).map(({ figure }) => figure);
}

function readingsOf(typed: string): readonly ReadFigure[] {
  const read = readFigure(typed);
  if (read.kind === 'figure') return [read];
  return read.kind === 'ambiguous' ? read.readings : [];
}

/** 0 for the same number in the same unit, then less and less alike; Infinity for another number. */
function gradeOf(figure: Figure, typed: ReadFigure): number {
  if (typed.qualifier === 'range') {
    const low = absolute(typed.valueLo, typed);
    const high = absolute(typed.valueHi, typed);
    const isSame =
      absolute(figure.valueLo, figure) === low && absolute(figure.valueHi, figure) === high;
    return isSame ? 0 : Infinity;
  }
  if (figure.value === null || typed.value === null) return Infinity;
  const isUnit = typed.unit === null || [figure.unit.zh, figure.unit.en].includes(typed.unit);
  if (absoluteValue(figure) === absolute(typed.value, typed)) return isUnit ? 0 : 1;
  // The number as it is printed, its scale left away: 13.5 of 13.5万.
  if (typed.unitMult === 0 && figure.unitMult !== 0 && figure.value === typed.value) return 2;
  return Infinity;
}

function absolute(value: number | null, { unitMult }: Pick<Figure, 'unitMult'>): number | null {
  return value === null ? null : scaled(value, unitMult);
}

/** Words before a number that say how it is bounded, and that a figure prints itself. */
const leading =
  /(?:(?:突破|超过|超|逾|不低于|接近|近|大约|约|\b(?:over|more than|at least|nearly|about|up to))\s*)?(?:(?:RMB|¥)\s*)?$/i;
const trailing = /^\s*(?:万亿|万|亿|千|百|thousand\b|million\b|billion\b)?\s*[余多]?\s*/i;

/**
 * Where a typed number begins and ends together with the words that its figure prints itself, so that
 * 突破1300家 does not become 突破突破1300家家.
 *
 * @returns the first place of the text that goes, and the place behind the last
 */
export function wordsOfFigure(
  text: string,
  typed: { readonly at: number; readonly text: string },
  figure: Figure,
): readonly [from: number, to: number] {
  const end = typed.at + typed.text.length;
  const parts = figureParts(figure, /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
  const hasWordsBefore = parts[0]?.role === 'word' && parts.length > 1;
  const before = hasWordsBefore ? (leading.exec(text.slice(0, typed.at))?.[0] ?? '') : '';
  const rest = text.slice(end);
  const scale = trailing.exec(rest)?.[0] ?? '';
  const behind = rest.slice(scale.length);
  const last = parts.at(-1);
  const ends = [
    figure.unit.zh,
    figure.unit.en ?? '',
    last?.role === 'word' ? last.text.trim() : '',
  ];
  const unit = ends
    .filter((words) => words !== '' && behind.startsWith(words))
    .sort((one, other) => other.length - one.length)[0];
  const bound = unit && /^(?:以上|以内|左右)/.exec(behind.slice(unit.length))?.[0];
  const isPrinted = bound !== undefined && last?.text.includes(bound);
  const after = unit ? scale + unit + (isPrinted ? bound : '') : scale.trimEnd();
  return [typed.at - before.length, end + after.length];
}
