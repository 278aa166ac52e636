import { readFigure } from '../../shared/figures/read-figure.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import { misfit } from '../../shared/goals/target-links.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { GoalFields, ProgressFields } from '../../shared/model/edit-fields.ts';
import { Measure, measureKey } from '../../shared/model/figure.ts';
import type { Goal, GoalTarget } from '../../shared/model/goal.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Localized } from '../../shared/model/localized.ts';
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
import { isCounted, type TermValues, termEnds, termIssues, termValues } from './goal-terms.ts';
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

export interface GoalValues extends TermValues {
  readonly [name: string]: string | LocalizedValues | ParagraphValues | readonly TargetValues[];
  readonly key: string;
  readonly goalType: string;
  readonly theme: string;
  /** The key of the area that it is of. */
  readonly area: string;
  readonly statement: LocalizedValues;
  readonly termFrom: LocalizedValues;
  readonly passage: ParagraphValues;
  readonly targets: readonly TargetValues[];
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
  };
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
    status: fields.status,
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
      ...(values.status === '' && { status: { key: 'issue.choose' } as const }),
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
