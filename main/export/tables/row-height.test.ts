import { expect, test } from 'vitest';
import { rowHeight } from './row-height.ts';

test.each([
  [[], 15],
  [[{ text: '', width: 10 }], 15],
  [[{ text: 'nine char', width: 10 }], 15],
  [[{ text: 'more than nine', width: 10 }], 30],
  [[{ text: '五个汉字啊', width: 10 }], 30],
  [
    [
      { text: 'short', width: 10 },
      { text: 'x'.repeat(30), width: 11 },
    ],
    45,
  ],
  [[{ text: 'x'.repeat(9999), width: 10 }], 120],
])('%j is %i points high', (cells, height) => {
  expect(rowHeight(cells)).toBe(height);
});
