import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { api } from '../api.ts';
import { createDraftKeeper } from './draft-keeper.ts';

/**
 * Keeps what is typed into a form in the store, so that it is there again when the window closed
 * or the app died.
 *
 * @param form the draft's name
 */
export function useDraftKeeper(form: string) {
  /** Why what is typed is in the form alone; null while it is kept. */
  const [failure, setFailure] = useState<Failure | null>(null);
  const keeper = useMemo(() => createDraftKeeper(form, api.drafts, setFailure), [form]);

  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);

  const { began, read, keep, drop } = keeper;
  return { began, read, keep, drop, failure };
}
