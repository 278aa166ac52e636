import type { Briefing } from '../../model/briefing.ts';
import { lastDay, type TimePeriod } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';

/**
 * The year that most of a source's figures of the home area are of, the later one of two; where none is
 * of a year, the year of the last day that it has a figure for. Null where it has no figure.
 */
export function periodToReport(
  { key }: Pick<Source, 'key'>,
  { figures }: Pick<Briefing, 'figures'>,
): TimePeriod | null {
  const periods = figures
    .filter(({ area, origin }) => area === null && origin === 'observation')
    .filter(({ passages }) => passages.some(({ source }) => source === key))
    .map(({ timePeriod }) => timePeriod);
  const years = Map.groupBy(
    periods.filter((period) => /^\d{4}$/.test(period)),
    (period) => period,
  );
  const [most] = [...years].toSorted(
    ([one, { length: few }], [other, { length: many }]) => many - few || other.localeCompare(one),
  );
  if (most) return most[0];
  const [last] = periods.map(lastDay).toSorted().reverse();
  return last?.slice(0, 4) ?? null;
}
