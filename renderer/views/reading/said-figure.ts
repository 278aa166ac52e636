import type { ReadFigure } from '../../../shared/figures/read-figure.ts';
import type { SaidMeasure } from '../../../shared/model/reading.ts';

/** A figure that was typed as a number of the store, with as many decimals as it was typed with. */
export function measureFromText(reading: ReadFigure, text: string): SaidMeasure {
  const { value, valueLo, valueHi, unitMult, qualifier, qualifierWord } = reading;
  const decimals = Math.min(6, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  return { value, valueLo, valueHi, unitMult, qualifier, qualifierWord, decimals };
}
