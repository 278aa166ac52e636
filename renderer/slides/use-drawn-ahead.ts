import { startTransition, useEffect, useState } from 'react';

/** The start of a window is the stage's, and what its person does first, ms. */
const restMs = 2500;

/** Slides of a list: what they hold in memory has a bound. */
const most = 120;

interface Reach {
  readonly drawnWith: unknown;
  /** The place that it began at. */
  readonly from: number;
  /** Places on each side, or -1 as long as the window has not rested. */
  readonly places: number;
}

/**
 * How far from a place in a list its slides are drawn although nobody sees them yet: one further on
 * each side with every idle moment of the window.
 *
 * @param drawnWith what all of them are drawn with: it begins anew when that is another thing
 * @param rests nothing more is drawn meanwhile
 * @returns whether a place of the list, from 0, is reached
 */
export function useDrawnAhead(
  count: number,
  current: number,
  drawnWith: unknown,
  rests: boolean,
): (place: number) => boolean {
  const [kept, setReach] = useState<Reach>({ drawnWith, from: current, places: -1 });
  const reach = kept.drawnWith === drawnWith ? kept : { drawnWith, from: current, places: -1 };
  const { from, places } = reach;
  const drawn = Math.min(count, from + places + 1) - Math.max(0, from - places);
  const isDone = drawn >= Math.min(count, most);

  useEffect(() => {
    if (isDone || rests) return;
    let request = 0;
    const goFurther = () => {
      request = requestIdleCallback(() =>
        startTransition(() => setReach({ drawnWith, from, places: places + 1 })),
      );
    };
    const timer = window.setTimeout(goFurther, places < 0 ? restMs : 0);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(request);
    };
  }, [drawnWith, from, isDone, places, rests]);

  return (place) => Math.abs(place - from) <= places;
}
