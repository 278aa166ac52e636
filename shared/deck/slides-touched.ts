import { latestFirst } from '../figures/latest-first.ts';
import type { Deck } from '../model/deck.ts';
import type { TimePeriod } from '../model/period.ts';
import { type MeantFigure, meansFigure, slideUses } from './slide-references.ts';

/** What saving an observation does to the slides of a deck, by their numbers among the shown ones. */
export interface SlidesTouched {
  /** They show this very figure, and will show it as saved. */
  readonly following: readonly number[];
  /** They show another period's figure now, and would show this one instead. */
  readonly turning: readonly number[];
}

/**
 * @param periods all that the indicator was observed for in this area, the latest first
 * @param area where the observation is of
 * @param home what references without an area mean
 * @param from the period of the observation that is being corrected; null where it is a new one
 * @param to its period once saved
 */
export function slidesTouched(
  deck: Deck,
  indicator: string,
  periods: readonly TimePeriod[],
  {
    area,
    home,
    from,
    to,
  }: Pick<MeantFigure, 'area' | 'home'> & {
    readonly from: TimePeriod | null;
    readonly to: TimePeriod;
  },
): SlidesTouched {
  const after = [...new Set([...periods.filter((period) => period !== from), to])].sort(
    latestFirst,
  );
  const uses = (slideUses([deck]).get(`figure:${indicator}`) ?? []).filter(
    ({ number, isUnseen }) => number !== null && !isUnseen,
  );
  const place = { area, home };
  const showing = uses.filter((use) => meansFigure(use, { ...place, period: to }, after));
  const numbers = (found: typeof uses) => found.flatMap(({ number }) => number ?? []);
  const isItsOwn = (use: (typeof uses)[number]) =>
    from !== null && meansFigure(use, { ...place, period: from }, periods);
  return {
    following: numbers(showing.filter(isItsOwn)),
    turning: numbers(showing.filter((use) => !isItsOwn(use))),
  };
}
