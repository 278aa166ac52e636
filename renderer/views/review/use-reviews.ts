import type { Review } from '../../../shared/model/review.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import type { Changes } from '../../../shared/review/review-state.ts';
import { api } from '../../api.ts';
import { useLive } from '../../live/use-live.ts';

interface Reviewed {
  readonly reviews: readonly Review[];
  readonly changes: Changes;
  readonly unreadable: readonly UnreadableRecord[];
}

/** All that was said of the briefing, and when figures were last changed. */
export function useReviews() {
  return useLive<Reviewed>(load, subscribe);
}

async function load(): Promise<Reviewed> {
  const [reviews, unreadable, changes] = await Promise.all([
    api.reviews.list(),
    api.reviews.unreadable(),
    api.reviews.changes(),
  ]);
  return {
    reviews,
    unreadable,
    changes: new Map(changes.map(({ entity, key, at }) => [`${entity} ${key}`, at])),
  };
}

function subscribe(refresh: () => void): () => void {
  const unsubscribe = [api.reviews.changed(refresh), api.briefing.changed(refresh)];
  return () => {
    for (const leave of unsubscribe) leave();
  };
}
