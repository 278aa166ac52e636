import { type BoundFigure, isBoundFigure } from '../../deck/bound-slide.ts';

/** Every figure that stands anywhere in a bound value, in its order. */
export function figuresIn(value: unknown): BoundFigure[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBoundFigure(value)) return [value];
  return Object.values(value).flatMap(figuresIn);
}
