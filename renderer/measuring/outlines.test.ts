import { expect, test } from 'vitest';
import { clipArea, clipLine } from './clip-outlines.ts';
import { boxOfSteps, ellipseSteps, formOf, placeSteps, rectangleSteps } from './outlines.ts';
import { stepsOf } from './path-data.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };
const stage = { x: 0, y: 0, width: 100, height: 100 };

test.each([
  ['a rectangle', rectangleSteps(box, 0), 'rectangle'],
  ['a rectangle as charts write it', stepsOf('M10 20h30v40h-30Z'), 'rectangle'],
  ['a rectangle that goes back to its start', stepsOf('M10 20H40V60H10V20Z'), 'rectangle'],
  ['a circle', ellipseSteps({ x: 50, y: 50 }, 9, 9), 'ellipse'],
  ['an ellipse', ellipseSteps({ x: 50, y: 50 }, 9, 4), 'ellipse'],
  ['a line', stepsOf('M0 0L10 10'), 'line'],
  ['a triangle', stepsOf('M5 0L10 10H0Z'), 'path'],
  ['a rhombus', stepsOf('M5 0L10 5L5 10L0 5Z'), 'path'],
  ['round corners', rectangleSteps(box, 6), 'path'],
  ['a half circle', stepsOf('M0 5A5 5 0 0 1 10 5Z'), 'path'],
])('%s is drawn as such', (_, steps, type) => {
  expect(formOf(steps).form.type).toBe(type);
});

test('places follow the turn, size and place of what they are drawn in', () => {
  const matrix = { a: 0, b: 2, c: -2, d: 0, e: 100, f: 0 };
  const placed = boxOfSteps(placeSteps(matrix, rectangleSteps(box, 0)));
  expect(placed).toEqual({ x: -20, y: 20, width: 80, height: 60 });
});

test('an area is cut at the edges of what is seen', () => {
  const hanging = rectangleSteps({ x: 80, y: -10, width: 40, height: 50 }, 0);
  expect(formOf(clipArea(hanging, stage))).toMatchObject({
    ...{ box: { x: 80, y: 0, width: 20, height: 40 }, form: { type: 'rectangle' } },
  });
  expect(clipArea(rectangleSteps({ x: 120, y: 0, width: 40, height: 50 }, 0), stage)).toEqual([]);
});

test('a curve that leaves is cut too, and nothing of it lies outside', () => {
  const inside = boxOfSteps(clipArea(ellipseSteps({ x: 100, y: 50 }, 30, 30), stage));
  expect(inside.x).toBeCloseTo(70);
  expect(inside.x + inside.width).toBe(100);
});

test('a line that leaves and comes back is two', () => {
  const clipped = clipLine(stepsOf('M50 50L150 50L150 60L50 60'), stage);
  expect(clipped).toEqual([
    { to: 'move', x: 50, y: 50 },
    { to: 'line', x: 100, y: 50 },
    { to: 'move', x: 100, y: 60 },
    { to: 'line', x: 50, y: 60 },
  ]);
});
