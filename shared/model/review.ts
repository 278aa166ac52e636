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

/** A place on a slide that a comment points at, in units of the stage (1280 x 720) from its upper left corner. */
export const ReviewPin = z.strictObject({
  x: z.int().min(0).max(1280),
  y: z.int().min(0).max(720),
});
export type ReviewPin = z.infer<typeof ReviewPin>;

export const ReviewDraft = z
  .strictObject({
    anchor: ReviewAnchor,
    kind: ReviewKind,
    /** May be empty for an approval only. */
    text: lines(longest.review),
    author: line(longest.person),
    /** Of a comment about a slide; without one it is about the whole slide. */
    pin: ReviewPin.nullable().optional(),
  })
  .refine(({ kind, text }) => kind === 'approved' || text !== '', {
    error: 'invalid.review-text',
    path: ['text'],
  })
  .refine(({ anchor, pin }) => !pin || anchor.about === 'slide', { path: ['pin'] });
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** A comment's words anew. Without a pin its own stays; null takes it away. */
export const ReviewChange = z.strictObject({
  id: RecordId,
  text: lines(longest.review).min(1),
  pin: ReviewPin.nullable().optional(),
});
export type ReviewChange = z.infer<typeof ReviewChange>;

/** An answer to a comment; to an answer it is one to the comment that stands first. */
export const ReplyDraft = z.strictObject({
  replyTo: RecordId,
  text: lines(longest.review).min(1),
  author: line(longest.person),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

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
  /** Of a first comment: whether what it and its answers are about is settled. */
  resolved: z.boolean(),
  at: z.iso.datetime(),
  /** The comment that it answers; null of one that stands first. */
  replyTo: RecordId.nullable().default(null),
  pin: ReviewPin.nullable().default(null),
});
export type Review = z.infer<typeof Review>;

/** How many comments and answers one removal may take, and its undo put back. */
export const mostInThread = 1000;

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
