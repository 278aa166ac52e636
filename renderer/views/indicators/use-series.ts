import { useEffect, useState } from 'react';
import type { Figure } from '../../../shared/model/figure.ts';
import type { IndicatorKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';

/** The figures of indicators, the latest of each first; none until they are there. */
export function useSeries(
  keys: readonly IndicatorKey[],
  snapshot: string,
): readonly (readonly Figure[])[] {
  const [series, setSeries] = useState<readonly (readonly Figure[])[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is asked the same
  useEffect(() => {
    let current = true;
    Promise.all(keys.map((key) => api.records.get({ key }))).then((records) => {
      if (current) setSeries(records.map(({ figures }) => figures));
    }, reportError);
    return () => {
      current = false;
    };
  }, [keys, snapshot]);
  return series;
}
