import { expect, test } from 'vitest';
import { scaled } from './scaled.ts';

test.each([
  [98.7, 4, 987_000],
  [1.1, 8, 110_000_000],
  [46_000, -4, 4.6],
  [-2.3, 4, -23_000],
  [0, 8, 0],
  [7, 0, 7],
  [1e-7, 4, 0.001],
  [-2.5e-9, 8, -0.25],
  [1e21, 4, 1e25],
  [1e25, -4, 1e21],
  [Infinity, 4, Infinity],
])('%d × 10^%d is %d', (value, power, expected) => {
  expect(scaled(value, power)).toBe(expected);
});
