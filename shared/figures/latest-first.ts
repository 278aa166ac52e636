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

/** Of each area the latest first, the areas in the order in which they come. */
export function latestFirstByArea<Row>(
  rows: readonly Row[],
  areaOf: (row: Row) => string,
  periodOf: (row: Row) => TimePeriod,
): Row[] {
  const areas = Map.groupBy(rows, areaOf);
  return [...areas.values()].flatMap((own) =>
    own.toSorted((one, other) => latestFirst(periodOf(one), periodOf(other))),
  );
}
