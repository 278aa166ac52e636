import type { ReadFigure } from '../../../shared/figures/read-figure.ts';
import { readDate, readPeriod } from '../../../shared/figures/read-period.ts';
import { isDate, isReversed } from '../../../shared/model/period.ts';
import type { GoalTerm, SaidMeasure } from '../../../shared/model/reading.ts';

/** A figure that was typed as a number of the store, with as many decimals as it was typed with. */
export function measureFromText(reading: ReadFigure, text: string): SaidMeasure {
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord } = reading;
  const decimals = Math.min(6, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  return { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, decimals };
}

/** A term that was typed: a period, or two dates; null where it is none, or ends before it begins. */
export function termFromText(text: string): GoalTerm | null {
  const whole = readPeriod(text);
  const parts =
    whole?.split('/') ?? text.split(/[-–—~～至到]+/).map((part) => readDate(part) ?? '');
  const [start = '', end = start] = parts;
  if (parts.length > 2 || start === '' || end === '') return null;
  if (![start, end].every(isDate) || isReversed(start, end)) return null;
  return { start, end, from: null };
}
