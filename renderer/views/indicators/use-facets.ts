import { useEffect, useState } from 'react';
import type { RecordFacets } from '../../../shared/model/records.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';

/** What there is to filter by; null until it is known. */
export function useFacets(snapshot: string): RecordFacets | null {
  const [facets, setFacets] = useState<RecordFacets | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is asked the same
  useEffect(() => {
    let current = true;
    api.records.facets().then((next) => {
      if (current) setFacets(next);
    }, reportError);
    return () => {
      current = false;
    };
  }, [snapshot]);
  return facets;
}
