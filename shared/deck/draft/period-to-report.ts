import type { Briefing } from '../../model/briefing.ts';
import { lastDay, type TimePeriod } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { mainAreaOf } from './source-content.ts';

/**
 * The year that most of a source's figures of its main area are of, the later one of two; where none is
 * of a year, the year of the last day that it has a figure for. Null where it has no figure.
 */
export function periodToReport(
  { key }: Pick<Source, 'key'>,
  { figures }: Pick<Briefing, 'figures'>,
): TimePeriod | null {
  const published = figures.filter(
    ({ origin, passages }) =>
      origin === 'observation' && passages.some(({ source }) => source === key),
  );
  const main = mainAreaOf(published.map((figure) => ({ figure })));
  const periods = published
    .filter(({ area }) => (area?.key ?? null) === main)
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
