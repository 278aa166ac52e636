import type { Stroke } from '../model/show.ts';

/** How much may be drawn: beyond it a stroke ends, or the slide's oldest goes. */
export const inkLimits = { pointsPerStroke: 20_000, strokesPerSlide: 500 } as const;

/**
 * Begins a stroke or lengthens it, by its id: `[a:2 points] + a:3 points` is `[a:5 points]`.
 * The points given are those since the last call.
 */
export function draw(strokes: readonly Stroke[], piece: Stroke): Stroke[] {
  const begun = strokes.findIndex(({ id }) => id === piece.id);
  const stroke = strokes[begun];
  if (!stroke) return [...strokes, piece].slice(-inkLimits.strokesPerSlide);
  const points = [...stroke.points, ...piece.points].slice(0, inkLimits.pointsPerStroke);
  return strokes.with(begun, { ...stroke, points });
}

/** Without the stroke begun last. */
export function undo(strokes: readonly Stroke[]): Stroke[] {
  return strokes.slice(0, -1);
}
