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
  /** The pointer or the focus left this: its tip goes. */
  readonly leave: (anchor: HTMLElement) => void;
  readonly clear: () => void;
  readonly current: () => Pointed | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Null where pointing shows nothing: to the audience, in print, on thumbnails. */
export const PointingContext = createContext<Pointing | null>(null);

export function createPointing(): Pointing {
  const listeners = new Set<() => void>();
  let current: Pointed | null = null;

  function set(next: Pointed | null): void {
    if (next === current) return;
    current = next;
    for (const listener of listeners) listener();
  }
  return {
    point: set,
    leave: (anchor) => {
      if (current?.anchor === anchor) set(null);
    },
    clear: () => set(null),
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
