import { lastDay, type TimePeriod } from '../model/period.ts';

/**
 * Orders periods by their end, the latest first. Of two that end together the plainer one comes
 * first: the year 2023 before its last quarter, and before the years 2019/2023.
 */
export function latestFirst(one: TimePeriod, other: TimePeriod): number {
  return (
    lastDay(other).localeCompare(lastDay(one)) ||
    one.length - other.length ||
    other.localeCompare(one)
  );
}
