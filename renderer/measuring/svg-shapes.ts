import type { DrawnBox, DrawnShape, PathStep } from '../../shared/model/presentation.ts';
import { clipArea, clipLine } from './clip-outlines.ts';
import { intersect, isWithin, round } from './frame.ts';
import { type Measuring, opacityOf } from './measuring.ts';
import {
  boxOfSteps,
  ellipseSteps,
  formOf,
  type Matrix,
  placeSteps,
  rectangleSteps,
} from './outlines.ts';
import { paintOf } from './paints.ts';
import { stepsOf } from './path-data.ts';

/** An element of a drawing as shapes of the slide; several where an edge cuts it. */
export function shapesOf(element: SVGGraphicsElement, measuring: Measuring): DrawnShape[] {
  const outline = outlineOf(element);
  const matrix = matrixOf(element, measuring);
  if (outline.length < 2 || !matrix) return [];
  const style = getComputedStyle(element);
  const opacity = opacityOf(element, measuring.page);
  const steps = placeSteps(matrix, outline);
  const isOpen = element instanceof SVGLineElement;
  const fill = isOpen ? null : paintOf(style.fill, opacity * Number(style.fillOpacity));
  const stroke = strokeOf(
    style,
    opacity,
    Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)),
  );
  if (!fill && !stroke) return [];
  const box = boxOfSteps(steps);
  if (isWithin(box, measuring.clip)) {
    const radius = element instanceof SVGRectElement ? radiusOf(element, matrix) : 0;
    if (radius > 0) return [shape({ box, form: { type: 'rectangle', radius } }, fill, stroke)];
    return [shape(formOf(steps), fill, stroke)];
  }
  return cutShapes(steps, box, fill, stroke, measuring.clip);
}

/** How places of an element become places of the slide; null where it is not drawn. */
export function matrixOf(
  element: SVGGraphicsElement,
  { frame: { left, top, scale } }: Measuring,
): Matrix | null {
  const drawn = element.getScreenCTM();
  if (!drawn) return null;
  const { a, b, c, d, e, f } = drawn;
  return {
    ...{ a: a / scale, b: b / scale, c: c / scale, d: d / scale },
    ...{ e: (e - left) / scale, f: (f - top) / scale },
  };
}

function shape(
  { form, box }: Pick<DrawnShape, 'form' | 'box'>,
  fill: DrawnShape['fill'],
  stroke: DrawnShape['stroke'],
): DrawnShape {
  return { kind: 'shape', box, form, fill, stroke };
}

/** Cut at the edges of what can be seen: its area and its line each by itself. */
function cutShapes(
  steps: readonly PathStep[],
  box: DrawnBox,
  fill: DrawnShape['fill'],
  stroke: DrawnShape['stroke'],
  clip: DrawnBox,
): DrawnShape[] {
  const isFlat = box.width === 0 || box.height === 0;
  if (!isFlat && !intersect(box, clip)) return [];
  const area = fill ? clipArea(steps, clip) : [];
  const line = stroke ? clipLine(steps, clip) : [];
  return [
    ...(area.length > 0 ? [shape(formOf(area), fill, null)] : []),
    ...(line.length > 0 ? [shape(formOf(line), null, stroke)] : []),
  ];
}

function strokeOf(
  style: CSSStyleDeclaration,
  opacity: number,
  scale: number,
): DrawnShape['stroke'] {
  const paint = paintOf(style.stroke, opacity * Number(style.strokeOpacity));
  const width = round(Number.parseFloat(style.strokeWidth) * scale);
  if (!paint || !(width > 0)) return null;
  const dash = (style.strokeDasharray.match(/[\d.]+/g) ?? []).map((part) =>
    round(Number(part) * scale),
  );
  const cap =
    style.strokeLinecap === 'round' || style.strokeLinecap === 'square'
      ? style.strokeLinecap
      : 'butt';
  return { paint, width, dash, cap };
}

function radiusOf({ rx, ry, height }: SVGRectElement, { a, b }: Matrix): number {
  const radius = Math.max(rx.baseVal.value, ry.baseVal.value);
  return round(Math.min(radius, height.baseVal.value / 2) * Math.hypot(a, b));
}

/** In the element's own units. */
function outlineOf(element: SVGGraphicsElement): PathStep[] {
  if (element instanceof SVGPathElement) return stepsOf(element.getAttribute('d') ?? '');
  if (element instanceof SVGRectElement) {
    const [x, y, width, height] = [element.x, element.y, element.width, element.height].map(
      lengthOf,
    );
    if (!width || !height) return [];
    const rx = Math.min(
      Math.max(lengthOf(element.rx), lengthOf(element.ry)),
      width / 2,
      height / 2,
    );
    return rectangleSteps({ x: x ?? 0, y: y ?? 0, width, height }, rx);
  }
  if (element instanceof SVGCircleElement) {
    const radius = lengthOf(element.r);
    return ellipseSteps({ x: lengthOf(element.cx), y: lengthOf(element.cy) }, radius, radius);
  }
  if (element instanceof SVGEllipseElement) {
    const centre = { x: lengthOf(element.cx), y: lengthOf(element.cy) };
    return ellipseSteps(centre, lengthOf(element.rx), lengthOf(element.ry));
  }
  if (element instanceof SVGLineElement)
    return [
      { to: 'move', x: lengthOf(element.x1), y: lengthOf(element.y1) },
      { to: 'line', x: lengthOf(element.x2), y: lengthOf(element.y2) },
    ];
  if (element instanceof SVGPolylineElement || element instanceof SVGPolygonElement) {
    const steps = [...element.points].map(
      ({ x, y }, index): PathStep => ({ to: index === 0 ? 'move' : 'line', x, y }),
    );
    return element instanceof SVGPolygonElement ? [...steps, { to: 'close' }] : steps;
  }
  return [];
}

function lengthOf({ baseVal }: SVGAnimatedLength): number {
  return baseVal.value;
}
