import { homeOf } from '../../figures/areas.ts';
import type { AreaKey } from '../../model/area.ts';
import type { Briefing } from '../../model/briefing.ts';
import { lastDay, type TimePeriod } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';

/**
 * The year that most of a source's figures of an area are of, the later one of two; where none is
 * of a year, the year of the last day that it has a figure for. Null where it has no figure.
 */
export function periodToReport(
  { key }: Pick<Source, 'key'>,
  { figures, areas }: Pick<Briefing, 'figures' | 'areas'>,
  area: AreaKey | null,
): TimePeriod | null {
  const published = figures.filter(
    ({ origin, passages }) =>
      origin === 'observation' && passages.some(({ source }) => source === key),
  );
  const home = homeOf(areas);
  const periods = published
    .filter((figure) => (figure.area?.key ?? home) === area)
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
