/** A comment's words and state, and when each was changed last. */
export interface MergedReview {
  readonly uuid: string;
  readonly text: string;
  readonly resolved: 0 | 1;
  readonly at: string;
  readonly text_at: string | null;
  readonly resolved_at: string | null;
}

interface ReviewSide<Review extends MergedReview> {
  readonly reviews: readonly Review[];
  /** When a comment was removed, by its identity. */
  readonly removedAt: ReadonlyMap<string, string>;
}

/** What is to be done to our comments. */
export interface ReviewPlan<Review extends MergedReview> {
  readonly added: readonly Review[];
  /** As they are to be; `before` is ours. */
  readonly changed: readonly { readonly before: Review; readonly after: Review }[];
  readonly removed: readonly Review[];
  readonly same: number;
}

/**
 * Comments come together by their identity. Of one that both have, the later words and the later state
 * hold; one that was removed stays so, unless somebody wrote into it since. So it is the same in
 * whichever order stores come together.
 */
export function mergeReviews<Review extends MergedReview>(
  ours: ReviewSide<Review>,
  theirs: ReviewSide<Review>,
): ReviewPlan<Review> {
  const here = new Map(ours.reviews.map((one) => [one.uuid, one]));
  const there = new Map(theirs.reviews.map((one) => [one.uuid, one]));
  const added: Review[] = [];
  const changed: { before: Review; after: Review }[] = [];
  let same = 0;
  for (const other of there.values()) {
    const own = here.get(other.uuid);
    if (!own) {
      if (!isGone(other, ours.removedAt)) added.push(other);
      continue;
    }
    const after = together(own, other);
    if (after === own) same += 1;
    else changed.push({ before: own, after });
  }
  const removed = [...here.values()].filter(
    (own) => !there.has(own.uuid) && isGone(own, theirs.removedAt),
  );
  return { added, changed, removed, same };
}

function isGone(review: MergedReview, removedAt: ReadonlyMap<string, string>): boolean {
  const at = removedAt.get(review.uuid);
  return at !== undefined && at >= writtenAt(review);
}

function writtenAt({ at, text_at }: MergedReview): string {
  return text_at ?? at;
}

function together<Review extends MergedReview>(own: Review, other: Review): Review {
  const text = isLater([writtenAt(other), other.text], [writtenAt(own), own.text]) ? other : own;
  const state = isLater(
    [other.resolved_at ?? '', String(other.resolved)],
    [own.resolved_at ?? '', String(own.resolved)],
  )
    ? other
    : own;
  if (text === own && state === own) return own;
  return {
    ...own,
    text: text.text,
    text_at: text.text_at,
    resolved: state.resolved,
    resolved_at: state.resolved_at,
  };
}

/** Whatever their times are, two stores are to find the same. */
function isLater(one: readonly [string, string], other: readonly [string, string]): boolean {
  return one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];
}
