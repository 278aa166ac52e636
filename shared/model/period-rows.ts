import { z } from 'zod';
import { AreaKey } from './area.ts';
import { Indicator } from './indicator.ts';
import { TimePeriod } from './period.ts';
import { UnreadableRecord } from './unreadable.ts';

/** What of the store a grid of periods shows. */
export const PeriodRowsQuery = z.strictObject({
  area: AreaKey,
  periods: z.array(TimePeriod).min(1).max(12),
  offset: z.int().min(0),
  limit: z.int().min(1).max(1000),
});
export type PeriodRowsQuery = z.infer<typeof PeriodRowsQuery>;

export const PeriodRows = z.strictObject({
  /** How many indicators there are, those that can't be read among them. */
  total: z.int().min(0),
  /** In the store's order, by field of work; each with its figures of the area and the periods alone. */
  rows: z.array(Indicator),
  unreadable: z.array(UnreadableRecord),
});
export type PeriodRows = z.infer<typeof PeriodRows>;
