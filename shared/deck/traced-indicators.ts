import { areaOf, unlessMeant } from '../figures/areas.ts';
import type { Area } from '../model/area.ts';
import type { Deck } from '../model/deck.ts';
import { isTargetKey } from '../model/figure.ts';
import { type FigureIndex, reportedOf } from './references.ts';
import { type SlideUse, slideUses } from './slide-references.ts';

/** How many indicators the shown slides name, each once; what is aimed at is no indicator. */
export interface TracedIndicators {
  readonly shown: number;
  /** Those of which every figure that is shown leads to where it was published. */
  readonly traced: number;
}

/** @param figures all that the deck can name */
export function tracedIndicators(
  deck: Deck,
  areas: readonly Area[],
  figures: FigureIndex,
): TracedIndicators {
  const meant = areaOf(deck, areas);
  const isTraced = (key: string, uses: readonly SlideUse[]) => {
    const found = uses
      .flatMap((use) => use.figures)
      .map(({ area, period, reporting }) => {
        const all = figures.all(key, unlessMeant(area, meant));
        return period === null
          ? reportedOf(all, reporting)
          : all.find(({ timePeriod }) => timePeriod === period);
      });
    return found.every((figure) => figure !== undefined && figure.passages.length > 0);
  };
  const shown = indicatorsShown(deck);
  return {
    shown: shown.length,
    traced: shown.filter(([key, uses]) => isTraced(key, uses)).length,
  };
}

/** The indicators that the shown slides name, each with where they do. */
export function indicatorsShown(deck: Deck): [key: string, uses: readonly SlideUse[]][] {
  return [...slideUses([deck])].flatMap(([name, uses]): [string, readonly SlideUse[]][] => {
    const key = name.startsWith('figure:') ? name.slice('figure:'.length) : null;
    const seen = uses.filter(({ number, isUnseen }) => number !== null && !isUnseen);
    return key === null || isTargetKey(key) || seen.length === 0 ? [] : [[key, seen]];
  });
}
