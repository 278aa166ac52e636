import { expect, test } from 'vitest';
import { rowPlaceAt } from './row-place.ts';

const rows = [0, 40, 80].map((top) => ({ top, bottom: top + 40 }));

test.each([
  ['above all', 0, -5, { to: 0, line: 0 }],
  ['over its own lower half', 0, 30, { to: 0, line: 40 }],
  ['over the upper half of the next', 0, 50, { to: 0, line: 40 }],
  ['over the lower half of the next', 0, 70, { to: 1, line: 80 }],
  ['below all', 0, 500, { to: 2, line: 120 }],
  ['up over the first', 2, 10, { to: 0, line: 0 }],
  ['up over the lower half of the first', 2, 30, { to: 1, line: 40 }],
])('a row held %s', (_, from, y, place) => {
  expect(rowPlaceAt(rows, from, y)).toEqual(place);
});
