import { api } from '../api.ts';
import { useLive } from './use-live.ts';

/** All briefings of the store with what the start page says of each. */
export function useDeckOverviews() {
  return useLive(api.decks.overviews, api.briefing.changed);
}
