import { useCallback } from 'react';
import type { DeckKey } from '../../../shared/model/keys.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { Passed } from '../../../shared/model/review-turn.ts';
import type { UnreadableRecord } from '../../../shared/model/unreadable.ts';
import type { Changes } from '../../../shared/review/review-state.ts';
import { api } from '../../api.ts';
import { useLive } from '../../live/use-live.ts';

interface Reviewed {
  readonly reviews: readonly Review[];
  readonly changes: Changes;
  readonly unreadable: readonly UnreadableRecord[];
  /** How the briefing was passed on, the latest first. */
  readonly turns: readonly Passed[];
}

/** All that was said, when figures were last changed, and whose turn it is with a briefing. */
export function useReviews(deck: DeckKey) {
  const load = useCallback(() => loadReviewed(deck), [deck]);
  return useLive<Reviewed>(load, subscribe);
}

async function loadReviewed(deck: DeckKey): Promise<Reviewed> {
  const [reviews, unreadable, changes, turns] = await Promise.all([
    api.reviews.list(),
    api.reviews.unreadable(),
    api.reviews.changes(),
    api.reviews.turns({ deck }),
  ]);
  return {
    reviews,
    unreadable,
    turns,
    changes: new Map(changes.map(({ entity, key, at }) => [`${entity} ${key}`, at])),
  };
}

function subscribe(refresh: () => void): () => void {
  const unsubscribe = [api.reviews.changed(refresh), api.briefing.changed(refresh)];
  return () => {
    for (const leave of unsubscribe) leave();
  };
}
