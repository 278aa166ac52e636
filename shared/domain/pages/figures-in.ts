import type { BoundFigure } from '../bound-slide.ts';

/** Every figure that stands anywhere in a bound value, in its order. */
export function figuresIn(value: unknown): BoundFigure[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return [value];
  return Object.values(value).flatMap(figuresIn);
}

function isFigure(value: object): value is BoundFigure {
  return 'figure' in value && 'printed' in value && 'parts' in value;
}
