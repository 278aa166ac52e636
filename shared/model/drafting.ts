import { z } from 'zod';
import { AreaKey } from './area.ts';
import { DeckLanguages } from './deck.ts';
import { EditsRequest, UndoState } from './edit.ts';
import { DeckKey, SlideKey, SourceKey } from './keys.ts';
import { Localized } from './localized.ts';
import { TimePeriod } from './period.ts';
import { ReportingPeriodFields } from './reporting-period.ts';
import { LocalizedLine } from './text.ts';

/** What a source gives a briefing, and what that would be called and report on. */
export const DraftProposal = z.strictObject({
  title: Localized,
  /** Null where the source has no figure that says it. */
  period: TimePeriod.nullable(),
  figures: z.int().min(0),
  goals: z.int().min(0),
  milestones: z.int().min(0),
  /** Whether the store has its paragraphs word by word, or only their numbers. */
  hasText: z.boolean(),
  /** The area that it would report on: that of most figures, else the store's home. */
  area: AreaKey.nullable(),
});
export type DraftProposal = z.infer<typeof DraftProposal>;

/** Names a draft that is being made, for its progress and to stop it. */
export const DraftId = z.uuid();

/** The briefing that a source is to become. */
export const DraftRequest = z.strictObject({
  draft: DraftId,
  source: SourceKey,
  key: DeckKey,
  title: LocalizedLine,
  period: ReportingPeriodFields.shape.period,
  area: AreaKey,
  languages: DeckLanguages,
  actor: EditsRequest.shape.actor,
});
export type DraftRequest = z.infer<typeof DraftRequest>;

/** One round: all slides were drawn and looked over, and so many of them are to be made otherwise. */
export const DraftRound = z.strictObject({
  /** From 1. */
  round: z.int().min(1),
  slides: z.int().min(0),
  mended: z.int().min(0),
});
export type DraftRound = z.infer<typeof DraftRound>;

/** What of a source is on none of the slides, as it is called there. */
export const LeftOut = z.strictObject({
  kind: z.enum(['figure', 'goal', 'milestone']),
  name: Localized,
  /** As the source prints it. */
  printed: z.string(),
  section: z.int().min(0),
  paraNo: z.int().min(1),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A briefing that was drafted and added to the store. */
export const DraftedBriefing = z.strictObject({
  state: UndoState,
  slides: z.int().min(1),
  /** The slide that it begins with. */
  first: SlideKey,
  leftOut: z.array(LeftOut),
});
export type DraftedBriefing = z.infer<typeof DraftedBriefing>;
