import { z } from 'zod';
import { AreaCode, AreaKey } from '../../../shared/model/area.ts';
import { longest } from '../../../shared/model/bounds.ts';
import { DigitNameFields } from '../../../shared/model/digit-name.ts';
import {
  FigureKey,
  IndicatorKind,
  ObservationStatus,
  Qualifier,
  UnitMultiplier,
} from '../../../shared/model/figure.ts';
import { ProgressStatus } from '../../../shared/model/goal.ts';
import { Accent } from '../../../shared/model/indicator.ts';
import { MilestoneDate, TermPoint, TimePeriod } from '../../../shared/model/period.ts';
import {
  type Column,
  date,
  flag,
  formed,
  key,
  line,
  lines,
  number,
  oneNumberOf,
  oneOf,
  optional,
  quotation,
  remark,
  whole,
} from './columns.ts';

/** The CSV tables of a dataset; columns are the store's, and their bounds the model's. */

const chinese = line(longest.chinese);
const english = optional(line(longest.english));
const place = whole(0);
const paragraph = { source: key, section: whole(0, 999), para_no: whole(1, 9999) };

/** The columns of a number; `value` is named differently in the tables. */
const measure = {
  unit_mult: oneNumberOf(UnitMultiplier, [0, 4, 8]),
  qualifier: oneOf(Qualifier),
  qualifier_word: optional(line(longest.qualifierWord)),
  value_lo: optional(number),
  value_hi: optional(number),
};

/** Packages made before there was such a column read as none. */
const measuring = { ...optional(key), schema: optional(key).schema.default(null) };

const areaKey = formed(AreaKey, longest.area);

const named = formed(DigitNameFields.shape.name, longest.digitName);

/** Of which indicator, where, and when an observation is. */
const observed = {
  indicator: key,
  ref_area: areaKey,
  time_period: formed(TimePeriod),
};

export const columns = {
  sources: {
    key,
    title_zh: chinese,
    title_en: english,
    publisher: optional(line(longest.publisher)),
    date_published: optional(date),
    locator_note_zh: lines(longest.chinese),
    locator_note_en: optional(lines(longest.english)),
    sha256: formed(z.string().regex(/^[0-9a-f]{64}$/)),
  },
  source_sections: {
    source: key,
    section: whole(0, 999),
    heading: optional(line(longest.heading)),
    paragraphs: whole(1, 9999),
  },
  themes: {
    key,
    name_zh: chinese,
    name_en: english,
    position: place,
    accent: oneOf(Accent),
  },
  indicators: {
    key,
    theme: key,
    position: place,
    name_zh: chinese,
    name_en: english,
    short_name_zh: chinese,
    short_name_en: english,
    unit_zh: chinese,
    unit_en: english,
    decimals: whole(0, 6),
    kind: oneOf(IndicatorKind),
    direction: oneOf(z.enum(['higher', 'lower', 'neutral'])),
    denominator: optional(key),
    note_zh: optional(lines(longest.chinese)),
    note_en: optional(lines(longest.english)),
  },
  indicator_synonyms: { indicator: key, name: line(longest.synonym) },
  observations: {
    ...observed,
    obs_value: optional(number),
    ...measure,
    obs_status: oneOf(ObservationStatus),
    comment_zh: optional(lines(longest.chinese)),
    comment_en: optional(lines(longest.english)),
  },
  observation_passages: {
    ...observed,
    ...paragraph,
    raw_text: quotation(longest.quotation),
  },
  goals: {
    key,
    goal_type: oneOf(z.enum(['qualitative', 'numeric'])),
    theme: key,
    position: place,
    statement_zh: chinese,
    statement_en: english,
    period_start: formed(TermPoint),
    period_end: formed(TermPoint),
    term_from_zh: optional(chinese),
    term_from_en: english,
    ...paragraph,
  },
  goal_targets: {
    goal: key,
    key,
    position: place,
    measure_zh: chinese,
    measure_en: english,
    value: optional(number),
    ...measure,
    decimals: whole(0, 6),
    unit_zh: chinese,
    unit_en: english,
    is_cumulative: flag,
    baseline: optional(number),
    raw_text: quotation(longest.quotation),
    indicator: measuring,
  },
  goal_progress: {
    goal: key,
    as_of: formed(MilestoneDate),
    target: optional(formed(FigureKey)),
    value: optional(number),
    progress_status: oneOf(ProgressStatus),
    note: remark(longest.progressNote),
    reported_by: remark(longest.person),
  },
  areas: {
    key: areaKey,
    code: optional(formed(AreaCode)),
    name_zh: chinese,
    name_en: english,
    parent: optional(areaKey),
    is_home: flag,
  },
  area_synonyms: { area: areaKey, name: line(longest.areaName) },
  digit_names: { name: named },
  milestones: {
    key,
    date: formed(MilestoneDate),
    theme: key,
    title_zh: chinese,
    title_en: english,
    ...paragraph,
  },
} as const;

/** How the rows of each table are read. */
export const tables = {
  sources: rowOf(columns.sources),
  source_sections: rowOf(columns.source_sections),
  themes: rowOf(columns.themes),
  indicators: rowOf(columns.indicators),
  indicator_synonyms: rowOf(columns.indicator_synonyms),
  observations: rowOf(columns.observations),
  observation_passages: rowOf(columns.observation_passages),
  goals: rowOf(columns.goals),
  goal_targets: rowOf(columns.goal_targets),
  goal_progress: rowOf(columns.goal_progress),
  areas: rowOf(columns.areas),
  area_synonyms: rowOf(columns.area_synonyms),
  digit_names: rowOf(columns.digit_names),
  milestones: rowOf(columns.milestones),
};

function rowOf<Columns extends Readonly<Record<string, Column>>>(described: Columns) {
  const shape = Object.fromEntries(
    Object.entries(described).map(([name, { schema }]) => [name, schema]),
  );
  return z.strictObject(shape as { [Name in keyof Columns]: Columns[Name]['schema'] });
}
