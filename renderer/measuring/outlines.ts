import type { DrawnBox, DrawnShape, PathStep } from '../../shared/model/presentation.ts';
import { boxAround, round } from './frame.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a place of a drawing becomes one of the slide; as `DOMMatrix` names its parts. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export function place({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point {
  return { x: round(a * x + c * y + e), y: round(b * x + d * y + f) };
}

export function placeSteps(matrix: Matrix, steps: readonly PathStep[]): PathStep[] {
  return steps.map((step): PathStep => {
    if (step.to === 'close') return step;
    const to = place(matrix, step);
    if (step.to !== 'curve') return { to: step.to, ...to };
    const first = place(matrix, { x: step.x1, y: step.y1 });
    const second = place(matrix, { x: step.x2, y: step.y2 });
    return { to: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...to };
  });
}

/** Four corners, each round by the radius, 0 for sharp ones. */
export function rectangleSteps({ x, y, width, height }: DrawnBox, rx: number, ry = rx): PathStep[] {
  const [right, bottom] = [x + width, y + height];
  if (rx <= 0 || ry <= 0)
    return [
      { to: 'move', x, y },
      { to: 'line', x: right, y },
      { to: 'line', x: right, y: bottom },
      { to: 'line', x, y: bottom },
      { to: 'close' },
    ];
  const corner = (from: Point, edge: Point, to: Point): PathStep => ({
    to: 'curve',
    x1: from.x + (edge.x - from.x) * kappa,
    y1: from.y + (edge.y - from.y) * kappa,
    x2: to.x + (edge.x - to.x) * kappa,
    y2: to.y + (edge.y - to.y) * kappa,
    ...to,
  });
  return [
    { to: 'move', x: x + rx, y },
    { to: 'line', x: right - rx, y },
    corner({ x: right - rx, y }, { x: right, y }, { x: right, y: y + ry }),
    { to: 'line', x: right, y: bottom - ry },
    corner({ x: right, y: bottom - ry }, { x: right, y: bottom }, { x: right - rx, y: bottom }),
    { to: 'line', x: x + rx, y: bottom },
    corner({ x: x + rx, y: bottom }, { x, y: bottom }, { x, y: bottom - ry }),
    { to: 'line', x, y: y + ry },
    corner({ x, y: y + ry }, { x, y }, { x: x + rx, y }),
    { to: 'close' },
  ];
}

/** Where the handles of a quarter circle stand, between its ends and its corner. */
const kappa = 0.5523;

export function ellipseSteps(centre: Point, rx: number, ry: number): PathStep[] {
  const box = { x: centre.x - rx, y: centre.y - ry, width: 2 * rx, height: 2 * ry };
  return rectangleSteps(box, rx, ry).filter((step) => step.to !== 'line');
}

/** Places along a path, each stretch of it by itself: its curves in short lines. */
export function stretchesOf(steps: readonly PathStep[], perCurve = 12): Point[][] {
  const stretches: Point[][] = [];
  let current: Point[] = [];
  for (const step of steps) {
    if (step.to === 'move') {
      current = [{ x: step.x, y: step.y }];
      stretches.push(current);
    } else if (step.to === 'close') {
      const [first] = current;
      if (first) current.push(first);
    } else if (step.to === 'line') current.push({ x: step.x, y: step.y });
    else {
      const from = current.at(-1) ?? { x: step.x, y: step.y };
      for (let index = 1; index <= perCurve; index += 1)
        current.push(pointOfCurve(from, step, index / perCurve));
    }
  }
  return stretches;
}

function pointOfCurve(from: Point, step: Extract<PathStep, { to: 'curve' }>, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  return {
    x: round(a * from.x + b * step.x1 + c * step.x2 + d * step.x),
    y: round(a * from.y + b * step.y1 + c * step.y2 + d * step.y),
  };
}

export function boxOfSteps(steps: readonly PathStep[]): DrawnBox {
  const points = stretchesOf(steps, 24).flat();
  return boxAround(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** The plainest form that draws these steps: presentation software lets people edit it as such. */
export function formOf(steps: readonly PathStep[]): Pick<DrawnShape, 'form' | 'box'> {
  const box = boxOfSteps(steps);
  const [first, second] = steps;
  if (steps.length === 2 && first?.to === 'move' && second?.to === 'line')
    return {
      box,
      form: { type: 'line', from: [first.x, first.y], to: [second.x, second.y] },
    };
  if (isRectangle(steps, box)) return { box, form: { type: 'rectangle', radius: 0 } };
  if (isEllipse(steps, box)) return { box, form: { type: 'ellipse' } };
  return { box, form: { type: 'path', steps: [...steps] } };
}

const slack = 0.06;

function isRectangle(steps: readonly PathStep[], box: DrawnBox): boolean {
  if (!isOneClosed(steps) || steps.some(({ to }) => to === 'curve')) return false;
  const corners = stretchesOf(steps).flat();
  if (corners.length < 5 || corners.length > 6 || box.width === 0 || box.height === 0) return false;
  const isCorner = ({ x, y }: Point) =>
    (near(x, box.x) || near(x, box.x + box.width)) &&
    (near(y, box.y) || near(y, box.y + box.height));
  const isAlongSide = (point: Point, index: number) => {
    const next = corners[index + 1];
    return !next || near(point.x, next.x) || near(point.y, next.y);
  };
  return corners.every(isCorner) && corners.every(isAlongSide);
}

function isEllipse(steps: readonly PathStep[], box: DrawnBox): boolean {
  const curves = steps.filter(({ to }) => to === 'curve');
  if (!isOneClosed(steps) || curves.length < 4 || box.width === 0 || box.height === 0) return false;
  const [rx, ry] = [box.width / 2, box.height / 2];
  const centre = { x: box.x + rx, y: box.y + ry };
  return stretchesOf(steps)
    .flat()
    .every(({ x, y }) => {
      const distance = Math.hypot((x - centre.x) / rx, (y - centre.y) / ry);
      return Math.abs(distance - 1) * Math.min(rx, ry) < slack;
    });
}

function isOneClosed(steps: readonly PathStep[]): boolean {
  return (
    steps.at(-1)?.to === 'close' &&
    steps.filter(({ to }) => to === 'move' || to === 'close').length === 2
  );
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < slack;
}
