import { useEffect, useState } from 'react';
import type { StoreAccess } from '../../shared/model/store-access.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** Whether the store may be edited, which stays as it is while the app runs; null until it is known. */
export function useStoreAccess(): StoreAccess | null {
  const [access, setAccess] = useState<StoreAccess | null>(null);
  useEffect(() => {
    api.storeAccess.get().then(setAccess, reportError);
  }, []);
  return access;
}
