import { homeOf } from '../../figures/areas.ts';
import type { AreaKey } from '../../model/area.ts';
import type { Briefing } from '../../model/briefing.ts';

/**
 * The area that a briefing of a source would report on: the one that more than half of the source's
 * figures are of, else the store's home.
 *
 * @param figures as the store's home has them
 */
export function areaToReport(
  source: string,
  { figures, areas }: Pick<Briefing, 'figures' | 'areas'>,
): AreaKey | null {
  const own = figures.filter(
    ({ origin, passages }) =>
      origin === 'observation' && passages.some((passage) => passage.source === source),
  );
  const home = homeOf(areas);
  const counts = Map.groupBy(own, ({ area }) => area?.key ?? home);
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
  return most && most[1].length * 2 > own.length ? most[0] : home;
}
