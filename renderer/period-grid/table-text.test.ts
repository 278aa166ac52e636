import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, textOfCells } from './table-text.ts';

test.each([
  ['1\n2\n3\n', [['1'], ['2'], ['3']]],
  ['1\r\n2\r\n', [['1'], ['2']]],
  [
    '突破1400家\t4.6万户\n—\t',
    [
      ['突破1400家', '4.6万户'],
      ['—', ''],
    ],
  ],
  ['1\n\n3', [['1'], [''], ['3']]],
  ['"两行\n一格"\t"说""引""话"', [['两行\n一格', '说"引"话']]],
  ['"开了没关\t2', [['"开了没关', '2']]],
  ['5" 管', [['5" 管']]],
  ['', [['']]],
])('%j', (text, cells) => expect(cellsOf(text)).toEqual(cells));

test('what is copied out is read back as it was', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((one) => !/^[=@]|\r/.test(one));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(cellsOf(textOfCells(table))).toEqual(table);
    }),
  );
});

test('a text that begins like a formula runs nowhere', () => {
  expect(textOfCells([['=HYPERLINK("x")', '@SUM(1)', '-3.2%']])).toBe(
    `"'=HYPERLINK(""x"")"\t'@SUM(1)\t-3.2%`,
  );
});
