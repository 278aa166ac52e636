import { expect, test } from 'vitest';
import { isAbout } from './rectangles.ts';

const wanted = { x: 1093, y: 0, width: 1093, height: 615 };

test('a window is where it was put whatever a scale of 1.25 rounds, and nowhere else', () => {
  expect(isAbout({ x: 1092, y: 0, width: 1094, height: 614 }, wanted)).toBe(true);
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(isAbout({ ...wanted, [side]: wanted[side] + 3 }, wanted)).toBe(false);
});
