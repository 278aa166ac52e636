import { canonicalJson } from '../editing/edit-rules.ts';
import { pick } from './merge-fields.ts';
import type { MergeItem, OpenPart } from './merge-item.ts';
import type { Fields } from './mergeable.ts';

export const mergeChoices = ['ours', 'theirs', 'later'] as const;
/** Whose it is to be where both changed the same: of `later`, whoever changed it last. */
export type MergeChoice = (typeof mergeChoices)[number];

/** What a thing is to be; null is gone. Without a choice what is open stays ours. */
export function resolveItem(item: MergeItem, choice: MergeChoice | undefined): Fields | null {
  const { open, withOurs, withTheirs } = item;
  if (open.length === 0 || choice === undefined || choice === 'ours') return withOurs;
  if (choice === 'theirs') return withTheirs;
  let held = withOurs;
  for (const part of open) {
    if (!isTheirsLater(part, item)) continue;
    const isWhole = held === null || withTheirs === null || part.fields.length === 0;
    held = isWhole ? withTheirs : { ...held, ...pick(withTheirs as Fields, part.fields) };
  }
  return held;
}

/** Where the clocks say nothing it is the same whichever side asks. */
function isTheirsLater(part: OpenPart, { withOurs, withTheirs }: MergeItem): boolean {
  const [ours, theirs] = [part.ours?.at ?? '', part.theirs?.at ?? ''];
  if (ours !== theirs) return theirs > ours;
  const text = (side: Fields | null) =>
    canonicalJson(side && part.fields.length > 0 ? pick(side, part.fields) : side);
  return text(withTheirs) > text(withOurs);
}
