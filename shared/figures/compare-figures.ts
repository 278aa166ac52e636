import type { Figure } from '../model/figure.ts';
import { englishForm } from './units.ts';

/** Why figures stand beside each other as cards instead of in one chart. */
export type ApartReason = 'other-unit' | 'no-amount';

export interface Comparison {
  /** Figures of one unit, at least two: they may share an axis that begins at zero. */
  readonly together: readonly (readonly Figure[])[];
  readonly apart: readonly { readonly figure: Figure; readonly reason: ApartReason }[];
}

/** Sorts figures by what may honestly be drawn on one axis: the same unit, and an amount to draw. */
export function compareFigures(figures: readonly Figure[]): Comparison {
  const drawable = figures.filter(isAmount);
  const units = [...new Set(drawable.map(({ unit }) => unit.zh))];
  const groups = units.map((unit) => drawable.filter((figure) => figure.unit.zh === unit));
  const together = groups.filter((group) => group.length > 1);
  const drawn = new Set(together.flat());
  return {
    together,
    apart: figures
      .filter((figure) => !drawn.has(figure))
      .map((figure) => ({ figure, reason: isAmount(figure) ? 'other-unit' : 'no-amount' })),
  };
}

/** Ranks and named recognitions have no length; a missing value has none either. */
function isAmount({ unit, value, valueLo }: Figure): boolean {
  const form = englishForm(unit);
  return (value ?? valueLo) !== null && !['word', 'ordinal', 'first'].includes(form);
}
