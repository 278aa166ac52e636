import { api } from '../api.ts';
import { useLive } from './use-live.ts';

/** All briefings of the store with what the start page says of each. */
export function useDeckOverviews() {
  return useLive(api.decks.overviews, subscribe);
}

/** Whose turn it is with a briefing changes without its content. */
function subscribe(refresh: () => void): () => void {
  const unsubscribe = [api.briefing.changed(refresh), api.reviews.changed(refresh)];
  return () => {
    for (const leave of unsubscribe) leave();
  };
}
