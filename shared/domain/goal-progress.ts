import type { FigureKey } from '../model/figure.ts';
import type { Goal, GoalProgress, GoalTarget } from '../model/goal.ts';

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
export function targetOf({ targets }: Goal, { target }: GoalProgress): FigureKey | null {
  return target ?? (targets.length === 1 ? (targets[0]?.key ?? null) : null);
}

/** What was reported of a target in plain units: 12 of 亿元 is 1,200,000,000. */
export function reportedValue(
  goal: Goal,
  { key, unitMult }: Pick<GoalTarget, 'key' | 'unitMult'>,
): number | null {
  const value = latestReport(goal, key)?.value ?? null;
  return value === null ? null : Number(`${value}e${unitMult}`);
}

/** How much of a target is reached, from 0 to 1; null without a report or a number to reach. */
export function reachedShare(goal: Goal, target: Pick<GoalTarget, 'key' | 'value'>): number | null {
  const value = latestReport(goal, target.key)?.value ?? null;
  if (value === null || target.value === null || target.value <= 0) return null;
  return Math.min(Math.max(value / target.value, 0), 1);
}
