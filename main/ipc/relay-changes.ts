import { DeckKey } from '../../shared/model/keys.ts';
import { contentOf } from '../store/content/changes.ts';
import type { Store } from '../store/file/open.ts';
import type { Emit } from './context.ts';

/** Tells windows what changed in the store. */
export function relayChanges(
  store: Pick<Store, 'onChange' | 'settings' | 'edits' | 'openedDeck'>,
  emit: Emit,
): void {
  store.onChange((areas) => {
    // A look that is gone gives way to another.
    if (areas.includes('settings') || areas.includes('looks'))
      emit('settings', 'changed', store.settings.get());
    if (areas.includes('opened-deck'))
      emit('decks', 'opened', { deck: DeckKey.parse(store.openedDeck.get()) });
    if (areas.includes('meetings')) emit('meetings', 'changed', undefined);
    if (areas.includes('reviews')) emit('reviews', 'changed', undefined);
    if (areas.includes('new-forms')) emit('builtIn', 'changed', undefined);
    // Slides show the logo, which is no part of the content.
    const content = [...contentOf(areas), ...areas.filter((area) => area === 'logo')];
    if (content.length === 0) return;
    emit('briefing', 'changed', { areas: content });
    emit('records', 'undoChanged', store.edits.undoState());
  });
}
