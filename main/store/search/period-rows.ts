import type { Database } from 'better-sqlite3';
import type { PeriodRows, PeriodRowsQuery } from '../../../shared/model/period-rows.ts';
import type { Indicators } from '../content/indicators.ts';

/** All indicators with their figures of a few periods, page by page. */
export function createPeriodRows(db: Database, indicators: Pick<Indicators, 'inPeriods'>) {
  const count = db.prepare<[], number>('SELECT count(*) FROM indicator').pluck();
  const page = db
    .prepare<[number, number], string>(`
      SELECT indicator.key FROM indicator JOIN theme ON theme.key = indicator.theme
      ORDER BY theme.position, theme.key, indicator.position, indicator.key LIMIT ? OFFSET ?`)
    .pluck();

  return {
    list({ area, periods, offset, limit }: PeriodRowsQuery): PeriodRows {
      const keys = page.all(limit, offset);
      const { readable, unreadable } = indicators.inPeriods({ keys, area, periods });
      return { total: count.get() ?? 0, rows: [...readable], unreadable: [...unreadable] };
    },
  };
}
