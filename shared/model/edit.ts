import { z } from 'zod';
import { DigitName } from './digit-name.ts';
import { type Measure, Passage } from './figure.ts';
import { Goal, GoalProgress, GoalTarget, Milestone } from './goal.ts';
import { Indicator, Observation } from './indicator.ts';
import { GoalKey, IndicatorKey } from './keys.ts';
import { isDate, isReversed, MilestoneDate, TermPoint, TimePeriod } from './period.ts';
import { Source } from './source.ts';
import { LocalizedLine, line, lines } from './text.ts';

/**
 * What forms edit: the model's own shapes without what the store derives, and with all the rules
 * that the store holds to, so that a form can say while someone types what would be refused: the errors named `invalid.*` are
 * messages of `shared/i18n`.
 */

/** The store's bounds of a number; nothing that a district publishes comes near. */
const amount = z.number().min(-1e15).max(1e15).nullable();
const measure = {
  value: amount,
  valueLo: amount,
  valueHi: amount,
  qualifierWord: line(6).nullable(),
};
const calendarDate = { error: 'invalid.date' };
const place = Passage.omit({ rawText: true });

export const IndicatorFields = Indicator.omit({ observations: true, position: true }).extend({
  name: LocalizedLine,
  shortName: LocalizedLine,
  unit: LocalizedLine,
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;

export const ObservationFields = Observation.omit({ revision: true, decimals: true })
  .extend({
    ...measure,
    refArea: line(40),
    timePeriod: TimePeriod.refine(isDate, calendarDate),
    passages: z.array(Passage.extend({ rawText: line(40) })).min(1),
  })
  .refine(isBounded, { error: 'invalid.range-needs-both', path: ['valueHi'] })
  .refine(isOrdered, { error: 'invalid.range-reversed', path: ['valueHi'] })
  .refine((figure) => (figure.status === 'M') === isEmpty(figure), {
    error: 'invalid.value-or-missing',
    path: ['value'],
  })
  .refine(({ passages }) => isDistinct(passages, placeOf), {
    error: 'invalid.passage-twice',
    path: ['passages'],
  });
export type ObservationFields = z.infer<typeof ObservationFields>;

const TargetFields = GoalTarget.extend({
  ...measure,
  baseline: amount,
  measure: LocalizedLine,
  unit: LocalizedLine,
  rawText: line(40),
})
  .refine(isBounded, { error: 'invalid.range-needs-both', path: ['valueHi'] })
  .refine(isOrdered, { error: 'invalid.range-reversed', path: ['valueHi'] })
  .refine((target) => !isEmpty(target), { error: 'invalid.value-missing', path: ['value'] });

export const GoalFields = Goal.omit({ progress: true, status: true, position: true })
  .extend({
    statement: LocalizedLine,
    periodStart: TermPoint.refine(isDate, calendarDate),
    periodEnd: TermPoint.refine(isDate, calendarDate),
    passage: place,
    targets: z.array(TargetFields),
  })
  .refine(({ periodStart, periodEnd }) => !isReversed(periodStart, periodEnd), {
    error: 'invalid.term-reversed',
    path: ['periodEnd'],
  })
  .refine(({ key, targets }) => targets.every((target) => target.key.startsWith(`${key}.`)), {
    error: 'invalid.target-key',
    path: ['targets'],
  })
  .refine(({ targets }) => isDistinct(targets, ({ key }) => key), {
    error: 'invalid.target-twice',
    path: ['targets'],
  })
  .refine(({ goalType, targets }) => goalType === 'numeric' || targets.length === 0, {
    error: 'invalid.targets-of-words',
    path: ['targets'],
  });
export type GoalFields = z.infer<typeof GoalFields>;

export const ProgressFields = GoalProgress.extend({
  asOf: MilestoneDate.refine(isDate, calendarDate),
  value: amount,
  note: lines(2000),
  by: line(100),
});
export type ProgressFields = z.infer<typeof ProgressFields>;

export const MilestoneFields = Milestone.extend({
  date: MilestoneDate.refine(isDate, calendarDate),
  title: LocalizedLine,
});
export type MilestoneFields = z.infer<typeof MilestoneFields>;

export const SourceFields = Source.extend({
  title: LocalizedLine,
  publisher: line(200).nullable(),
  sections: z
    .array(
      z.strictObject({
        number: z.int().min(0).max(999),
        heading: line(500).nullable(),
        paragraphs: z.int().min(1).max(9999),
      }),
    )
    .min(1)
    .refine((sections) => isDistinct(sections, ({ number }) => String(number)), {
      error: 'invalid.section-twice',
    }),
});
export type SourceFields = z.infer<typeof SourceFields>;

/** A thing as the person saw it and as it is to be: null before it is made, or once it is gone. */
const change = <Fields extends z.ZodType>(fields: Fields) => ({
  before: fields.nullable(),
  after: fields.nullable(),
});

/**
 * One change of the content. `before` is what the person saw: when the store holds something else
 * by now, the edit is refused, so that no window overwrites another's work unseen. The same shape,
 * turned round, undoes it. A thing keeps its key; an observation may move to another period.
 */
export const Edit = z
  .discriminatedUnion('entity', [
    z.strictObject({ entity: z.literal('indicator'), ...change(IndicatorFields) }),
    z.strictObject({
      entity: z.literal('observation'),
      indicator: IndicatorKey,
      ...change(ObservationFields),
    }),
    z.strictObject({ entity: z.literal('goal'), ...change(GoalFields) }),
    z.strictObject({ entity: z.literal('progress'), goal: GoalKey, ...change(ProgressFields) }),
    z.strictObject({ entity: z.literal('milestone'), ...change(MilestoneFields) }),
    z.strictObject({ entity: z.literal('source'), ...change(SourceFields) }),
    z.strictObject({ entity: z.literal('digit-name'), ...change(DigitName) }),
  ])
  .refine(({ before, after }) => before !== null || after !== null, { error: 'invalid.empty' })
  .refine(keepsKey, { error: 'invalid.key-changed' });
export type Edit = z.infer<typeof Edit>;
export type EditedEntity = Edit['entity'];

export const EditRequest = z.strictObject({
  edit: Edit,
  /** Who changes it, as entered; kept in the audit log. */
  actor: line(100),
  /** Why; required where a published figure changes (`needsReason`). May be empty elsewhere. */
  reason: lines(2000),
});
export type EditRequest = z.infer<typeof EditRequest>;

/** A row of the audit log about content, ready to show. */
export const HistoryEntry = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  /** `undo` and `redo` carry the actor and the reason of the edit that they are about. */
  action: z.enum(['edit', 'undo', 'redo']),
  reason: z.string().nullable(),
  edit: Edit,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What undo and redo would do now; null is nothing. */
export const UndoState = z.strictObject({
  undo: HistoryEntry.nullable(),
  redo: HistoryEntry.nullable(),
});
export type UndoState = z.infer<typeof UndoState>;

/** What was typed into a form and not saved yet; it comes back when the form is opened again. */
export const Draft = z.strictObject({
  /** The form: `observation:hi-tech-enterprises@2023`, `review:slide:hi-tech-ladder`. */
  form: z.string().min(1).max(300),
  /** At most 200,000 characters as JSON. */
  value: z.json().refine((value) => JSON.stringify(value).length <= 200_000),
  at: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;

type Bounds = Pick<z.infer<typeof Measure>, 'value' | 'valueLo' | 'valueHi' | 'qualifier'>;

function isBounded({ qualifier, valueLo, valueHi }: Bounds): boolean {
  return qualifier !== 'range' || (valueLo !== null && valueHi !== null);
}

function isOrdered({ valueLo, valueHi }: Bounds): boolean {
  return valueLo === null || valueHi === null || valueLo <= valueHi;
}

function isEmpty({ value, valueLo, valueHi }: Bounds): boolean {
  return value === null && valueLo === null && valueHi === null;
}

function placeOf({ source, section, paraNo, rawText }: z.infer<typeof Passage>): string {
  return JSON.stringify([source, section, paraNo, rawText]);
}

function isDistinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): boolean {
  return new Set(items.map(keyOf)).size === items.length;
}

function keepsKey({
  before,
  after,
}: {
  readonly before: object | null;
  readonly after: object | null;
}) {
  if (before === null || after === null || !('key' in before) || !('key' in after)) return true;
  return before.key === after.key;
}
