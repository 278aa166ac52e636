import { useDeferredValue } from 'react';

/**
 * The slides to hold ready: the one in view and its neighbours. The neighbours of a new slide are
 * made after it is on screen, so that it never waits for them.
 */
export function usePrepared(slide: number, total: number): readonly number[] {
  const settled = useDeferredValue(slide);
  const wanted = new Set([slide, settled - 1, settled, settled + 1]);
  return [...wanted].filter((at) => at >= 0 && at < total).sort((a, b) => a - b);
}
