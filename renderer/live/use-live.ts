import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import { reportError } from '../error-report.ts';
import { keepUnchanged } from './keep-unchanged.ts';

/** A value of the store on its way to the screen. */
export type Live<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Failure };

/**
 * Keeps a value of the main process on screen: fetches it, fetches it again when told that it
 * changed, and shows the old value until the new one is there. A failed refresh keeps the old
 * value too. `load` and `subscribe` must keep their identity between renders.
 */
export function useLive<T>(load: () => Promise<T>, subscribe: (refresh: () => void) => () => void) {
  const [live, setLive] = useState<Live<T>>({ status: 'loading' });
  const latest = useRef(0);

  const refresh = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    load().then(
      (value) => {
        if (turn === latest.current) setLive((old) => withValue(old, value));
      },
      (error: unknown) => {
        // Nobody waits for what was asked before: it may have been ended for that.
        if (turn !== latest.current) return;
        reportError(error);
        setLive((old) => (old.status === 'ready' ? old : failed<T>(error)));
      },
    );
  }, [load]);

  useEffect(() => {
    const unsubscribe = subscribe(refresh);
    refresh();
    return () => {
      // An answer still under way belongs to a window that no longer asks.
      latest.current += 1;
      unsubscribe();
    };
  }, [refresh, subscribe]);

  const retry = useCallback(() => {
    // What is there stays in sight: a list that went away for a moment would close under the pointer.
    setLive((old) => (old.status === 'ready' ? old : { status: 'loading' }));
    refresh();
  }, [refresh]);

  return { live, retry, set: (value: T) => setLive({ status: 'ready', value }) };
}

/** What did not change stays the same thing, so that nobody draws it again. */
function withValue<T>(old: Live<T>, read: T): Live<T> {
  if (old.status !== 'ready') return { status: 'ready', value: read };
  const value = keepUnchanged(old.value, read);
  return value === old.value ? old : { status: 'ready', value };
}

function failed<T>(error: unknown): Live<T> {
  return { status: 'failed', failure: AppError.toFailure(error) };
}
