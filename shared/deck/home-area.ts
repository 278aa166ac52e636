import { figureArea, homeOf } from '../figures/areas.ts';
import type { AreaKey } from '../model/area.ts';
import type { Briefing } from '../model/briefing.ts';
import { type SlidesOtherwise, slidesOtherwise } from './slides-otherwise.ts';

/** A briefing as it is once another area is the store's home. */
export function withHome(briefing: Briefing, home: AreaKey): Briefing {
  const before = homeOf(briefing.areas);
  const areas = briefing.areas.map((area) => ({ ...area, isHome: area.key === home }));
  return {
    ...briefing,
    areas,
    figures: briefing.figures.map((figure) => {
      const area = figure.area?.key ?? before;
      if (figure.origin === 'target' || area === null) return figure;
      return { ...figure, area: figureArea(area, areas) };
    }),
  };
}

/** What a deck would say otherwise, were another area the home. */
export function slidesOfAnotherHome(briefing: Briefing, home: AreaKey): SlidesOtherwise {
  return slidesOtherwise(briefing, withHome(briefing, home));
}
