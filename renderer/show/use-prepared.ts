import { useEffect, useState } from 'react';
import { furtherSlide, keptSlides } from './prepared-slides.ts';

/** Slides so near come first; the others wait so long between one another, for whatever else is done. */
const near = { slides: 2, waitMs: 500 } as const;

/**
 * The slides to hold made, so that none is made when it is turned to. The one in view is always
 * among them; the others are made one by one, the nearest first, whenever the window has nothing
 * else to do.
 */
export function usePrepared(slide: number, total: number): ReadonlySet<number> {
  const [made, setMade] = useState<ReadonlySet<number>>(() => new Set([slide]));
  const kept = keptSlides(made, slide, total);
  const further = furtherSlide(kept, slide, total);

  useEffect(() => {
    if (further === null) return;
    let request = 0;
    const wait = Math.abs(further - slide) <= near.slides ? 0 : near.waitMs;
    const timer = window.setTimeout(() => {
      request = requestIdleCallback(() =>
        setMade((before) => new Set([...keptSlides(before, slide, total), further])),
      );
    }, wait);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(request);
    };
  }, [further, slide, total]);

  return kept;
}
