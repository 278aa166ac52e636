import { formatFigure } from '../../shared/domain/format-figure.ts';
import type { GoalTarget } from '../../shared/model/goal.ts';
import type { Locale } from '../../shared/model/localized.ts';

/** A reported value in its target's unit, without the target's qualifier: it is what was counted. */
export function printReported(target: GoalTarget, value: number, locale: Locale): string {
  return formatFigure(
    {
      ...target,
      value,
      qualifier: 'exact',
      qualifierWord: null,
      valueLo: null,
      valueHi: null,
      decimals: Math.max(target.decimals, decimalsOf(value)),
    },
    locale,
  );
}

function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 6);
}
