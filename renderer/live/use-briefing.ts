import { useCallback } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { api } from '../api.ts';
import { useLive } from './use-live.ts';

/** The deck that the app opens with. */
export const firstDeck = DeckKey.parse('annual-2023');

/** A deck with its figures, fetched again whenever the store changes. */
export function useBriefing(deck: DeckKey) {
  const load = useCallback((): Promise<Briefing> => api.briefing.get({ deck }), [deck]);
  return useLive(load, onBriefingChanged);
}

function onBriefingChanged(refresh: () => void): () => void {
  return api.briefing.changed(refresh);
}
