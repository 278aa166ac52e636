import { expect, test } from 'vitest';
import type { Stroke } from '../model/show.ts';
import { draw, inkLimits, undo } from './ink.ts';

const stroke = (id: string, ...xs: number[]): Stroke => ({
  id,
  tool: 'pen',
  points: xs.map((x) => [x, 0]),
});

test('a stroke begins, and grows by what comes under its id', () => {
  const one = draw([], stroke('a', 1));
  const two = draw(draw(one, stroke('b', 5)), stroke('a', 2, 3));
  expect(two).toEqual([stroke('a', 1, 2, 3), stroke('b', 5)]);
  expect(one).toEqual([stroke('a', 1)]);
});

test('undo takes the stroke begun last, and nothing from nothing', () => {
  expect(undo([stroke('a', 1), stroke('b', 2)])).toEqual([stroke('a', 1)]);
  expect(undo([])).toEqual([]);
});

test('an endless stroke ends, and the oldest stroke makes room', () => {
  const long = stroke('a', ...Array.from({ length: inkLimits.pointsPerStroke - 1 }, () => 1));
  expect(draw([long], stroke('a', 2, 3))[0]?.points.slice(-2)).toEqual([
    [1, 0],
    [2, 0],
  ]);
  const many = Array.from({ length: inkLimits.strokesPerSlide }, (_, n) => stroke(`s${n}`, n));
  const more = draw(many, stroke('last', 1));
  expect(more).toHaveLength(inkLimits.strokesPerSlide);
  expect(more[0]?.id).toBe('s1');
  expect(more.at(-1)?.id).toBe('last');
});
