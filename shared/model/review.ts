import { z } from 'zod';
import { longest } from './bounds.ts';
import { DeckKey, GoalKey, IndicatorKey, SlideKey } from './keys.ts';
import { Device } from './profile.ts';
import { RecordId } from './record-id.ts';
import { line, lines, optionalLine } from './text.ts';

/** What a review is about; it follows that thing wherever it is moved. */
export const ReviewAnchor = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('slide'), deck: DeckKey, slide: SlideKey }),
  z.strictObject({ about: z.literal('indicator'), indicator: IndicatorKey }),
  z.strictObject({ about: z.literal('goal'), goal: GoalKey }),
]);
export type ReviewAnchor = z.infer<typeof ReviewAnchor>;

export const ReviewKind = z.enum(['comment', 'question', 'correction', 'approved']);
export type ReviewKind = z.infer<typeof ReviewKind>;

export const ReviewDraft = z
  .strictObject({
    anchor: ReviewAnchor,
    kind: ReviewKind,
    /** May be empty for an approval only. */
    text: lines(longest.review),
    author: line(longest.person),
  })
  .refine(({ kind, text }) => kind === 'approved' || text !== '', {
    error: 'invalid.review-text',
    path: ['text'],
  });
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const Review = z.strictObject({
  id: RecordId,
  anchor: ReviewAnchor,
  kind: ReviewKind,
  text: z.string(),
  author: z.string(),
  /** Where it was written; null where nobody knows any more. */
  device: Device.nullable().default(null),
  /** What it is about, in words: its title or name now, or as it last was. */
  subject: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Whether that thing is still there. */
  exists: z.boolean(),
  resolved: z.boolean(),
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof Review>;

/** A review that was removed, to be put back as it was. */
export const RemovedReview = Review.extend({
  device: Device.extend({ name: line(longest.device) })
    .nullable()
    .default(null),
  text: lines(longest.review),
  author: optionalLine(longest.person),
  subject: z.strictObject({ zh: lines(longest.chinese), en: lines(longest.english) }),
});

/** When a slide, an indicator (with its figures), a goal (with its targets) or a milestone last changed. */
export const LastChange = z.strictObject({
  entity: z.enum(['slide', 'indicator', 'goal', 'milestone', 'source']),
  /** Of a slide its name among all decks' (`slideName`). */
  key: z.string().min(1),
  at: z.iso.datetime(),
});
export type LastChange = z.infer<typeof LastChange>;
