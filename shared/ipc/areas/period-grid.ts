import { PeriodRows, PeriodRowsQuery } from '../../model/period-rows.ts';
import { call } from '../define.ts';

/** Many indicators' figures of a few periods beside each other. */
export const periodGridArea = {
  rows: call(PeriodRowsQuery, PeriodRows),
} as const;
