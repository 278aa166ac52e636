import type { Goal, GoalTarget } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorKey } from '../model/keys.ts';

/** Why an indicator can't measure a target. */
export type MisfitReason =
  /** Another unit altogether. */
  | 'unit'
  /** The same unit, but with 万 or 亿 written into it instead of given as the multiplier. */
  | 'multiplier'
  /** An award or a listing is no quantity. */
  | 'no-quantity';

/**
 * Null where the indicator can measure the target: the same unit, whatever the multiplier (亿元 and
 * 万元 are both 元), and a quantity.
 */
export function misfit(
  { unit }: Pick<GoalTarget, 'unit'>,
  indicator: Pick<Indicator, 'unit' | 'kind'>,
): MisfitReason | null {
  if (indicator.kind === 'recognition') return 'no-quantity';
  const [wanted, own] = [unit.zh.trim(), indicator.unit.zh.trim()];
  if (wanted === own) return null;
  return bare(wanted) === bare(own) ? 'multiplier' : 'unit';
}

/** The indicators that measure any target of these goals, each once. */
export function linkedIndicators(goals: readonly Pick<Goal, 'targets'>[]): IndicatorKey[] {
  const keys = goals.flatMap(({ targets }) => targets.map(({ indicator }) => indicator));
  return [...new Set(keys.filter((key) => key !== null))];
}

function bare(unit: string): string {
  return unit.replace(/^[十百千]?[万亿]/, '');
}
