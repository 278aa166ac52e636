import { expect, test } from 'vitest';
import { claimsOfPage, loneFigure } from './claims-of-page.ts';
import { nowhere } from './model.ts';

/** Lines of a page by their left and upper edge, each character as wide as its size. */
type Line = readonly [text: string, left: number, top: number, size: number];

function page(...texts: readonly Line[]) {
  return texts.map(([text, left, top, size], piece) => ({
    ...{ text, left, top, size, piece, place: { ...nowhere, page: 1 } },
    ...{ right: left + text.length * size, bottom: top + size },
  }));
}

const named = (...texts: readonly Line[]) =>
  claimsOfPage(page(...texts), '2023').map(({ rawText, names }) => [rawText, names[0] ?? null]);

test.each([
  ['突破1300家', { value: 1300, unit: '家', qualifier: 'gt', isBare: false }],
  ['107亿元', { value: 107, unit: '元', unitMult: 8 }],
  ['over 1,300', { value: 1300, qualifier: 'gt', isBare: false }],
  ['RMB 10.7 billion', { value: 107, unitMult: 8, unit: '元' }],
  ['4,135', { value: 4135, unit: '', isBare: true }],
  ['目标3000人', { value: 3000, unit: '人', role: 'goal' }],
  ['Target 20', { value: 20, role: 'goal' }],
  ['第一', { value: 1, role: 'rank' }],
  ['2nd', { value: 2, role: 'rank' }],
  ['94.6%', { value: 94.6, unit: '%', decimals: 1, role: 'share' }],
])('%s alone is a figure', (line, expected) => {
  expect(loneFigure(line)).toMatchObject(expected);
});

test.each(['2023', '2023年', '2023年底的存量', '2019—2023年累计', '第3段', '高新技术企业', ''])(
  '“%s” alone is none',
  (line) => {
    expect(loneFigure(line)).toBeNull();
  },
);

test('a number belongs to the label above it, beside it or below it, whichever is nearest', () => {
  expect(named(['新增绿地', 10, 10, 12], ['15公顷', 10, 26, 30])).toEqual([['15公顷', '新增绿地']]);
  expect(named(['15公顷', 10, 10, 30], ['新增绿地', 10, 44, 12])).toEqual([['15公顷', '新增绿地']]);
  expect(named(['新增绿地', 10, 18, 12], ['15公顷', 300, 10, 30])).toEqual([
    ['15公顷', '新增绿地'],
  ]);
});

test('labels and numbers below each other keep to their own', () => {
  expect(
    named(
      ['新增绿地', 10, 10, 12],
      ['15公顷', 10, 26, 24],
      ['新增绿道', 10, 66, 12],
      ['8公里', 10, 82, 24],
    ),
  ).toEqual([
    ['15公顷', '新增绿地'],
    ['8公里', '新增绿道'],
  ]);
});

test('rows of labels and numbers beside a large number keep to their own', () => {
  expect(
    named(
      ['突破1000家', 10, 20, 40],
      ['四上企业', 10, 4, 12],
      ['新增四上企业', 400, 30, 12],
      ['206家', 600, 24, 24],
    ),
  ).toEqual([
    ['突破1000家', '四上企业'],
    ['206家', '新增四上企业'],
  ]);
});

test('a label that takes two lines is one', () => {
  expect(
    named(['New provincial', 10, 10, 10], ['specialised firms', 10, 23, 10], ['42', 10, 40, 30]),
  ).toEqual([['42', 'New provincial specialised firms']]);
});

test('a label says a time of its own', () => {
  const [claim] = claimsOfPage(
    page(['基金首期（2024年1月23日）', 10, 10, 12], ['10亿元', 10, 26, 24]),
    '2023',
  );
  expect(claim).toMatchObject({ period: '2024-01-23', isPeriodPrinted: true });
});

test('numbers of a list’s items and the ends of a scale are no figures', () => {
  const item = (number: string, top: number): readonly Line[] => [
    [number, 10, top, 12],
    ['数字照原文口径，一律保留', 40, top, 12],
  ];
  expect(named(...item('1', 10), ...item('2', 40), ...item('3', 70))).toEqual([]);
  expect(named(['100%', 600, 10, 9])).toEqual([]);
});

test('a line that counts something itself names a number only where nothing else does', () => {
  const note = ['9 schools built or extended', 10, 62, 12] as const;
  expect(named(['New compulsory school places', 10, 10, 12], ['17,000', 10, 30, 30], note)).toEqual(
    [['17,000', 'New compulsory school places']],
  );
  expect(named(['17,000', 10, 30, 30], note)).toEqual([['17,000', '9 schools built or extended']]);
});

test('of numbers in a column, each has the label behind it, however short the number is', () => {
  expect(
    named(
      ['16', 72, 500, 55],
      ['Estate renovations completed', 287, 522, 6],
      ['19', 688, 500, 55],
      ['Estate renovations started', 902, 522, 6],
    ),
  ).toEqual([
    ['16', 'Estate renovations completed'],
    ['19', 'Estate renovations started'],
  ]);
});

test('a line well below a number that has its name is of what follows', () => {
  const [claim] = claimsOfPage(
    page(['Chamber services', 868, 332, 16], ['9', 868, 356, 90], ['Pilot zone', 868, 492, 16]),
    '2023',
  );
  expect(claim?.names).toEqual(['Chamber services']);
});
