import { z } from 'zod';
import { DigitName } from '../../../shared/model/digit-name.ts';
import {
  FigureKey,
  IndicatorKind,
  ObservationStatus,
  Qualifier,
  UnitMultiplier,
} from '../../../shared/model/figure.ts';
import { ProgressStatus } from '../../../shared/model/goal.ts';
import { Accent } from '../../../shared/model/indicator.ts';
import { Key } from '../../../shared/model/keys.ts';
import { MilestoneDate, TermPoint, TimePeriod } from '../../../shared/model/period.ts';

/** The CSV tables of a dataset. Cells are text, an empty one is null; columns are the store's. */

const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .transform(Number);
const whole = z.string().regex(/^\d+$/).transform(Number);
/** SQLite's 1 and 0. */
const flag = z.enum(['true', 'false']).transform((written) => (written === 'true' ? 1 : 0));
const text = z.string().trim().min(1).max(4000);
/** May be empty, which a cell can't tell from none. */
const remark = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullable()
    .transform((written) => written ?? '');
const paragraph = { source: Key, section: whole, para_no: whole };

/** The columns of a number; `value` is named differently in the tables. */
const measure = {
  unit_mult: whole.pipe(UnitMultiplier),
  qualifier: Qualifier,
  qualifier_word: text.nullable(),
  value_lo: number.nullable(),
  value_hi: number.nullable(),
};

export const tables = {
  sources: z.strictObject({
    key: Key,
    title_zh: text,
    title_en: text,
    publisher: text.nullable(),
    date_published: z.iso.date().nullable(),
    locator_note_zh: text,
    locator_note_en: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  source_sections: z.strictObject({
    source: Key,
    section: whole,
    heading: text.nullable(),
    paragraphs: whole,
  }),
  themes: z.strictObject({
    key: Key,
    name_zh: text,
    name_en: text,
    position: whole,
    accent: Accent,
  }),
  indicators: z.strictObject({
    key: Key,
    theme: Key,
    position: whole,
    name_zh: text,
    name_en: text,
    short_name_zh: text,
    short_name_en: text,
    unit_zh: text,
    unit_en: text,
    decimals: whole,
    kind: IndicatorKind,
    direction: z.enum(['higher', 'lower', 'neutral']),
    denominator: Key.nullable(),
    note_zh: text.nullable(),
    note_en: text.nullable(),
  }),
  observations: z.strictObject({
    indicator: Key,
    ref_area: text,
    time_period: TimePeriod,
    obs_value: number.nullable(),
    ...measure,
    obs_status: ObservationStatus,
    comment_zh: text.nullable(),
    comment_en: text.nullable(),
  }),
  observation_passages: z.strictObject({
    indicator: Key,
    ref_area: text,
    time_period: TimePeriod,
    ...paragraph,
    raw_text: text,
  }),
  goals: z.strictObject({
    key: Key,
    goal_type: z.enum(['qualitative', 'numeric']),
    theme: Key,
    position: whole,
    statement_zh: text,
    statement_en: text,
    period_start: TermPoint,
    period_end: TermPoint,
    term_from_zh: text.nullable(),
    term_from_en: text.nullable(),
    ...paragraph,
  }),
  goal_targets: z.strictObject({
    goal: Key,
    key: Key,
    position: whole,
    measure_zh: text,
    measure_en: text,
    value: number.nullable(),
    ...measure,
    decimals: whole,
    unit_zh: text,
    unit_en: text,
    is_cumulative: flag,
    baseline: number.nullable(),
    raw_text: text,
    /** Packages made before there was such a column read as none. */
    indicator: Key.nullable().default(null),
  }),
  goal_progress: z.strictObject({
    goal: Key,
    as_of: MilestoneDate,
    target: FigureKey.nullable(),
    value: number.nullable(),
    progress_status: ProgressStatus,
    note: remark(2000),
    reported_by: remark(100),
  }),
  digit_names: DigitName,
  milestones: z.strictObject({
    key: Key,
    date: MilestoneDate,
    theme: Key,
    title_zh: text,
    title_en: text,
    ...paragraph,
  }),
};
