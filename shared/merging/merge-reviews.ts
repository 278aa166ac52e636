/** A comment's words and state, and when each was changed last. */
export interface MergedReview {
  readonly uuid: string;
  readonly text: string;
  readonly resolved: 0 | 1;
  readonly at: string;
  readonly text_at: string | null;
  readonly resolved_at: string | null;
  /** The comment that it answers; null of one that stands first. */
  readonly reply_to: string | null;
  readonly pin_x: number | null;
  readonly pin_y: number | null;
}

interface ReviewSide<Review extends MergedReview> {
  readonly reviews: readonly Review[];
  /** When a comment was removed, by its identity. */
  readonly removedAt: ReadonlyMap<string, string>;
}

/** What is to be done to our comments. */
export interface ReviewPlan<Review extends MergedReview> {
  /** Comments before their answers. */
  readonly added: readonly Review[];
  /** As they are to be; `before` is ours. */
  readonly changed: readonly { readonly before: Review; readonly after: Review }[];
  /** Answers before their comments. */
  readonly removed: readonly Review[];
  readonly same: number;
}

/**
 * Comments come together by their identity, and so do answers. Of one that both have, the later words
 * (with the place that they point at) and the later state hold. One that was removed stays so, unless
 * somebody wrote into it since: an answer that is later than the removal keeps the comment that it is to.
 * So it is the same in whichever order stores come together.
 */
export function mergeReviews<Review extends MergedReview>(
  ours: ReviewSide<Review>,
  theirs: ReviewSide<Review>,
): ReviewPlan<Review> {
  const here = new Map(ours.reviews.map((one) => [one.uuid, one]));
  const all = new Map(here);
  for (const other of theirs.reviews) {
    const own = here.get(other.uuid);
    all.set(other.uuid, own ? together(own, other) : other);
  }
  const staying = stayingOf([...all.values()], laterOf(ours.removedAt, theirs.removedAt));

  const added: Review[] = [];
  const changed: { before: Review; after: Review }[] = [];
  let same = 0;
  for (const { uuid } of theirs.reviews) {
    const after = all.get(uuid);
    if (!after || !staying.has(uuid)) continue;
    const before = here.get(uuid);
    if (!before) added.push(after);
    else if (before === after) same += 1;
    else changed.push({ before, after });
  }
  const removed = ours.reviews.filter(({ uuid }) => !staying.has(uuid));
  return {
    added: [...added.filter(isFirst), ...added.filter((one) => !isFirst(one))],
    changed,
    removed: [...removed.filter((one) => !isFirst(one)), ...removed.filter(isFirst)],
    same,
  };
}

function isFirst({ reply_to }: MergedReview): boolean {
  return reply_to === null;
}

function laterOf(...removals: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  const removedAt = new Map<string, string>();
  for (const removal of removals)
    for (const [uuid, at] of removal) if (at > (removedAt.get(uuid) ?? '')) removedAt.set(uuid, at);
  return removedAt;
}

/** The identities of those that nobody removed since they were written. */
function stayingOf(
  reviews: readonly MergedReview[],
  removedAt: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const isLaterThanRemoval = (review: MergedReview, removed: string) => {
    const at = removedAt.get(removed);
    return at === undefined || at < writtenAt(review);
  };
  const known = new Set(reviews.map(({ uuid }) => uuid));
  const staying = new Set<string>();
  for (const review of reviews) {
    if (review.reply_to === null) {
      if (isLaterThanRemoval(review, review.uuid)) staying.add(review.uuid);
    } else if (
      known.has(review.reply_to) &&
      isLaterThanRemoval(review, review.uuid) &&
      isLaterThanRemoval(review, review.reply_to)
    ) {
      staying.add(review.uuid);
      staying.add(review.reply_to);
    }
  }
  return staying;
}

function writtenAt({ at, text_at }: MergedReview): string {
  return text_at ?? at;
}

function together<Review extends MergedReview>(own: Review, other: Review): Review {
  const text = isLater(wordsOf(other), wordsOf(own)) ? other : own;
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
    pin_x: text.pin_x,
    pin_y: text.pin_y,
    resolved: state.resolved,
    resolved_at: state.resolved_at,
  };
}

function wordsOf(review: MergedReview): readonly [string, string] {
  const { text, pin_x, pin_y } = review;
  return [writtenAt(review), JSON.stringify([text, pin_x, pin_y])];
}

/** Whatever their times are, two stores are to find the same. */
function isLater(one: readonly [string, string], other: readonly [string, string]): boolean {
  return one[0] === other[0] ? one[1] > other[1] : one[0] > other[0];
}
