import { expect, test } from 'vitest';
import { stepInGrid } from './step-in-grid.ts';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 6, 6],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 6],
  ['ArrowDown', 6, 6],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 2, 2],
  ['Home', 5, 0],
  ['End', 1, 6],
  ['KeyA', 1, null],
  ['PageDown', 1, null],
])('%s on card %o of seven in lines of three leads to %o', (place, at, to) => {
  expect(stepInGrid(place, { at, count: 7, columns: 3 })).toBe(to);
});

test.each([
  ['PageDown', 1, 7],
  ['PageDown', 5, 11],
  ['PageDown', 10, 13],
  ['PageDown', 13, 13],
  ['PageUp', 13, 7],
  ['PageUp', 4, 1],
  ['PageUp', 2, 2],
])('%s on card %o of fourteen in lines of three, two in sight, leads to %o', (place, at, to) => {
  expect(stepInGrid(place, { at, count: 14, columns: 3, lines: 2 })).toBe(to);
});
