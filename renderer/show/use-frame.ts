import { type RefObject, useLayoutEffect, useState } from 'react';
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
    // A window that moves to a display of another density may keep its size in CSS px.
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);

  return frame;
}
