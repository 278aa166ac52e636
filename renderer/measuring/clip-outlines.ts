import type { DrawnBox, PathStep } from '../../shared/model/presentation.ts';
import { round } from './frame.ts';
import { type Point, stretchesOf } from './outlines.ts';

/** One edge of a box: which places are inside, and where a line crosses it. */
interface Edge {
  readonly isInside: (point: Point) => boolean;
  readonly cross: (from: Point, to: Point) => Point;
}

/** The area of an outline that lies in a box, its curves in short lines; empty where none does. */
export function clipArea(steps: readonly PathStep[], box: DrawnBox): PathStep[] {
  return stretchesOf(steps).flatMap((stretch) => {
    const inside = edgesOf(box).reduce(clipPolygon, stretch);
    return inside.length < 3 ? [] : [...linesThrough(inside), { to: 'close' } as const];
  });
}

/** The stretches of a line that lie in a box; empty where none does. */
export function clipLine(steps: readonly PathStep[], box: DrawnBox): PathStep[] {
  return stretchesOf(steps).flatMap((stretch) => {
    const pieces: Point[][] = [];
    for (const [index, to] of stretch.entries()) {
      const from = stretch[index - 1];
      const piece = from && clipSegment(from, to, box);
      if (!piece) continue;
      const last = pieces.at(-1);
      const end = last?.at(-1);
      if (last && end && end.x === piece[0].x && end.y === piece[0].y) last.push(piece[1]);
      else pieces.push([...piece]);
    }
    return pieces.flatMap(linesThrough);
  });
}

function linesThrough(points: readonly Point[]): PathStep[] {
  return points.map(({ x, y }, index) => ({ to: index === 0 ? 'move' : 'line', x, y }) as const);
}

function edgesOf({ x, y, width, height }: DrawnBox): Edge[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { isInside: (point) => point.x >= x, cross: (from, to) => atX(from, to, x) },
    { isInside: (point) => point.x <= right, cross: (from, to) => atX(from, to, right) },
    { isInside: (point) => point.y >= y, cross: (from, to) => atY(from, to, y) },
    { isInside: (point) => point.y <= bottom, cross: (from, to) => atY(from, to, bottom) },
  ];
}

function atX(from: Point, to: Point, x: number): Point {
  return { x, y: round(from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x)) };
}

function atY(from: Point, to: Point, y: number): Point {
  return { x: round(from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)), y };
}

/** By Sutherland and Hodgman: a polygon cut at one edge after the other. */
function clipPolygon(points: readonly Point[], { isInside, cross }: Edge): Point[] {
  return points.flatMap((to, index) => {
    const from = points.at(index - 1) ?? to;
    if (isInside(to)) return isInside(from) ? [to] : [cross(from, to), to];
    return isInside(from) ? [cross(from, to)] : [];
  });
}

function clipSegment(from: Point, to: Point, box: DrawnBox): [Point, Point] | null {
  let ends: [Point, Point] = [from, to];
  for (const { isInside, cross } of edgesOf(box)) {
    const [first, last] = ends;
    if (!isInside(first) && !isInside(last)) return null;
    if (!isInside(first)) ends = [cross(first, last), last];
    else if (!isInside(last)) ends = [first, cross(first, last)];
  }
  return ends;
}
