import type { Goal, GoalProgress, GoalTarget } from '../model/goal.ts';
import { absoluteValue } from './format-figure.ts';

/** How far a goal's target is reached. */
export interface Attainment {
  readonly target: GoalTarget;
  /** The report that it is measured by. */
  readonly report: GoalProgress;
  /** Reported, in plain units. */
  readonly value: number;
  /** Of the way from the baseline (0 where there is none), 0 to 1 and beyond; null where no share can be taken. */
  readonly share: number | null;
  readonly met: boolean;
}

/**
 * How far the goal's only target is reached. Null, so that nothing of it appears, while no report
 * gives a value, and for a goal of several targets: a report does not say which of them it is about.
 *
 * A report's value is at the target's published scale (1.2 of 2万套) and is what stood at its date,
 * also for a target that is a sum over the term (`isCumulative`): reports are running totals and
 * are never added up. The latest report that gives a value counts.
 */
export function attainmentOf({
  targets,
  progress,
}: Pick<Goal, 'targets' | 'progress'>): Attainment | null {
  const [target, another] = targets;
  const report = progress.findLast((one) => one.value !== null);
  if (!target || another || !report || report.value === null) return null;
  const value = scaledTo(report.value, target);
  return { target, report, value, share: shareOf(value, target), met: isMet(value, target) };
}

/** By the printed bound: 以上 is reached at its number, 突破 only beyond it, 以内 at or below. */
function isMet(value: number, target: GoalTarget): boolean {
  const goal = absoluteValue(target);
  if (goal === null) return false;
  switch (target.qualifier) {
    case 'gt':
    case 'gt_about':
      return value > goal;
    case 'le':
      return value <= goal;
    case 'range': {
      const upper = target.valueHi === null ? goal : scaledTo(target.valueHi, target);
      const lower = target.valueLo === null ? goal : scaledTo(target.valueLo, target);
      return value >= lower && value <= upper;
    }
    default:
      return target.baseline !== null && scaledTo(target.baseline, target) > goal
        ? value <= goal
        : value >= goal;
  }
}

/** A limit (以内) is no way to go: what is left of it is no share. */
function shareOf(value: number, target: GoalTarget): number | null {
  const goal = absoluteValue(target);
  const base = target.baseline === null ? 0 : scaledTo(target.baseline, target);
  if (goal === null || goal === base || target.qualifier === 'le') return null;
  if (target.baseline === null && goal <= 0) return null;
  return (value - base) / (goal - base);
}

function scaledTo(value: number, { unitMult }: GoalTarget): number {
  return Number(`${value}e${unitMult}`);
}
