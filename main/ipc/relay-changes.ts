import type { Store } from '../store/open.ts';
import type { Emit } from './context.ts';

/** Tells windows what changed in the store. */
export function relayChanges(store: Pick<Store, 'onChange' | 'settings'>, emit: Emit): void {
  store.onChange((areas) => {
    if (areas.includes('settings')) emit('settings', 'changed', store.settings.get());
    if (areas.includes('meetings')) emit('meetings', 'changed', undefined);
    const content = areas.filter((area) => area !== 'settings' && area !== 'meetings');
    if (content.length > 0) emit('briefing', 'changed', { areas: content });
  });
}
