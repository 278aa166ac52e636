import { z } from 'zod';
import { Goal, GoalProgress, Milestone } from './goal.ts';
import { Indicator, Observation } from './indicator.ts';
import { GoalKey, IndicatorKey } from './keys.ts';
import { Source } from './source.ts';

/** What forms edit: the model's own shapes, without what the store derives. */
export const IndicatorFields = Indicator.omit({ observations: true, position: true });
export type IndicatorFields = z.infer<typeof IndicatorFields>;
export const ObservationFields = Observation.omit({ revision: true, decimals: true });
export type ObservationFields = z.infer<typeof ObservationFields>;
export const GoalFields = Goal.omit({ progress: true, status: true, position: true });
export type GoalFields = z.infer<typeof GoalFields>;

/** A thing as the person saw it and as it is to be: null before it is made, or once it is gone. */
const change = <Fields extends z.ZodType>(fields: Fields) => ({
  before: fields.nullable(),
  after: fields.nullable(),
});

/**
 * One change of the content. `before` is what the person saw: when the store holds something else
 * by now, the edit is refused, so that no window overwrites another's work unseen. The same shape,
 * turned round, undoes it.
 */
export const Edit = z.discriminatedUnion('entity', [
  z.strictObject({ entity: z.literal('indicator'), ...change(IndicatorFields) }),
  z.strictObject({
    entity: z.literal('observation'),
    indicator: IndicatorKey,
    ...change(ObservationFields),
  }),
  z.strictObject({ entity: z.literal('goal'), ...change(GoalFields) }),
  z.strictObject({ entity: z.literal('progress'), goal: GoalKey, ...change(GoalProgress) }),
  z.strictObject({ entity: z.literal('milestone'), ...change(Milestone) }),
  z.strictObject({ entity: z.literal('source'), ...change(Source) }),
]);
export type Edit = z.infer<typeof Edit>;
export type EditedEntity = Edit['entity'];

export const EditRequest = z.strictObject({
  edit: Edit,
  /** Who changes it, as entered; kept in the audit log. */
  actor: z.string().trim().min(1).max(100),
  /** Why; required where a published figure changes. */
  reason: z.string().trim().max(2000),
});
export type EditRequest = z.infer<typeof EditRequest>;

/** A row of the audit log about content, ready to show. */
export const HistoryEntry = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
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
  value: z.json(),
  at: z.iso.datetime(),
});
export type Draft = z.infer<typeof Draft>;
