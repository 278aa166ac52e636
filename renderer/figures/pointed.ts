import { createContext } from 'react';
import type { Passage } from '../../shared/model/figure.ts';

/** What the pointer or the keyboard is at, and what a tip says of it. */
export interface Pointed {
  readonly anchor: HTMLElement;
  readonly name: string;
  readonly printed: string;
  readonly passages: readonly Pick<Passage, 'section' | 'paraNo'>[];
}

/** The one thing pointed at; its tip alone is drawn anew when that changes, never the slide. */
export interface Pointing {
  readonly point: (pointed: Pointed) => void;
  /** The pointer left this: its tip goes, unless the pointer reaches the tip in time. */
  readonly leave: (anchor: HTMLElement) => void;
  /** The pointer is on the tip itself, which therefore stays. */
  readonly hold: () => void;
  readonly clear: () => void;
  readonly current: () => Pointed | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Null where pointing shows nothing: to the audience, in print, on thumbnails. */
export const PointingContext = createContext<Pointing | null>(null);

/** Time for a hand to cross the gap between a figure and its tip, in milliseconds. */
const crossing = 150;

export function createPointing(): Pointing {
  const listeners = new Set<() => void>();
  let current: Pointed | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function set(next: Pointed | null): void {
    clearTimeout(leaving);
    if (next === current) return;
    current = next;
    for (const listener of listeners) listener();
  }
  return {
    point: set,
    leave: (anchor) => {
      if (current?.anchor !== anchor) return;
      clearTimeout(leaving);
      leaving = setTimeout(() => set(null), crossing);
    },
    hold: () => clearTimeout(leaving),
    clear: () => set(null),
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
