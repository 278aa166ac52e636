import { expect, test } from 'vitest';
import { type Operation, operationsIn } from './content-operations.ts';

const operations = (content: string): Operation[] => [...operationsIn(content)];

const operators = (content: string): string[] =>
  operations(content).map(({ operator }) => operator);

test.each<[string, string, readonly unknown[]]>([
  ['numbers', '1 -2 .5 +0.25 3. re', [1, -2, 0.5, 0.25, 3]],
  ['a name', '/F#31 gs', [{ name: 'F1' }]],
  ['a string', '(a (b) \\(c \\101\\n\\\nd) Tj', [{ bytes: 'a (b) (c A\nd' }]],
  ['a string of digits', '<4 1 42 5> Tj', [{ bytes: 'ABP' }]],
  ['an array', '[(a) -20 <62>] TJ', [[{ bytes: 'a' }, -20, { bytes: 'b' }]]],
  [
    'a dictionary',
    '/Span <</ActualText <FEFF0031> /Inner <</MCID 3>> >> BDC',
    [
      { name: 'Span' },
      new Map<string, unknown>([
        ['ActualText', { bytes: '\xfe\xff\x001' }],
        ['Inner', new Map([['MCID', 3]])],
      ]),
    ],
  ],
])('an operator is applied to %s', (_, content, operands) => {
  expect(operations(content)).toMatchObject([{ operands }]);
});

test('operators come in their order, without comments', () => {
  expect(operators("q 1 0 0 1 0 0 cm% BT\nBT/F1 12 Tf(a)Tj T* (b) ' ET Q")).toEqual([
    'q',
    'cm',
    'BT',
    'Tf',
    'Tj',
    'T*',
    "'",
    'ET',
    'Q',
  ]);
});

test.each([
  ['q BI /W 1 /H 1 ID x EI Q', 1],
  ['BI\nID\nEI\nBI ID EI', 2],
  ['BI /W 9 ID (unclosed EIx > \nEI Q', 1],
  ['(a BI b) Tj', 0],
  ['(a \\) BI (b BI) BI c) Tj BI ID EI', 1],
  ['% BI\nBI ID EI', 1],
  ['/BI gs <4249> Tj /P <</MCID 0>> BDC [(BI)-20(BI)] TJ', 0],
  ['', 0],
])('%j has %i inline images', (content, count) => {
  expect(operators(content).filter((operator) => operator === 'BI')).toHaveLength(count);
});

test.each(['<', '<<', '(', '[', '/', '>', ')', ']]', '{ }', '[/a', '<< /a', 'BI', '\\'])(
  'what is cut off after %j ends, and what stood before is read',
  (rest) => {
    expect(operators(`q ${rest}`)[0]).toBe('q');
  },
);
