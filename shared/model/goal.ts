import { z } from 'zod';
import { AreaKey } from './area.ts';
import { longest } from './bounds.ts';
import { FigureKey, Measure, ParagraphRef } from './figure.ts';
import { GoalKey, IndicatorKey, MilestoneKey, ThemeKey } from './keys.ts';
import { Localized } from './localized.ts';
import { MilestoneDate, Quarter, TermPoint } from './period.ts';
import { storedText } from './text.ts';

export const ProgressStatus = z.enum(['not_started', 'on_track', 'at_risk', 'achieved', 'no_data']);
export type ProgressStatus = z.infer<typeof ProgressStatus>;

/** A status that is reported: that there are no data yet is said where nobody reported. Reports of earlier versions may say it. */
const ReportedStatus = ProgressStatus.exclude(['no_data']);
export const reportedStatuses = ReportedStatus.options;

/** Whether a status is one that is reported. */
export function isReportedStatus(status: string): boolean {
  return ReportedStatus.safeParse(status).success;
}

/** A number that a goal is measured by. */
export const GoalTarget = Measure.extend({
  /** `goal-key.measure-key`, how slides refer to it. */
  key: FigureKey,
  measure: Localized,
  unit: Localized,
  isCumulative: z.boolean(),
  baseline: z.number().nullable(),
  rawText: storedText(longest.quotation),
  /**
   * The indicator that measures it, in the same unit; null where the store has none. States that
   * were kept before there was such a field read as null.
   */
  indicator: IndicatorKey.nullable().default(null),
});
export type GoalTarget = z.infer<typeof GoalTarget>;

export const GoalProgress = z.strictObject({
  asOf: MilestoneDate,
  /**
   * The target that the value is about, in its unit; may be null where the goal has only one.
   * States that were kept before there was such a field read as null.
   */
  target: FigureKey.nullable().default(null),
  value: z.number().nullable(),
  status: ProgressStatus,
  /** Either may be empty. */
  note: z.string(),
  by: z.string(),
});
export type GoalProgress = z.infer<typeof GoalProgress>;

/** What of a goal is to be reached by the end of a quarter; each quarter has one at most. */
export const GoalStep = z.strictObject({
  quarter: Quarter,
  text: Localized,
  /** When it was reached; null until it is. */
  reached: MilestoneDate.nullable().default(null),
});
export type GoalStep = z.infer<typeof GoalStep>;

export const Goal = z.strictObject({
  key: GoalKey,
  goalType: z.enum(['qualitative', 'numeric']),
  theme: ThemeKey,
  /** Whose goal it is; null only in what earlier versions wrote, where it is the home of their store. */
  area: AreaKey.nullable().default(null),
  position: z.int().min(0),
  statement: Localized,
  periodStart: TermPoint,
  periodEnd: TermPoint,
  /** The event that a `P3Y` term counts from; null for calendar terms. */
  termFrom: Localized.nullable(),
  passage: ParagraphRef,
  /**
   * The office that answers for it; null where none is named. States that were kept before there was
   * such a field read as null, and so do the leader and, without any, the steps.
   */
  office: Localized.nullable().default(null),
  /** The person who leads it there. */
  leader: storedText(longest.person).nullable().default(null),
  targets: z.array(GoalTarget),
  /** The earliest first. */
  steps: z.array(GoalStep).default([]),
  progress: z.array(GoalProgress),
  /** The last reported status; `no_data` when nothing was reported. */
  status: ProgressStatus,
});
export type Goal = z.infer<typeof Goal>;

/** Something that happened, or was set, on a date the source gives. */
export const Milestone = z.strictObject({
  key: MilestoneKey,
  date: MilestoneDate,
  theme: ThemeKey,
  /** Where it happened; null as in goals. */
  area: AreaKey.nullable().default(null),
  title: Localized,
  passage: ParagraphRef,
});
export type Milestone = z.infer<typeof Milestone>;
