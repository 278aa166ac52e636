import { AppError } from '../errors.ts';
import type { StoreAccess } from '../model/store-access.ts';

/**
 * Refuses a change of a store that is read from a copy, where it would be lost without a word.
 *
 * @throws store.editing-rests with the reason as a message
 */
export function assertEditable(access: StoreAccess): void {
  if (access.editing === 'open') return;
  const { path, reason, holder } = access;
  throw new AppError('store.editing-rests', {
    path,
    reason: `access.${reason}`,
    person: holder?.person ?? '',
    computer: holder?.computer ?? '',
  });
}
