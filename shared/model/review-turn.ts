import { z } from 'zod';
import { longest } from './bounds.ts';
import { DeckKey } from './keys.ts';
import { Device } from './profile.ts';
import { RecordId } from './record-id.ts';
import { line, lines } from './text.ts';

/** Whose turn it is with a briefing: those who write it, their department, the leader who approves it. */
export const reviewTurns = ['drafting', 'department', 'leader'] as const;
export const ReviewTurn = z.enum(reviewTurns);
export type ReviewTurn = z.infer<typeof ReviewTurn>;

/** A briefing that is passed on. */
export const PassDraft = z.strictObject({
  deck: DeckKey,
  turn: ReviewTurn,
  /** Empty where nothing is to be said with it. */
  note: lines(longest.passNote),
  author: line(longest.person),
  /** The passing on that the person saw as the last; null where there was none. */
  seen: RecordId.nullable(),
});
export type PassDraft = z.infer<typeof PassDraft>;

/** One passing on of a briefing, as it was; the last one says whose turn it is. */
export const Passed = z.strictObject({
  id: RecordId,
  deck: DeckKey,
  turn: ReviewTurn,
  note: z.string(),
  author: z.string(),
  /** Where it was passed on; null where nobody knows any more. */
  device: Device.nullable(),
  at: z.iso.datetime(),
});
export type Passed = z.infer<typeof Passed>;
