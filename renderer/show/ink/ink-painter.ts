import type { StagePoint, Stroke } from '../../../shared/model/show.ts';
import type { View } from '../view-transform.ts';
import type { InkLook } from './ink-look.ts';

type Canvas = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'stroke'
>;

/** Draws strokes in stage units on one canvas for each tool, at the screen's own pixels. */
export function createInkPainter(
  canvases: Readonly<Record<Stroke['tool'], HTMLCanvasElement>>,
  look: InkLook,
) {
  const contexts = { pen: contextOf(canvases.pen), highlighter: contextOf(canvases.highlighter) };

  function prepare(context: CanvasRenderingContext2D, tool: Stroke['tool'], view: View): void {
    const { colour, width } = look[tool];
    const pixels = devicePixelRatio || 1;
    context.setTransform(
      view.scale * pixels,
      0,
      0,
      view.scale * pixels,
      view.left * pixels,
      view.top * pixels,
    );
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }

  return {
    /** Everything anew: another slide, size or magnification. */
    paint(strokes: readonly Stroke[], view: View, width: number, height: number): void {
      const pixels = devicePixelRatio || 1;
      for (const tool of ['highlighter', 'pen'] as const) {
        const [canvas, context] = [canvases[tool], contexts[tool]];
        const [across, down] = [Math.round(width * pixels), Math.round(height * pixels)];
        // Setting a canvas's size clears it; where it stays, that would cost a new surface.
        if (canvas.width !== across || canvas.height !== down) {
          canvas.width = across;
          canvas.height = down;
        } else {
          context.setTransform(1, 0, 0, 1, 0, 0);
          context.clearRect(0, 0, across, down);
        }
        prepare(context, tool, view);
        const drawn = strokes.filter((stroke) => stroke.tool === tool);
        // An empty layer over the slide needs no blending.
        canvas.hidden = drawn.length === 0;
        for (const { points } of drawn) trace(context, points, 0);
      }
    },

    /** Only a stroke's points from an index on. */
    lengthen({ tool, points }: Stroke, from: number, view: View): void {
      canvases[tool].hidden = false;
      prepare(contexts[tool], tool, view);
      trace(contexts[tool], points, from);
    },
  };
}

/** Curves from the middle of one pair of points to the middle of the next, and on to the last point. */
export function trace(context: Canvas, points: readonly StagePoint[], from: number): void {
  const first = Math.max(0, from - 2);
  const start = points[first];
  if (!start) return;
  context.beginPath();
  const [x, y] = first === 0 ? start : between(start, points[first + 1] ?? start);
  context.moveTo(x, y);
  for (let at = first + 1; at < points.length - 1; at += 1) {
    const [point, after] = [points[at], points[at + 1]];
    if (point && after) context.quadraticCurveTo(...point, ...between(point, after));
  }
  const [endX, endY] = points.at(-1) ?? start;
  // A line of no length at all is not drawn, and a dot is meant to be seen: a click reports its
  // place once or several times.
  context.lineTo(endX === x && endY === y ? endX + 0.01 : endX, endY);
  context.stroke();
}

function between([x, y]: StagePoint, [otherX, otherY]: StagePoint): StagePoint {
  return [(x + otherX) / 2, (y + otherY) / 2];
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This window cannot draw.');
  return context;
}
