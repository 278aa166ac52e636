import { useMessages } from '../ui/messages.ts';
import { useStoreAccess } from './use-store-access.ts';

/** Why the store may only be read and shown, as a sentence; null where it may be edited. */
export function useEditingRests(): string | null {
  const message = useMessages();
  const access = useStoreAccess();
  if (access?.editing !== 'rests') return null;
  const { reason, holder } = access;
  const person = holder?.person || message('access.somebody');
  return message('access.notice', {
    reason: message(`access.${reason}`, { person, computer: holder?.computer ?? '' }),
  });
}
