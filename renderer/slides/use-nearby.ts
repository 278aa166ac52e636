import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Whether an element is in view of its scrolling list (`data-scrolls`), or at most a view away. */
export function useNearby(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry) startTransition(() => setNear(entry.isIntersecting));
      },
      { root: element.current.closest('[data-scrolls]'), rootMargin: '60% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** Whether an element ever came into view of its scrolling list (`data-scrolls`), or a view away. */
export function useOnceNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) startTransition(() => setNear(true));
      },
      { root: element.current.closest('[data-scrolls]'), rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
