import { z } from 'zod';
import { DeckKey, GoalKey, IndicatorKey, Key, SlideKey } from './keys.ts';
import { Localized } from './localized.ts';
import { line, lines } from './text.ts';

/** What a review is about; it follows that thing wherever it is moved. */
export const ReviewAnchor = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('slide'), deck: DeckKey, slide: SlideKey }),
  z.strictObject({ about: z.literal('indicator'), indicator: IndicatorKey }),
  z.strictObject({ about: z.literal('goal'), goal: GoalKey }),
]);
export type ReviewAnchor = z.infer<typeof ReviewAnchor>;

export const ReviewKind = z.enum(['comment', 'question', 'correction', 'approved']);
export type ReviewKind = z.infer<typeof ReviewKind>;

const ReviewFields = z.strictObject({
  anchor: ReviewAnchor,
  kind: ReviewKind,
  /** May be empty for an approval only. */
  text: lines(4000),
  author: line(100),
});

export const ReviewDraft = ReviewFields.refine(
  ({ kind, text }) => kind === 'approved' || text !== '',
  { error: 'invalid.review-text', path: ['text'] },
);
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const Review = ReviewFields.extend({
  id: z.int(),
  /** What it is about, in words: its title or name now, or as it last was. */
  subject: Localized,
  /** Whether that thing is still there. */
  exists: z.boolean(),
  resolved: z.boolean(),
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof Review>;

/** When an indicator (with its figures), a goal (with its targets) or a milestone last changed. */
export const LastChange = z.strictObject({
  entity: z.enum(['indicator', 'goal', 'milestone', 'source']),
  key: Key,
  at: z.iso.datetime(),
});
export type LastChange = z.infer<typeof LastChange>;
