import { useEffect, useState } from 'react';
import { furtherSlide, keptSlides } from './prepared-slides.ts';

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
    const request = requestIdleCallback(() =>
      setMade((before) => new Set([...keptSlides(before, slide, total), further])),
    );
    return () => cancelIdleCallback(request);
  }, [further, slide, total]);

  return kept;
}
