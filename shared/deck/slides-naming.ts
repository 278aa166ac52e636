import { isSameFigure } from '../figures/areas.ts';
import type { Figure } from '../model/figure.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import { goalsOn, milestonesOn } from '../review/review-state.ts';
import type { BindResult, BoundSlide } from './bound-slide.ts';

type Named =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'milestone'; readonly milestone: Milestone };

/** The slides that show a figure, goal or milestone, in the deck's order. */
export function slidesNaming(named: Named, results: readonly BindResult[]): BindResult[] {
  return results.filter((result) => result.ok && names(result.slide, named));
}

function names(slide: BoundSlide, named: Named): boolean {
  switch (named.kind) {
    case 'figure':
      return slide.figures.some(({ figure }) => isSameFigure(figure, named.figure));
    case 'goal':
      return (
        goalsOn(slide).some(({ goal }) => goal.key === named.goal.key) ||
        slide.figures.some(({ figure }) => figure.key.startsWith(`${named.goal.key}.`))
      );
    case 'milestone':
      return milestonesOn(slide).some(({ milestone }) => milestone.key === named.milestone.key);
  }
}
