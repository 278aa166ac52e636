import { z } from 'zod';
import { longest } from '../../model/bounds.ts';
import { Difference, KnownState, OtherState } from '../../model/difference.ts';
import { Draft } from '../../model/draft.ts';
import {
  EditAnswer,
  EditRequest,
  EditsRequest,
  HistoryEntry,
  UndoAnswer,
  UndoState,
} from '../../model/edit.ts';
import {
  DeckKey,
  GoalKey,
  IndicatorKey,
  MilestoneKey,
  SourceKey,
  ThemeKey,
} from '../../model/keys.ts';
import { Locale } from '../../model/localized.ts';
import { RecordId } from '../../model/record-id.ts';
import { IndicatorRecord, RecordFacets, RecordPage, RecordQuery } from '../../model/records.ts';
import {
  LastChange,
  mostInThread,
  RemovedReview,
  ReplyDraft,
  Review,
  ReviewChange,
  ReviewDraft,
} from '../../model/review.ts';
import { PassDraft, Passed } from '../../model/review-turn.ts';
import { line } from '../../model/text.ts';
import { UnreadableRecord } from '../../model/unreadable.ts';
import { call, event } from '../define.ts';

/** Looking at the indicators, and changing the content. What changed is told by `briefing.changed`. */
export const recordsArea = {
  query: call(RecordQuery, RecordPage),
  facets: call(z.void(), RecordFacets),
  /** @throws record.unknown when there is no such indicator (any more), record.unreadable */
  get: call(z.strictObject({ key: IndicatorKey }), IndicatorRecord),
  history: call(
    z.discriminatedUnion('entity', [
      z.strictObject({ entity: z.literal('goal'), key: GoalKey }),
      z.strictObject({ entity: z.literal('milestone'), key: MilestoneKey }),
      z.strictObject({ entity: z.literal('source'), key: SourceKey }),
      z.strictObject({ entity: z.literal('theme'), key: ThemeKey }),
      /** With its sections and slides. */
      z.strictObject({ entity: z.literal('deck'), key: DeckKey }),
    ]),
    z.array(HistoryEntry),
  ),
  /**
   * Carries an edit out, whole or not at all.
   * @throws store.stale when the thing is no longer as it was seen
   * @throws record.exists, record.unknown (it, or what it refers to), record.paragraph-unknown,
   *   record.used (by slides), record.needed (by other records), record.circular, record.misfit,
   *   record.place-taken, record.last-deck, record.body-unfit, record.reason-missing,
   *   record.choice-missing (which source is in force)
   */
  apply: call(EditRequest, EditAnswer),
  /**
   * Carries several edits out as one step, all or none; one undo takes all of them back.
   * @throws record.edits-refused, naming the first that was refused and why
   */
  applyAll: call(EditsRequest, EditAnswer),
  /** Answers with what was undone. @throws store.stale when that was changed since */
  undo: call(z.void(), UndoAnswer),
  redo: call(z.void(), UndoAnswer),
  undoState: call(z.void(), UndoState),
  undoChanged: event(UndoState),
} as const;

/** Words about slides, indicators and goals, from those who check the briefing. */
export const reviewsArea = {
  list: call(z.void(), z.array(Review)),
  /** What else was said, had this program been able to read it. */
  unreadable: call(z.void(), z.array(UnreadableRecord)),
  add: call(ReviewDraft, Review),
  /** Answers a comment. @throws review.unknown */
  reply: call(ReplyDraft, Review),
  /** @throws review.unknown */
  change: call(ReviewChange, Review),
  /** Of an answer the comment that it is to is meant. */
  resolve: call(z.strictObject({ id: RecordId, resolved: z.boolean() }), Review),
  /** A comment goes with its answers. Answers with all that is gone, for `restore`. */
  remove: call(z.strictObject({ id: RecordId }), z.array(Review)),
  /** Takes a removal back. @throws record.exists, review.unknown */
  restore: call(
    z.strictObject({ removed: z.array(RemovedReview).min(1).max(mostInThread) }),
    Review,
  ),
  /** Every passing on of a briefing, the latest first: that one says whose turn it is. */
  turns: call(z.strictObject({ deck: DeckKey }), z.array(Passed)),
  /** @throws deck.unknown, store.stale when somebody has passed it on since */
  pass: call(PassDraft, Passed),
  /** Takes the last passing on back. @throws store.stale when it is no longer the last */
  takeBack: call(z.strictObject({ id: RecordId }), z.void()),
  /** What was ever changed, and when it last was: what is newer than its approval. */
  changes: call(z.void(), z.array(LastChange)),
  /** Asks the person where to; null when they chose no file. */
  export: call(
    z.strictObject({ deck: DeckKey, format: z.enum(['pdf', 'csv']), locale: Locale }),
    z.string().nullable(),
  ),
  changed: event(z.void()),
} as const;

/** What was typed and is not saved yet. */
export const draftsArea = {
  get: call(z.strictObject({ form: Draft.shape.form }), Draft.nullable()),
  list: call(z.void(), z.array(Draft)),
  keep: call(Draft.omit({ at: true }), z.void()),
  drop: call(z.strictObject({ form: Draft.shape.form }), z.void()),
} as const;

/** Holding this store against another state. */
export const differencesArea = {
  states: call(z.void(), z.array(KnownState)),
  /** Keeps the present state, to compare with later. */
  keep: call(z.strictObject({ label: line(longest.stateLabel) }), KnownState),
  /** Asks the person for a store file; null when they chose none. @throws store.* */
  chooseFile: call(z.void(), KnownState.nullable()),
  /**
   * Ends a comparison that is under way.
   * @throws difference.unknown when that state was not kept, store.* when the file is unfit,
   *   difference.cancelled when it was ended
   */
  compare: call(OtherState, Difference),
  /** Ends the comparison under way. */
  cancel: call(z.void(), z.void()),
} as const;
