import { readFigure } from '../../shared/figures/read-figure.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { misfit } from '../../shared/goals/target-links.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { GoalFields, ProgressFields } from '../../shared/model/edit-fields.ts';
import { Measure, measureKey } from '../../shared/model/figure.ts';
import {
  type Goal,
  type GoalStep,
  type GoalTarget,
  isReportedStatus,
} from '../../shared/model/goal.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Localized } from '../../shared/model/localized.ts';
import {
  firstDay,
  isCounted,
  lastDay,
  type Quarter,
  TimePeriod,
  yearsOf,
} from '../../shared/model/period.ts';
import type { Source } from '../../shared/model/source.ts';
import { oneLine as line } from '../../shared/model/text.ts';
import { keyFromName } from '../../shared/text/key-from-name.ts';
import { type Issues, type Read, readFields } from './form-issues.ts';
import {
  type FormValue,
  keyOf,
  type LocalizedValues,
  localizedFrom,
  localizedValues,
  wholeNumber,
  wordsOrNull,
} from './form-values.ts';
import { type TermValues, termEnds, termIssues, termValues } from './goal-terms.ts';
import { type MeasureValues, measureValues, noMeasure, readMeasure } from './measure-values.ts';
import { quotationIssues } from './quotation-values.ts';
import { beyond, type ParagraphValues, paragraphFrom, paragraphValues } from './record-values.ts';

export interface TargetValues extends MeasureValues {
  readonly [name: string]: string | boolean | LocalizedValues;
  /** The part of its key after the goal's; made from its English name until it was saved. */
  readonly key: string;
  readonly measure: LocalizedValues;
  readonly unit: LocalizedValues;
  readonly decimals: string;
  readonly isCumulative: boolean;
  readonly baseline: string;
  readonly rawText: string;
  /** As of an observation (`ObservationValues`). */
  readonly standsFor: string;
  /** The key of the indicator that measures it; empty where there is none. */
  readonly indicator: string;
}

/** What can measure a target, by its key. */
export type Measures = ReadonlyMap<string, Pick<Indicator, 'name' | 'unit' | 'kind'>>;

export function measuresOf({
  figures,
  measuring,
}: Pick<Briefing, 'figures' | 'measuring'>): Measures {
  const observed = figures.filter(({ origin }) => origin === 'observation');
  return new Map([...observed, ...measuring].map((one) => [String(one.key), one]));
}

/** What of a goal is to be reached by the end of a quarter. */
export interface StepValues {
  readonly [name: string]: string | LocalizedValues;
  /** As `2024-Q1`. */
  readonly quarter: string;
  readonly text: LocalizedValues;
  /** The date as it is typed; empty until it is reached. */
  readonly reached: string;
}

export interface GoalValues extends TermValues {
  readonly [name: string]:
    | string
    | LocalizedValues
    | ParagraphValues
    | readonly TargetValues[]
    | readonly StepValues[];
  readonly key: string;
  readonly goalType: string;
  readonly theme: string;
  /** The key of the area that it is of. */
  readonly area: string;
  readonly statement: LocalizedValues;
  readonly termFrom: LocalizedValues;
  readonly passage: ParagraphValues;
  readonly office: LocalizedValues;
  readonly leader: string;
  readonly targets: readonly TargetValues[];
  readonly steps: readonly StepValues[];
}

export const noTarget: TargetValues = {
  ...noMeasure,
  key: '',
  measure: localizedValues(null),
  unit: localizedValues(null),
  decimals: '0',
  isCumulative: false,
  baseline: '',
  rawText: '',
  standsFor: '',
  indicator: '',
};

/** @param home the area that a new one is of */
export function goalValues(fields: GoalFields | null, home: string | null = null): GoalValues {
  return {
    key: fields?.key ?? '',
    goalType: fields?.goalType ?? 'qualitative',
    theme: fields?.theme ?? '',
    area: fields?.area ?? home ?? '',
    statement: localizedValues(fields?.statement ?? null),
    ...termValues(fields),
    termFrom: localizedValues(fields?.termFrom ?? null),
    passage: paragraphValues(fields?.passage ?? null),
    office: localizedValues(fields?.office ?? null),
    leader: fields?.leader ?? '',
    targets: (fields?.targets ?? []).map((target) => ({
      ...measureValues(target),
      key: measureKey(target.key),
      measure: localizedValues(target.measure),
      unit: localizedValues(target.unit),
      decimals: String(target.decimals),
      isCumulative: target.isCumulative,
      baseline: target.baseline === null ? '' : String(target.baseline),
      rawText: target.rawText,
      standsFor: '',
      indicator: target.indicator ?? '',
    })),
    steps: (fields?.steps ?? []).map(stepValues),
  };
}

function stepValues({ quarter, text, reached }: GoalStep): StepValues {
  return { quarter, text: localizedValues(text), reached: reached ?? '' };
}

/**
 * A step that is begun, in the first quarter of those offered that has none: the running one or one
 * that is to come, if there is any.
 */
export function newStep(
  steps: readonly StepValues[],
  offered: readonly Quarter[],
  running: Quarter,
): StepValues {
  const taken = new Set(steps.map(({ quarter }) => quarter));
  const free = offered.filter((one) => !taken.has(one));
  const quarter = free.find((one) => one >= running) ?? free[0] ?? '';
  return { quarter, text: localizedValues(null), reached: '' };
}

/**
 * The quarters that a goal's steps are of: those of its term, of at most ten years; where that counts
 * from an event, those of this year and the two after it. Quarters that have a step are among them.
 *
 * @param year this year
 */
export function quartersOf(
  values: Pick<GoalValues, 'term' | 'periodStart' | 'periodEnd' | 'steps'>,
  year: number,
): readonly Quarter[] {
  const { periodStart, periodEnd } = termEnds(values);
  const [start, end] = [TimePeriod.safeParse(periodStart), TimePeriod.safeParse(periodEnd)];
  const [first, last] =
    start.success && end.success
      ? [yearsOf(start.data)[0], yearsOf(end.data)[1]]
      : [year, year + 2];
  const years = Array.from(
    { length: Math.max(Math.min(last - first + 1, 10), 1) },
    (_, index) => first + index,
  );
  const all = years.flatMap((one) => [1, 2, 3, 4].map((part) => `${one}-Q${part}`));
  const within =
    start.success && end.success
      ? all.filter(
          (one) => lastDay(one) >= firstDay(start.data) && firstDay(one) <= lastDay(end.data),
        )
      : all;
  // A draft from before there was such a field holds none.
  const taken = (values.steps ?? []).flatMap(({ quarter }) => quarter || []);
  return [...new Set([...within, ...taken])].sort();
}

/** A date as it was typed; null where nothing was, and no date where it can't be read as one. */
export function dateOrNull(typed: string): string | null {
  return line(typed) === '' ? null : (readDate(typed) ?? line(typed));
}

export function readGoal(
  values: GoalValues,
  sources: readonly Source[],
  measures: Measures,
): Read<GoalFields> {
  const key = keyOf(values.key, values.statement);
  const numeric = values.goalType === 'numeric';
  const targets = (numeric ? values.targets : []).map((target) =>
    readTarget(target, key, measures),
  );
  const own: Issues = Object.assign(
    termIssues(values),
    numeric && values.targets.length === 0 ? { targets: { key: 'issue.target-missing' } } : {},
    beyond(values.passage, sources, 'passage.paraNo'),
    ...targets.map(({ issues }, index) =>
      Object.fromEntries(
        Object.entries(issues).map(([field, issue]) => [`targets.${index}.${field}`, issue]),
      ),
    ),
  );
  return readFields(
    GoalFields,
    {
      key,
      goalType: values.goalType,
      theme: values.theme,
      // A draft from before there was such a field holds none.
      area: values.area || null,
      statement: localizedFrom(values.statement),
      ...termEnds(values),
      termFrom: isCounted(values.term) ? wordsOrNull(localizedFrom(values.termFrom)) : null,
      passage: paragraphFrom(values.passage, sources),
      // A draft from before there were such fields holds none.
      office: values.office ? wordsOrNull(localizedFrom(values.office)) : null,
      leader: line(values.leader ?? '') || null,
      steps: (values.steps ?? []).map(({ quarter, text, reached }) => ({
        ...{ quarter, text: localizedFrom(text), reached: dateOrNull(reached) },
      })),
      targets: targets.map(({ fields }) => fields),
    },
    own,
  );
}

function readTarget(values: TargetValues, goal: string, measures: Measures) {
  const unit = localizedFrom(values.unit);
  const { measure, issues } = readMeasure(values, unit, { mayBeMissing: false });
  const baseline = plainNumber(values.baseline);
  const sound = Measure.safeParse({ ...measure, decimals: wholeNumber(values.decimals) });
  return {
    issues: {
      ...quotationIssues(
        sound.success && Object.keys(issues).length === 0 ? { ...sound.data, unit } : null,
        [{ path: 'rawText', rawText: values.rawText }],
        // A draft from before there was such a field holds none.
        values.standsFor ?? '',
      ),
      ...issues,
      ...(baseline !== null && Number.isNaN(baseline) && { baseline: { key: 'issue.number' } }),
      ...misfitIssue(unit, measures.get(values.indicator)),
    } as Issues,
    fields: {
      ...measure,
      key: `${goal}.${values.key || keyFromName(values.measure)}`,
      measure: localizedFrom(values.measure),
      unit,
      decimals: wholeNumber(values.decimals),
      isCumulative: values.isCumulative,
      baseline,
      rawText: line(values.rawText),
      // A draft from before there was such a field holds none.
      indicator: values.indicator || null,
    },
  };
}

/** Why the chosen indicator can't measure a target of this unit, and so what to do. */
function misfitIssue(unit: Localized, measure: ReturnType<Measures['get']>): Issues {
  const reason = measure ? misfit({ unit }, measure) : null;
  if (!measure || reason === null) return {};
  const params = { unit: unit.zh, other: measure.unit.zh };
  return { indicator: { key: `issue.measure-${reason}`, params } };
}

export interface ProgressValues {
  readonly [name: string]: string;
  readonly asOf: string;
  /** The target that the value is about; empty where the goal has none. */
  readonly target: string;
  readonly value: string;
  readonly status: string;
  readonly note: string;
}

/** @param only the goal's target, where it has one alone or first */
export function progressValues(
  fields: ProgressFields,
  only: GoalTarget | undefined,
): ProgressValues {
  return {
    asOf: fields.asOf,
    target: fields.target ?? only?.key ?? '',
    value: fields.value === null ? '' : String(fields.value),
    // A report of an earlier version may say that there are no data, which no report says any more.
    status: isReportedStatus(fields.status) ? fields.status : '',
    note: fields.note,
  };
}

/** @param by the person who reports it */
export function readProgress(values: ProgressValues, by: string): Read<ProgressFields> {
  const value = plainNumber(values.value);
  return readFields(
    ProgressFields,
    {
      asOf: readDate(values.asOf) ?? line(values.asOf),
      target: value === null || values.target === '' ? null : values.target,
      value,
      status: values.status,
      note: values.note.trim(),
      by: line(by),
    },
    {
      ...(value !== null && Number.isNaN(value) && { value: { key: 'issue.number' } as const }),
      ...(!isReportedStatus(values.status) && { status: { key: 'issue.choose' } as const }),
    },
  );
}

/** How far a goal is as it is entered: its status by a date, and a value for each of its targets. */
export interface NewProgressValues {
  readonly [name: string]: FormValue;
  readonly asOf: string;
  /** Empty until one is chosen: nobody reports what a form began with. */
  readonly status: string;
  /** By `measureKey`; empty where nothing is said of a target. */
  readonly reached: { readonly [measure: string]: string };
  readonly note: string;
}

/** @param today as `2024-06-30` */
export function newProgressValues(
  { targets }: Pick<Goal, 'targets'>,
  today: string,
): NewProgressValues {
  const reached = Object.fromEntries(targets.map((target) => [measureKey(target.key), '']));
  return { asOf: today, status: '', reached, note: '' };
}

/**
 * A record for each target that something is said of, or one of the goal alone.
 *
 * @param by the person who reports it
 */
export function readNewProgress(
  { reached, asOf, status, note }: NewProgressValues,
  { targets }: Pick<Goal, 'targets'>,
  by: string,
): Read<readonly ProgressFields[]> {
  const said = targets.flatMap((target) => {
    const value = reached[measureKey(target.key)] ?? '';
    return plainNumber(value) === null ? [] : [{ target, value }];
  });
  const reads = said.map(({ target, value }) => {
    const read = readProgress({ asOf, status, note, target: target.key, value }, by);
    const { value: issue, ...issues } = read.issues;
    const own = issue && { [`reached.${measureKey(target.key)}`]: issue };
    return { ...read, issues: { ...issues, ...own } };
  });
  if (reads.length === 0)
    reads.push(readProgress({ asOf, status, note, target: '', value: '' }, by));
  const issues: Issues = Object.assign({}, ...reads.map((read) => read.issues));
  const fields = reads.flatMap((read) => (read.ok ? [read.fields] : []));
  return fields.length === reads.length ? { ok: true, fields, issues } : { ok: false, issues };
}

/** A bare number however it is written; NaN where it is none, null where nothing is typed. */
export function plainNumber(text: string): number | null {
  const reading = readFigure(text);
  if (reading.kind === 'empty') return null;
  const plain = reading.kind === 'figure' && reading.unit === null && reading.unitMult === 0;
  return plain ? (reading.value ?? Number.NaN) : Number.NaN;
}
