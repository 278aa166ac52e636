import type { DeckSummary } from '../../shared/model/deck.ts';
import { api } from '../api.ts';
import { useLive } from './use-live.ts';

const none: readonly DeckSummary[] = [];

/** All briefings of the store; none until they are known. */
export function useDecks(): readonly DeckSummary[] {
  const { live } = useLive(api.decks.list, api.briefing.changed);
  return live.status === 'ready' ? live.value : none;
}
