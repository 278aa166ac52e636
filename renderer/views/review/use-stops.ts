import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ReviewItem } from './items.ts';

/** Which entry the keys are about. It follows the keys, the pointer, and the scrolling. */
export function useStops(items: readonly ReviewItem[], list: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState<{ readonly id: string | null; readonly index: number }>({
    id: null,
    index: 0,
  });
  /** The entry that a way led to; gone to once it is there. */
  const [asked, setAsked] = useState<string | null>(null);
  const byKeys = useRef(false);

  const found = items.findIndex(({ id }) => id === at.id);
  // What was settled or resolved leaves a filtered list: the next one takes its place.
  const index = found >= 0 ? found : Math.max(0, Math.min(at.index, items.length - 1));
  const current = items[index];

  useEffect(() => {
    if (asked === null) return;
    const target = items.findIndex(({ id }) => id === asked);
    if (target < 0) return;
    setAsked(null);
    goTo(target);
  });

  function goTo(wanted: number): void {
    const target = Math.max(0, Math.min(wanted, items.length - 1));
    const item = items[target];
    if (!item) return;
    byKeys.current = true;
    setAt({ id: item.id, index: target });
    const entry = entries(list.current)[target];
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }

  function follow(): void {
    const ground = list.current;
    if (byKeys.current || !ground) return;
    const line = ground.getBoundingClientRect().top + ground.clientHeight / 3;
    const target = entries(ground).findIndex(
      (entry) => entry.getBoundingClientRect().bottom > line,
    );
    const item = items[target];
    if (item && item.id !== at.id) setAt({ id: item.id, index: target });
  }

  const byHand = () => {
    byKeys.current = false;
  };

  return {
    current,
    step: (by: 1 | -1) => goTo(index + by),
    /** Leads to an entry as soon as the list holds it. */
    ask: setAsked,
    /** The entry was pressed or got the focus. */
    settle(id: string) {
      if (id === current?.id) return;
      byKeys.current = true;
      setAt({ id, index: items.findIndex((item) => item.id === id) });
    },
    listeners: { onScroll: follow, onWheel: byHand, onPointerDown: byHand, onTouchMove: byHand },
  };
}

function entries(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
}
