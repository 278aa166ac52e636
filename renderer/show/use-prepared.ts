import { useEffect, useState } from 'react';
import { furtherSlide, keptSlides } from './prepared-slides.ts';

/** Slides so near come first; the others wait so long between one another, for whatever else is done. */
const near = { slides: 2, waitMs: 1000 } as const;

/**
 * The slides to hold made, so that none is made when it is turned to. The one in view is always
 * among them; the others are made one by one, the nearest first, whenever the window has nothing
 * else to do.
 *
 * @param most how many at a time
 */
export function usePrepared(slide: number, total: number, most: number): ReadonlySet<number> {
  const [made, setMade] = useState<ReadonlySet<number>>(() => new Set([slide]));
  const kept = keptSlides(made, slide, total, most);
  const further = furtherSlide(kept, slide, total, most);

  useEffect(() => {
    if (further === null) return;
    let request = 0;
    const wait = Math.abs(further - slide) <= near.slides ? 0 : near.waitMs;
    const timer = window.setTimeout(() => {
      request = requestIdleCallback(() =>
        setMade((before) => new Set([...keptSlides(before, slide, total, most), further])),
      );
    }, wait);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(request);
    };
  }, [further, slide, total, most]);

  return kept;
}
