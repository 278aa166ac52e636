import type { DrawnBox, DrawnShape, Paint } from '../../shared/model/presentation.ts';
import { boxIn, intersect, round } from './frame.ts';
import { type Measuring, opacityOf } from './measuring.ts';
import { paintOf } from './paints.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';
const sides = ['top', 'right', 'bottom', 'left'] as const;

interface Border {
  readonly side: Side;
  /** In units of the slide. */
  readonly width: number;
  readonly paint: Paint;
  readonly dash: number[];
}

/** The ground of an element and the lines at its edges. */
export function boxesOf(element: Element, measuring: Measuring): DrawnShape[] {
  const style = getComputedStyle(element);
  const box = boxIn(measuring.frame, element.getBoundingClientRect());
  const opacity = opacityOf(element, measuring.page);
  const fill = paintOf(style.backgroundColor, opacity);
  const borders = bordersOf(style, opacity);
  if (!fill && borders.length === 0) return [];
  const radius = round(Number.parseFloat(style.borderTopLeftRadius) || 0);
  const [border] = borders;
  const isFramed = borders.length === 4 && borders.every((one) => isSame(one, border));
  const shapes = [
    ...(fill || isFramed ? [ground(box, fill, radius, isFramed ? border : undefined)] : []),
    ...(isFramed ? [] : borders.map((one) => line(box, one))),
  ];
  return shapes.flatMap((shape) => clipped(shape, measuring.clip));
}

function bordersOf(style: CSSStyleDeclaration, opacity: number): Border[] {
  return sides.flatMap((side) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const kind = style.getPropertyValue(`border-${side}-style`);
    const paint = paintOf(style.getPropertyValue(`border-${side}-color`), opacity);
    if (!(width > 0) || kind === 'none' || kind === 'hidden' || !paint) return [];
    const dash = kind === 'dashed' ? [2 * width, width] : kind === 'dotted' ? [width, width] : [];
    return [{ side, width, paint, dash }];
  });
}

function isSame(one: Border, other: Border | undefined): boolean {
  return one.width === other?.width && one.paint.colour === other.paint.colour;
}

function ground(
  { x, y, width, height }: DrawnBox,
  fill: Paint | null,
  radius: number,
  border: Border | undefined,
): DrawnShape {
  const inset = (border?.width ?? 0) / 2;
  const box = {
    x: round(x + inset),
    y: round(y + inset),
    width: round(Math.max(width - 2 * inset, 0)),
    height: round(Math.max(height - 2 * inset, 0)),
  };
  const isRound = radius * 2 >= Math.min(width, height) && Math.abs(width - height) < 0.1;
  return {
    kind: 'shape',
    box,
    form: isRound && radius > 0 ? { type: 'ellipse' } : { type: 'rectangle', radius },
    fill,
    stroke: border ? strokeOf(border) : null,
  };
}

function strokeOf({ paint, width, dash }: Border): NonNullable<DrawnShape['stroke']> {
  return { paint, width, dash, cap: 'butt' };
}

/** A border along one side, as a line in its middle. */
function line({ x, y, width, height }: DrawnBox, border: Border): DrawnShape {
  const half = border.width / 2;
  const isLevel = border.side === 'top' || border.side === 'bottom';
  const at = round(
    border.side === 'top'
      ? y + half
      : border.side === 'bottom'
        ? y + height - half
        : border.side === 'left'
          ? x + half
          : x + width - half,
  );
  const from: [number, number] = isLevel ? [x, at] : [at, y];
  const to: [number, number] = isLevel ? [round(x + width), at] : [at, round(y + height)];
  return {
    kind: 'shape',
    box: isLevel ? { x, y: at, width, height: 0 } : { x: at, y, width: 0, height },
    form: { type: 'line', from, to },
    fill: null,
    stroke: strokeOf(border),
  };
}

/** What of a ground or a line lies in a box. */
function clipped(shape: DrawnShape, clip: DrawnBox): DrawnShape[] {
  const { form } = shape;
  if (form.type === 'rectangle') {
    const box = intersect(shape.box, clip);
    return box ? [{ ...shape, box }] : [];
  }
  if (form.type !== 'line') return [shape];
  const clamp = ([x, y]: [number, number]): [number, number] => [
    Math.min(Math.max(x, clip.x), clip.x + clip.width),
    Math.min(Math.max(y, clip.y), clip.y + clip.height),
  ];
  const [from, to] = [clamp(form.from), clamp(form.to)];
  const isOutside = from[0] === to[0] && from[1] === to[1];
  // A line that lies beyond an edge would be drawn on it.
  const isOnEdge = form.from[0] !== from[0] && form.from[1] !== from[1];
  if (isOutside || isOnEdge) return [];
  const box = {
    ...{ x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]) },
    width: round(Math.abs(to[0] - from[0])),
    height: round(Math.abs(to[1] - from[1])),
  };
  return [{ ...shape, box, form: { type: 'line', from, to } }];
}
