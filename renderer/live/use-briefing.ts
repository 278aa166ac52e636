import { useCallback } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import { api } from '../api.ts';
import { useLive } from './use-live.ts';
import { onceTypingRests } from './while-typing.ts';

/**
 * A deck with its figures, fetched again whenever the store changes.
 *
 * @param deck null is the one that is open
 */
export function useBriefing(deck: DeckKey | null) {
  const load = useCallback((): Promise<Briefing> => api.briefing.get({ deck }), [deck]);
  return useLive(load, onBriefingChanged);
}

function onBriefingChanged(refresh: () => void): () => void {
  const changed = () => onceTypingRests(refresh);
  const unsubscribe = [api.briefing.changed(changed), api.decks.opened(refresh)];
  return () => {
    for (const stop of unsubscribe) stop();
  };
}
