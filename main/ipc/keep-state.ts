import type { Localized } from '../../shared/model/localized.ts';
import type { Context } from './context.ts';

/**
 * Keeps the present state to compare with later, once what it is kept for is under way. A show or
 * an export goes on when that fails; the log says why.
 */
export function keepState(
  { store, log }: Pick<Context, 'store' | 'log'>,
  keptFor: 'show' | 'export',
  label: Localized,
): void {
  setImmediate(() => {
    Promise.resolve()
      .then(() => store.differences.keep(keptFor, label))
      .catch((error: unknown) => log.error('the state could not be kept', error));
  });
}
