import type { TimePeriod } from '../../shared/model/period.ts';

/**
 * Orders periods by their end, the latest first. Of two that end together the plainer one comes
 * first: the year 2023 before its last quarter, and before the years 2019/2023.
 */
export function latestFirst(one: TimePeriod, other: TimePeriod): number {
  return (
    endOf(other).localeCompare(endOf(one)) || one.length - other.length || other.localeCompare(one)
  );
}

/** The last day, as far as an order needs it: `2023-Q4` ends on `2023-12-31`, `2023-06` on `2023-06-31`. */
function endOf(period: TimePeriod): string {
  const point = period.slice(period.indexOf('/') + 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(point);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return point + '-12-31'.slice(point.length - 10);
}
