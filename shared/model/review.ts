import { z } from 'zod';
import { DeckKey, GoalKey, IndicatorKey, SlideKey } from './keys.ts';

/** What a review is about; it follows that thing wherever it is moved. */
export const ReviewAnchor = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('slide'), deck: DeckKey, slide: SlideKey }),
  z.strictObject({ about: z.literal('indicator'), indicator: IndicatorKey }),
  z.strictObject({ about: z.literal('goal'), goal: GoalKey }),
]);
export type ReviewAnchor = z.infer<typeof ReviewAnchor>;

export const ReviewKind = z.enum(['comment', 'question', 'correction', 'approved']);
export type ReviewKind = z.infer<typeof ReviewKind>;

export const ReviewDraft = z.strictObject({
  anchor: ReviewAnchor,
  kind: ReviewKind,
  /** May be empty for an approval only. */
  text: z.string().trim().max(4000),
  author: z.string().trim().min(1).max(100),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const Review = ReviewDraft.extend({
  id: z.int(),
  resolved: z.boolean(),
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof Review>;
