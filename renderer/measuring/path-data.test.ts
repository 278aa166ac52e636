import { expect, test } from 'vitest';
import { formOf, stretchesOf } from './outlines.ts';
import { stepsOf } from './path-data.ts';

const ends = (data: string) =>
  stepsOf(data).map((step) => (step.to === 'close' ? 'Z' : `${step.to[0]} ${step.x} ${step.y}`));

test.each([
  ['M10 20L30 40', ['m 10 20', 'l 30 40']],
  ['M10 20 30 40 50 60', ['m 10 20', 'l 30 40', 'l 50 60']],
  ['m10 20 5 5', ['m 10 20', 'l 15 25']],
  ['M1 2h10v-3H4V9', ['m 1 2', 'l 11 2', 'l 11 -1', 'l 4 -1', 'l 4 9']],
  ['M0 0h10v10Zl5 5', ['m 0 0', 'l 10 0', 'l 10 10', 'Z', 'l 5 5']],
  ['M-2-3L.5.5', ['m -2 -3', 'l 0.5 0.5']],
  ['M0 0c1 1 2 2 3 3s2 2 3 3', ['m 0 0', 'c 3 3', 'c 6 6']],
  ['M0 0q4 8 8 0t8 0', ['m 0 0', 'c 8 0', 'c 16 0']],
])('%s goes where SVG says', (data, expected) => {
  expect(ends(data)).toEqual(expected);
});

test('a smooth curve goes on from the handle before it, mirrored', () => {
  const [, , smooth] = stepsOf('M0 0C0 10 10 10 10 0S20 -10 20 0');
  expect(smooth).toMatchObject({ x1: 10, y1: -10 });
  const [, plain] = stepsOf('M0 0S20 -10 20 0');
  expect(plain).toMatchObject({ x1: 0, y1: 0 });
});

test('an arc keeps its distance from its centre, and ends where it is told', () => {
  const steps = stepsOf('M10 0A10 10 0 1 1 -10 0A10 10 0 0 1 10 0Z');
  const places = stretchesOf(steps).flat();
  for (const { x, y } of places) expect(Math.hypot(x, y)).toBeCloseTo(10, 1);
  expect(places).toContainEqual({ x: -10, y: 0 });
  expect(formOf(steps)).toMatchObject({ form: { type: 'ellipse' } });
});

test('an arc between places further apart than its radii reach is made larger', () => {
  const [, ...curves] = stepsOf('M0 0A1 1 0 0 1 10 0');
  const highest = Math.min(
    ...stretchesOf([{ to: 'move', x: 0, y: 0 }, ...curves])
      .flat()
      .map(({ y }) => y),
  );
  expect(highest).toBeCloseTo(-5, 1);
});

test('flags of an arc may stand without a space', () => {
  expect(ends('M0 0A5 5 0 0110 0').at(-1)).toBe('c 10 0');
});

test('data that is none is refused', () => {
  expect(() => stepsOf('M0 0X5 5')).toThrow('no path data');
});
