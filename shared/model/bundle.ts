import { z } from 'zod';
import { Failure } from '../errors.ts';
import { mergeChoices } from '../merging/resolve-item.ts';
import { DeckSummary } from './deck.ts';
import { CarriedEdit, UndoState } from './edit.ts';

/** What a bundle says of itself. */
export const BundleSummary = z.strictObject({
  /** Its file's name. */
  name: z.string(),
  /** Empty where nobody said. */
  madeBy: z.string(),
  /** When its content was changed last. */
  changedAt: z.iso.datetime(),
  decks: z.array(DeckSummary),
  isWhole: z.boolean(),
});
export type BundleSummary = z.infer<typeof BundleSummary>;

const LastChanged = z.strictObject({ at: z.string(), actor: z.string() }).nullable();

/** What a merge would do to one thing. */
export const MergePart = z.strictObject({
  /** What a choice names it by. */
  name: z.string(),
  /** From ours to what it becomes; with our side of what both changed. Null where it stays. */
  edit: CarriedEdit.nullable(),
  /** The same with their side of what both changed; null where only they changed it. */
  theirs: CarriedEdit.nullable(),
  /** Who changed it last on each side, where both did. */
  last: z.strictObject({ ours: LastChanged, theirs: LastChanged }).nullable(),
  /** Whether it was removed here and comes back, as something that comes needs it. */
  isNeeded: z.boolean(),
});
export type MergePart = z.infer<typeof MergePart>;

const ReviewCounts = z.strictObject({
  added: z.int().min(0),
  changed: z.int().min(0),
  removed: z.int().min(0),
});

/** What the store can't take: ours stays, and why. */
export const KeptPart = z.strictObject({
  name: z.string(),
  edit: CarriedEdit.nullable(),
  why: Failure,
});

/** What a bundle would bring. */
export const MergePreview = z.strictObject({
  /** Which bundle it is. */
  hash: z.string(),
  bundle: BundleSummary,
  /** What is to be chosen stands first. */
  parts: z.array(MergePart),
  /** Parts that are not listed, as nobody reads so many; none of them is to be chosen. */
  unlisted: z.int().min(0),
  kept: z.array(KeptPart),
  same: z.int().min(0),
  reviews: ReviewCounts,
  /** How often a briefing was passed on there, or that was taken back. */
  passed: z.int().min(0),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const MergeChoices = z.record(z.string().max(1000), z.enum(mergeChoices));
export type MergeChoices = z.infer<typeof MergeChoices>;

export const MergeOutcome = z.strictObject({
  undo: UndoState,
  /** How many things were changed. */
  changed: z.int().min(0),
  kept: z.array(KeptPart),
  reviews: ReviewCounts,
});
export type MergeOutcome = z.infer<typeof MergeOutcome>;
