import type { DeckSummary } from '../../shared/model/deck.ts';
import { api } from '../api.ts';
import { useLive } from './use-live.ts';
import { onceTypingRests } from './while-typing.ts';

const none: readonly DeckSummary[] = [];

/** All briefings of the store; none until they are known. */
export function useDecks(): readonly DeckSummary[] {
  const { live } = useLive(api.decks.list, onDecksChanged);
  return live.status === 'ready' ? live.value : none;
}

/** A text that is typed in one of them is saved twice a second. */
function onDecksChanged(refresh: () => void): () => void {
  return api.briefing.changed(() => onceTypingRests(refresh));
}
