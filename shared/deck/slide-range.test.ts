import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { parseSlideRange, slideNumbers } from './slide-range.ts';

test.each([
  ['1', [1]],
  ['1-3', [1, 2, 3]],
  ['1-3,8', [1, 2, 3, 8]],
  ['8,1-2', [1, 2, 8]],
  ['2-2,2,1-3', [1, 2, 3]],
  ['10', [10]],
  [' 1 - 3 , 8 ', [1, 2, 3, 8]],
  ['1–3', [1, 2, 3]],
  ['1——3，8', [1, 2, 3, 8]],
  ['１至３、８', [1, 2, 3, 8]],
  ['1～3；8', [1, 2, 3, 8]],
])('%s means %j', (text, numbers) => {
  expect(slideNumbers(parseSlideRange(text), 10)).toEqual(numbers);
});

test.each([
  '',
  ' ',
  '0',
  '01',
  '1-',
  '-1',
  '3-1',
  '1,,2',
  '1,',
  '1 3',
  '1-2-3',
  'a',
  '1.5',
  '1e1',
  '999999',
])('%j can’t be read', (slides) => {
  expect(() => parseSlideRange(slides)).toThrow(
    new AppError('usage.slides-unreadable', { slides }),
  );
});

test.each(['11', '1-11', '9,12-13'])('%s goes beyond 10 slides', (slides) => {
  expect(() => slideNumbers(parseSlideRange(slides), 10)).toThrow(
    new AppError('usage.slides-beyond', { slides, total: 10 }),
  );
});
