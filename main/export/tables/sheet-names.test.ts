import { expect, test } from 'vitest';
import { sheetNames } from './sheet-names.ts';

test.each([
  [['经济运行与产业'], ['经济运行与产业']],
  [["a/b\\c?d*e[f]g:h'"], ['a b c d e f g h']],
  [
    ['', '  ', "'"],
    ['Sheet', 'Sheet (2)', 'Sheet (3)'],
  ],
  [
    ['Goals', 'GOALS', 'goals'],
    ['Goals', 'GOALS (2)', 'goals (3)'],
  ],
  [['History'], ['History 1']],
  [
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
  ],
  [['😀'.repeat(20)], ['😀'.repeat(15)]],
])('%j become %j', (titles, names) => {
  expect(sheetNames(titles)).toEqual(names);
});
