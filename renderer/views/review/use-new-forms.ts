import { useCallback } from 'react';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { useLive } from '../../live/use-live.ts';

const none: readonly NewForm[] = [];

/** What a newer version of the app would say on slides that a person changed. */
export function useNewForms(deck: DeckKey): readonly NewForm[] {
  const load = useCallback(() => api.builtIn.newForms({ deck }), [deck]);
  const { live } = useLive(load, subscribe);
  return live.status === 'ready' ? live.value : none;
}

function subscribe(refresh: () => void): () => void {
  const unsubscribe = [api.builtIn.changed(refresh), api.briefing.changed(refresh)];
  return () => {
    for (const leave of unsubscribe) leave();
  };
}
