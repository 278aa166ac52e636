import { expect, test } from 'vitest';
import { brokenLines } from './broken-lines.ts';

test.each([
  ['what fits stays one line', '招商局', 11, ['招商局']],
  ['an empty paragraph is a line, too', '', 11, ['']],
  ['a full line ends', '区招商局区发改局区科经局', 11, ['区招商局区发改局区科经', '局']],
  [
    'no line begins with a comma',
    '区招商局区发改局区科经，好',
    11,
    ['区招商局区发改局区科经，', '好'],
  ],
  ['words stay whole', 'finish the whole plan', 8, ['finish the', 'whole plan']],
  ['a word that is longer than a line is cut', 'x'.repeat(30), 8, ['x'.repeat(15), 'x'.repeat(15)]],
])('%s', (_, paragraph, width, expected) => {
  expect(brokenLines(paragraph, width)).toEqual(expected);
});
