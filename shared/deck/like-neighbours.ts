import { figureName } from '../figures/areas.ts';
import type { SlideKey } from '../model/keys.ts';
import type { BindResult, BoundSlide } from './bound-slide.ts';

/** A slide that shows nearly the same as the one before it, in the same way. */
export interface LikeNeighbours {
  readonly slide: SlideKey;
  readonly before: SlideKey;
  /** How many of its figures the slide before it shows, too. */
  readonly shared: number;
}

/** From this share of figures in common on, two slides say the same. */
const alike = 0.75;

/** Shown slides that follow one of the same layout with at least two figures, most of them the same. */
export function likeNeighbours(results: readonly BindResult[]): LikeNeighbours[] {
  return results.flatMap((result, index) => {
    const previous = results[index - 1];
    if (!result.ok || !previous?.ok) return [];
    const [one, other] = [figuresOn(previous.slide), figuresOn(result.slide)];
    const shared = [...other].filter((name) => one.has(name)).length;
    const isAlike = shared >= 2 && shared >= alike * Math.max(one.size, other.size);
    if (!isAlike || previous.slide.layout !== result.slide.layout) return [];
    return [{ slide: result.slide.key, before: previous.slide.key, shared }];
  });
}

function figuresOn({ figures }: BoundSlide): Set<string> {
  return new Set(figures.map(({ figure }) => figureName(figure)));
}
