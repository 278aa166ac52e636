import { formatFigure } from '../figures/format-figure.ts';
import type { FigureKey, Measure } from '../model/figure.ts';
import type { Goal, GoalProgress, GoalTarget } from '../model/goal.ts';
import type { Locale, Localized } from '../model/localized.ts';

/** The last report with a value of one target; null when there is none, which is not 0. */
export function latestReport(goal: Goal, target: FigureKey): GoalProgress | null {
  const about = reportsLatestFirst(goal).filter(({ value }) => value !== null);
  return about.find((report) => targetOf(goal, report) === target) ?? null;
}

/** A goal's reports, the latest date first; of one date, the last entered first. */
export function reportsLatestFirst({ progress }: Goal): GoalProgress[] {
  return progress.toReversed().sort((a, b) => b.asOf.localeCompare(a.asOf));
}

/** The target that a report's value is about: the only one, where it names none. */
export function targetOf(
  { targets }: Pick<Goal, 'targets'>,
  { target }: Pick<GoalProgress, 'target'>,
): FigureKey | null {
  return target ?? (targets.length === 1 ? (targets[0]?.key ?? null) : null);
}

/**
 * A reported value in its target's unit and scale, without the target's qualifier: it is what was
 * counted. Reports are running totals, also of a sum over the term, and are never added up.
 */
export function reportMeasure(
  target: GoalTarget,
  value: number,
): Measure & { readonly unit: Localized } {
  return {
    value,
    unitMult: target.unitMult,
    unit: target.unit,
    decimals: Math.max(target.decimals, decimalsOf(value)),
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
  };
}

export function printReported(target: GoalTarget, value: number, locale: Locale): string {
  return formatFigure(reportMeasure(target, value), locale);
}

function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 6);
}
