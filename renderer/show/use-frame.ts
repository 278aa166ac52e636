import { type RefObject, useLayoutEffect, useState } from 'react';
import { watchPixelRatio } from '../ui/watch-pixel-ratio.ts';
import type { Size } from './view-transform.ts';

/** The size of an element in CSS px, and of a device pixel in them; null until it is laid out. */
export function useFrame(
  element: RefObject<HTMLElement | null>,
): (Size & { readonly pixel: number }) | null {
  const [frame, setFrame] = useState<(Size & { pixel: number }) | null>(null);

  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () =>
      setFrame({
        width: observed.clientWidth,
        height: observed.clientHeight,
        pixel: 1 / (devicePixelRatio || 1),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    const stopWatching = watchPixelRatio(measure);
    return () => {
      observer.disconnect();
      stopWatching();
    };
  }, [element]);

  return frame;
}
