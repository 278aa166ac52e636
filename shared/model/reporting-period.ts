import { z } from 'zod';
import { isDate, TimePeriod } from './period.ts';

/** What a deck reports on, and the period beside it; null is the same period of the year before. */
export const ReportingPeriod = z.strictObject({
  period: TimePeriod,
  comparison: TimePeriod.nullable(),
});
export type ReportingPeriod = z.infer<typeof ReportingPeriod>;

const calendarDate = { error: 'invalid.date' };

/** As a person enters it. */
export const ReportingPeriodFields = ReportingPeriod.extend({
  period: TimePeriod.refine(isDate, calendarDate),
  comparison: TimePeriod.refine(isDate, calendarDate).nullable(),
});
