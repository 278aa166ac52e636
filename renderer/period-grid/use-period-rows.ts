import { useEffect, useState } from 'react';
import { AppError, type Failure } from '../../shared/errors.ts';
import type { AreaKey } from '../../shared/model/area.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import type { UnreadableRecord } from '../../shared/model/unreadable.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';

/** As many rows come at once: half a second of a large store's time would be felt by a show. */
const page = 500;

export interface FetchedRows {
  readonly rows: readonly Indicator[];
  readonly unreadable: readonly UnreadableRecord[];
  /** Of which area and periods they are. */
  readonly asked: string;
}

/**
 * All indicators with their figures of an area and some periods. The first page is shown at once, and
 * the rows of before stay until those of another state of the store are all there.
 *
 * @param periods must keep its identity between renders
 */
export function usePeriodRows(
  area: AreaKey | null,
  periods: readonly TimePeriod[],
  snapshot: string,
) {
  const [fetched, setFetched] = useState<FetchedRows | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is asked the same
  useEffect(() => {
    if (area === null) return;
    let current = true;
    const asked = JSON.stringify([area, periods]);

    async function fetchAll(refArea: AreaKey): Promise<void> {
      const rows: Indicator[] = [];
      const unreadable: UnreadableRecord[] = [];
      for (let offset = 0; ; offset += page) {
        const query = { area: refArea, periods: [...periods], offset, limit: page };
        const answer = await api.periodGrid.rows(query);
        if (!current) return;
        rows.push(...answer.rows);
        unreadable.push(...answer.unreadable);
        const isWhole = offset + page >= answer.total;
        setFetched((old) =>
          isWhole || old?.asked !== asked
            ? { rows: [...rows], unreadable: [...unreadable], asked }
            : old.rows.length < rows.length
              ? { ...old, rows: [...rows] }
              : old,
        );
        if (isWhole) break;
      }
      setFailure(null);
    }

    fetchAll(area).catch((error: unknown) => {
      reportError(error);
      if (current) setFailure(AppError.toFailure(error));
    });
    return () => {
      current = false;
    };
  }, [area, periods, snapshot]);

  return { fetched, failure };
}
