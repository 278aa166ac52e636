import { areaOf, figuresSeenFrom } from '../figures/areas.ts';
import type { AreaKey } from '../model/area.ts';
import type { Briefing } from '../model/briefing.ts';
import { type SlidesOtherwise, slidesOtherwise } from './slides-otherwise.ts';

/** A briefing as it is once it reports on another area. */
export function withArea(briefing: Briefing, area: AreaKey): Briefing {
  const { areas, deck, figures } = briefing;
  const from = areaOf(deck, areas);
  return {
    ...briefing,
    deck: { ...deck, area },
    figures: figuresSeenFrom(figures, areas, { from, to: area }),
  };
}

/** What a briefing would say otherwise, were it one of another area. */
export function slidesOfAnotherArea(briefing: Briefing, area: AreaKey): SlidesOtherwise {
  return slidesOtherwise(briefing, withArea(briefing, area));
}
