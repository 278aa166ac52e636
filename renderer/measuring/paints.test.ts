import { expect, test } from 'vitest';
import { paintOf } from './paints.ts';

test.each([
  ['rgb(11, 95, 165)', 1, { colour: '#0B5FA5', opacity: 1 }],
  ['rgba(0, 0, 0, 0.5)', 0.5, { colour: '#000000', opacity: 0.25 }],
  ['rgb(11 95 165 / 40%)', 1, { colour: '#0B5FA5', opacity: 0.4 }],
  ['color(srgb 1 0.5 0 / 0.2)', 1, { colour: '#FF8000', opacity: 0.2 }],
  ['#0b5fa5', 1, { colour: '#0B5FA5', opacity: 1 }],
  ['rgba(0, 0, 0, 0)', 1, null],
  ['none', 1, null],
  ['rgb(1, 2, 3)', 0, null],
])('%s at %d is %o', (colour, opacity, paint) => {
  expect(paintOf(colour, opacity)).toEqual(paint);
});

test('a notation that no style of ours has is refused, not guessed', () => {
  expect(() => paintOf('oklch(0.5 0.1 200)')).toThrow('no colour');
});
