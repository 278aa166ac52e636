import { z } from 'zod';
import { AreaFields, HomeArea } from './area.ts';
import { longest } from './bounds.ts';
import { DigitNameFields } from './digit-name.ts';
import {
  DeckFields,
  GoalFields,
  IndicatorFields,
  InForce,
  InForceFields,
  MilestoneFields,
  ObservationFields,
  ProgressFields,
  SectionFields,
  SlideFields,
  SourceFields,
  stored,
  ThemeFields,
} from './edit-fields.ts';
import { DeckKey, GoalKey, IndicatorKey } from './keys.ts';
import { LogoRef } from './logo.ts';
import { LookFields } from './look.ts';
import { Device } from './profile.ts';
import { RecordId } from './record-id.ts';
import { ReportingPeriod, ReportingPeriodFields } from './reporting-period.ts';
import { line, lines } from './text.ts';

/** A thing as it was and as it is to be: null before it is made, or once it is gone. */
const change = <Before extends z.ZodType, After extends z.ZodType>(
  before: Before,
  after: After,
) => ({ before: before.nullable(), after: after.nullable() });

interface Sides {
  readonly before: object | null;
  readonly after: object | null;
}

const somethingChanges = ({ before, after }: Sides) => before !== null || after !== null;

/**
 * One change of the content. `before` is what the person saw: when the store holds something else
 * by now, the edit is refused, so that no window overwrites another's work unseen. The same shape,
 * turned round, undoes it. A thing keeps its key; an observation may move to another period.
 */
export const Edit = z
  .discriminatedUnion('entity', [
    z.strictObject({
      entity: z.literal('indicator'),
      ...change(stored.indicator, IndicatorFields),
    }),
    z.strictObject({
      entity: z.literal('observation'),
      indicator: IndicatorKey,
      ...change(stored.observation, ObservationFields),
      /**
       * Where an observation comes beside another source's, or leaves it alone: which is in force
       * before and after.
       */
      choice: z.strictObject({ before: InForce, after: InForceFields }).optional(),
    }),
    z.strictObject({ entity: z.literal('goal'), ...change(stored.goal, GoalFields) }),
    z.strictObject({
      entity: z.literal('progress'),
      goal: GoalKey,
      ...change(stored.progress, ProgressFields),
    }),
    z.strictObject({
      entity: z.literal('milestone'),
      ...change(stored.milestone, MilestoneFields),
    }),
    z.strictObject({ entity: z.literal('source'), ...change(stored.source, SourceFields) }),
    z.strictObject({
      entity: z.literal('digit-name'),
      ...change(stored['digit-name'], DigitNameFields),
    }),
    z.strictObject({ entity: z.literal('area'), ...change(stored.area, AreaFields) }),
    z.strictObject({ entity: z.literal('home-area'), before: HomeArea, after: HomeArea }),
    z.strictObject({ entity: z.literal('theme'), ...change(stored.theme, ThemeFields) }),
    z.strictObject({ entity: z.literal('look'), ...change(stored.look, LookFields) }),
    z.strictObject({ entity: z.literal('logo'), ...change(LogoRef, LogoRef) }),
    z.strictObject({ entity: z.literal('deck'), ...change(stored.deck, DeckFields) }),
    z.strictObject({
      entity: z.literal('section'),
      deck: DeckKey,
      ...change(stored.section, SectionFields),
    }),
    z.strictObject({
      entity: z.literal('slide'),
      deck: DeckKey,
      ...change(stored.slide, SlideFields),
    }),
    z.strictObject({
      entity: z.literal('in-force'),
      indicator: IndicatorKey,
      before: InForce,
      after: InForceFields,
    }),
    z.strictObject({
      entity: z.literal('reporting-period'),
      deck: DeckKey,
      before: ReportingPeriod,
      after: ReportingPeriodFields,
    }),
  ])
  .refine(somethingChanges, { error: 'invalid.empty' })
  .refine(keepsKey, { error: 'invalid.key-changed' });
export type Edit = z.infer<typeof Edit>;
export type EditedEntity = Edit['entity'];

/**
 * An edit that was carried out, or one turned round. Both sides are what the store held once: the
 * rules may have become stricter since, and undoing must give back what was there.
 */
export const CarriedEdit = z
  .discriminatedUnion('entity', [
    z.strictObject({
      entity: z.literal('indicator'),
      ...change(stored.indicator, stored.indicator),
    }),
    z.strictObject({
      entity: z.literal('observation'),
      indicator: IndicatorKey,
      ...change(stored.observation, stored.observation),
      choice: z.strictObject({ before: InForce, after: InForce }).optional(),
    }),
    z.strictObject({ entity: z.literal('goal'), ...change(stored.goal, stored.goal) }),
    z.strictObject({
      entity: z.literal('progress'),
      goal: GoalKey,
      ...change(stored.progress, stored.progress),
    }),
    z.strictObject({
      entity: z.literal('milestone'),
      ...change(stored.milestone, stored.milestone),
    }),
    z.strictObject({ entity: z.literal('source'), ...change(stored.source, stored.source) }),
    z.strictObject({
      entity: z.literal('digit-name'),
      ...change(stored['digit-name'], stored['digit-name']),
    }),
    z.strictObject({ entity: z.literal('area'), ...change(stored.area, stored.area) }),
    z.strictObject({ entity: z.literal('home-area'), before: HomeArea, after: HomeArea }),
    z.strictObject({ entity: z.literal('theme'), ...change(stored.theme, stored.theme) }),
    z.strictObject({ entity: z.literal('look'), ...change(stored.look, stored.look) }),
    z.strictObject({ entity: z.literal('logo'), ...change(LogoRef, LogoRef) }),
    z.strictObject({ entity: z.literal('deck'), ...change(stored.deck, stored.deck) }),
    z.strictObject({
      entity: z.literal('section'),
      deck: DeckKey,
      ...change(stored.section, stored.section),
    }),
    z.strictObject({
      entity: z.literal('slide'),
      deck: DeckKey,
      ...change(stored.slide, stored.slide),
    }),
    z.strictObject({
      entity: z.literal('in-force'),
      indicator: IndicatorKey,
      before: InForce,
      after: InForce,
    }),
    z.strictObject({
      entity: z.literal('reporting-period'),
      deck: DeckKey,
      before: ReportingPeriod,
      after: ReportingPeriod,
    }),
  ])
  .refine(somethingChanges);

export type CarriedEdit = z.infer<typeof CarriedEdit>;

export const EditRequest = z.strictObject({
  edit: Edit,
  /** Who changes it, as entered; kept in the audit log. */
  actor: line(longest.person),
  /** Why; required where a published figure changes (`needsReason`). May be empty elsewhere. */
  reason: lines(longest.reason),
  /**
   * The step that is still being typed, of the same thing: both become one, with one row of the audit
   * log. Where it is no longer the last step, or something else stands in between, this begins another.
   */
  continues: RecordId.optional(),
});
export type EditRequest = z.infer<typeof EditRequest>;

/** Several edits that are one step: all of them or none, undone and done again together. */
export const EditsRequest = EditRequest.omit({ edit: true, continues: true }).extend({
  /** In their order: each may build upon those before it. */
  edits: z.array(Edit).min(1).max(10_000),
});
export type EditsRequest = z.infer<typeof EditsRequest>;

/** A row of the audit log about content, ready to show. */
export const HistoryEntry = z.strictObject({
  id: RecordId,
  at: z.iso.datetime(),
  actor: z.string(),
  /** Null where nobody knows any more. */
  device: Device.nullable(),
  /** `merge` carried over what another store had changed. `undo` and `redo` carry the actor and the reason of the edit that they are about. */
  action: z.enum(['edit', 'merge', 'undo', 'redo']),
  reason: z.string().nullable(),
  edit: CarriedEdit,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A step that can be undone or done again: its first edit, and how many it is. */
export const UndoEntry = HistoryEntry.extend({ count: z.int().min(1) });
export type UndoEntry = z.infer<typeof UndoEntry>;

/** What undo and redo would do now; null is nothing. */
export const UndoState = z.strictObject({
  undo: UndoEntry.nullable(),
  redo: UndoEntry.nullable(),
});
export type UndoState = z.infer<typeof UndoState>;

/** What undo would do after an edit, and the step that the edit is in: null where nothing is left of it. */
export const EditAnswer = UndoState.extend({ step: RecordId.nullable() });
export type EditAnswer = z.infer<typeof EditAnswer>;

/** What was undone or done again, null where there was nothing, and what would be next. */
export const UndoAnswer = UndoState.extend({ done: UndoEntry.nullable() });
export type UndoAnswer = z.infer<typeof UndoAnswer>;

function keepsKey({ before, after }: Sides) {
  if (before === null || after === null || !('key' in before) || !('key' in after)) return true;
  return before.key === after.key;
}
