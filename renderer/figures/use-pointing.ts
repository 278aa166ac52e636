import { type FocusEvent, type PointerEvent, useContext } from 'react';
import { type Pointed, PointingContext } from './pointed.ts';

/**
 * Handlers for something on a slide that has a tip: at once under the pointer and at keyboard
 * focus. A finger asks by tapping instead.
 */
export function usePointing(say: () => Omit<Pointed, 'anchor'>) {
  const pointing = useContext(PointingContext);
  if (!pointing) return {};
  const point = (anchor: HTMLElement) => pointing.point({ anchor, ...say() });
  return {
    onPointerEnter: ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType !== 'touch') point(currentTarget);
    },
    onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>) => {
      if (!currentTarget.matches(':focus-visible')) pointing.leave(currentTarget);
    },
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      if (currentTarget.matches(':focus-visible')) point(currentTarget);
    },
    onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => pointing.leave(currentTarget),
  };
}
