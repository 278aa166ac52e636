import { isSameFigure } from '../figures/areas.ts';
import type { Briefing } from '../model/briefing.ts';
import type { CompetingFigure, Figure } from '../model/figure.ts';
import { slidesOtherwise } from './slides-otherwise.ts';

/** A briefing as it is once another source's figure is in force. */
export function withInForce(briefing: Briefing, figure: Figure, other: CompetingFigure): Briefing {
  const { comment: _, ...measure } = other;
  return {
    ...briefing,
    figures: briefing.figures.map((one) =>
      isSameFigure(one, figure) ? { ...one, ...measure } : one,
    ),
  };
}

/**
 * The numbers of the shown slides that would say something else, or could no longer be shown, were
 * another source's figure in force: those that show it, and those that show what follows from it.
 */
export function slidesOfAnotherInForce(
  briefing: Briefing,
  figure: Figure,
  other: CompetingFigure,
): number[] {
  const { changing, breaking } = slidesOtherwise(briefing, withInForce(briefing, figure, other));
  return [...changing, ...breaking].sort((one, next) => one - next);
}
