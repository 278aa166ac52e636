import { AppError } from '../../shared/errors.ts';
import { type Edit, EditsRequest } from '../../shared/model/edit.ts';
import { programActor } from '../../shared/product.ts';
import type { Session } from './session.ts';

/**
 * Carries edits out as one step, which the app can undo.
 *
 * @param by who does it; null for the person of this computer
 * @throws what the store refuses the first of them for; nothing is changed then
 */
export function carryOutEdits(
  edits: readonly Edit[],
  by: string | null,
  { store, person }: Pick<Session, 'store' | 'person'>,
): void {
  const actor = by ?? (person() || programActor);
  try {
    store.edits.applyAll(EditsRequest.parse({ edits, actor, reason: '' }));
  } catch (error) {
    // What was asked for is one thing here: which of its edits was refused says nothing more.
    const isOneOfThem = error instanceof AppError && error.code === 'record.edits-refused';
    throw isOneOfThem ? error.cause : error;
  }
}
