import { type Goal, type GoalStep, isReportedStatus } from '../model/goal.ts';
import {
  closingDay,
  daysBetween,
  firstDay,
  isCounted,
  lastDay,
  type Quarter,
  quarterLater,
  quarterOf,
} from '../model/period.ts';

/** Something that is to be done about a goal, and by which day. */
export type DueOfGoal = {
  readonly goal: Goal;
  /** The last day that is in time: `2024-03-31`. */
  readonly by: string;
  /** How many days are left; below 0 where it is overdue. */
  readonly days: number;
} & (
  | { readonly kind: 'step'; readonly step: GoalStep }
  /** Its term ends, and it is not reported as achieved. */
  | { readonly kind: 'term' }
  /** Nothing was reported of the quarter. */
  | { readonly kind: 'report'; readonly quarter: Quarter }
);

/** What is due no later than so many days from today is listed. */
export const daysAhead = 30;

/**
 * What is due of goals, the earliest first, of one day in the goals' order:
 *
 * - steps whose quarter has ended or ends soon, and that are not reached;
 * - goals whose term has ended or ends soon, and that are not achieved;
 * - goals without a report of the quarter that ended last, nor a later one; and where the running
 *   quarter ends soon, of that one. A goal is to be reported as long as its term runs and it is not
 *   achieved; a term that counts from an event has no known end.
 *
 * @param today as `2024-06-30`
 */
export function dueOf(goals: readonly Goal[], today: string): DueOfGoal[] {
  const due = goals.flatMap((goal): DueOfGoal[] => {
    const isAchieved = goal.status === 'achieved';
    const at = (by: string) => ({ goal, by, days: daysBetween(today, by) });
    const steps = goal.steps
      .filter(({ reached }) => reached === null)
      .map((step) => ({ ...at(closingDay(step.quarter)), kind: 'step' as const, step }));
    const terms =
      isAchieved || isCounted(goal.periodEnd)
        ? []
        : [{ ...at(closingDay(goal.periodEnd)), kind: 'term' as const }];
    const quarter = isAchieved ? null : unreportedQuarter(goal, today);
    const reports =
      quarter === null ? [] : [{ ...at(closingDay(quarter)), kind: 'report' as const, quarter }];
    return [...steps, ...terms, ...reports].filter(({ days }) => days <= daysAhead);
  });
  return due.sort((one, other) => one.days - other.days);
}

/** The quarter that a report is missing of: the one that ended last, else the running one; null where none is. */
function unreportedQuarter(goal: Goal, today: string): Quarter | null {
  const running = quarterOf(today);
  const isMissing = (quarter: Quarter) => isOfTerm(goal, quarter) && !isReported(goal, quarter);
  return [quarterLater(running, -1), running].find(isMissing) ?? null;
}

/** Whether the goal's term has a day of the quarter. */
function isOfTerm({ periodStart, periodEnd }: Goal, quarter: Quarter): boolean {
  const hasBegun = isCounted(periodStart) || firstDay(periodStart) <= lastDay(quarter);
  return hasBegun && (isCounted(periodEnd) || lastDay(periodEnd) >= firstDay(quarter));
}

/** Whether a report says how the goal stood in the quarter, or later. That there is nothing to report is none. */
function isReported({ progress }: Goal, quarter: Quarter): boolean {
  return progress.some(
    ({ asOf, status }) => isReportedStatus(status) && lastDay(asOf) >= firstDay(quarter),
  );
}
