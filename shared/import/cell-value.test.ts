import { describe, expect, test } from 'vitest';
import { type CellValue, readCell, readText } from './cell-value.ts';
import type { SheetCell } from './sheet.ts';

const number = (value: number, more: Partial<SheetCell> = {}): SheetCell => ({
  row: 0,
  column: 0,
  kind: 'number',
  text: String(value),
  number: value,
  shown: null,
  behind: null,
  formula: 'none',
  indent: 0,
  comment: null,
  ...more,
});

/** `5.2 % (1)`: value, unit with its power of ten, decimals. */
function brief(value: CellValue): string {
  if (value.kind === 'missing') return `missing ${value.mark}`;
  if (value.kind === 'refused') return `refused ${value.reason}`;
  if (value.kind !== 'figure' && value.kind !== 'asked') return value.kind;
  const { figure } = value;
  const amount = figure.value ?? `${figure.valueLo}..${figure.valueHi}`;
  return [
    ...(value.kind === 'asked' ? [`asked ${value.about}`] : []),
    ...(figure.qualifier === 'exact' ? [] : [figure.qualifier]),
    `${amount}${figure.unitMult === 0 ? '' : `e${figure.unitMult}`}`,
    ...(figure.unit === null ? [] : [figure.unit]),
    `(${figure.decimals})`,
  ].join(' ');
}

describe('a cell of text', () => {
  test.each([
    ['298.87\u2002', '298.87 (2)'],
    ['１２３４．５６', '1234.56 (2)'],
    ['−6.2', '-6.2 (1)'],
    ['－19.3', '-19.3 (1)'],
    ['12,345.6', '12345.6 (1)'],
    ['29\u202f000', '29000 (0)'],
    ['1\u00a0234', '1234 (0)'],
    ['5.2％', '5.2 % (1)'],
    ['5.2 %', '5.2 % (1)'],
    ['1.37万亿元', '1.37e12 元 (2)'],
    ['2245984万元', '2245984e4 元 (0)'],
    ['四点二个百分点', '4.2 个百分点 (0)'],
    ['三十五%', '35 % (0)'],
    ['3%—3.5%', 'range 3..3.5 % (1)'],
    ['4.5%左右', 'approx 4.5 % (1)'],
    ['突破300亿元', 'gt 300e8 元 (0)'],
    ['16万余人', 'gt_about 16e4 人 (0)'],
    ['≥95%', 'ge 95 % (0)'],
    ['3.0\u200b', '3 (1)'],
    ['\ufeff7.1', '7.1 (1)'],
    ['4.2‰', '4.2 ‰ (1)'],
    ['25.0%.', '25 % (1)'],
    ['+5.2个百分点', '5.2 个百分点 (1)'],
    ['3.2百分点', '3.2 个百分点 (1)'],
    ['下降3.1%', '-3.1 % (1)'],
    ['同比增长7%', '7 % (0)'],
    ['4.175', '4.175 (3)'],
    ['1300*', '1300 (0)'],
    ['0', '0 (0)'],
  ])('%s is %s', (text, expected) => {
    expect(brief(readText(text))).toBe(expected);
  });

  test.each([
    ['12，345.6', 'asked value 12345.6 (1)'],
    ['1,30', 'asked value 1.3 (0)'],
    ['由1.51缩小至1.45', 'asked value 1.45 (2)'],
    ['同比下增长4.4%', 'asked sign 4.4 % (1)'],
    ['(6.2)', 'asked sign -6.2 (1)'],
    ['▲3', 'asked sign -3 (0)'],
    ['—6.2', 'asked sign -6.2 (1)'],
    ['持平', 'asked value 0 (0)'],
  ])('%s is not decided: %s', (text, expected) => {
    expect(brief(readText(text))).toBe(expected);
  });

  test.each([
    ['1234567890123456.78', 'refused too-many-digits'],
    ['202401150000000123', 'refused too-many-digits'],
    ['1.23457E+17', 'refused too-many-digits'],
    ['0012', 'refused identifier'],
    ['同比分别-6.2%、-19.3%', 'refused several-figures'],
    ['18.9：19.6：61.5', 'refused several-figures'],
  ])('%s is %s', (text, expected) => {
    expect(brief(readText(text))).toBe(expected);
  });

  test.each([
    ['5512940468989', 5512940468989],
    ['-1.651328002889045', -1.651328002889045],
    ['0.17940192079313189', 0.17940192079313189],
    ['1e-5', 0.00001],
  ])('%s keeps every digit', (text, value) => {
    expect(readText(text)).toMatchObject({ kind: 'figure', figure: { value } });
  });

  test.each([
    ['-'],
    ['--'],
    ['---'],
    ['—'],
    ['……'],
    ['…'],
    ['...'],
    ['－'],
    ['#N/A'],
    ['N/A'],
    ['/'],
    ['×'],
    ['无'],
  ])('%s stands for no number', (mark) => {
    expect(readText(mark)).toEqual({ kind: 'missing', mark });
  });

  test.each([
    ['=HYPERLINK("a")'],
    ['@区府办'],
    ['＝1+1'],
    ['三亚市'],
    ['一季度'],
    ['3月'],
    ['2020年'],
    ['5G基站'],
    ['110报警'],
  ])('%s is no figure', (text) => {
    expect(readText(text).kind).toBe('text');
  });

  test.each([[''], [' '], ['\u3000\u200b']])('blank is blank', (text) => {
    expect(readText(text).kind).toBe('blank');
  });
});

describe('a cell that holds a number', () => {
  test('is what the file holds, and the printed form is kept', () => {
    const value = readCell(number(-9.1, { shown: '-9 ' }));
    expect(value).toMatchObject({ kind: 'figure', notes: ['shown=-9'] });
    expect(brief(value)).toBe('-9.1 (0)');
  });

  test.each([
    [0.052, '5.2%', '5.2 % (1)'],
    [0.0525, '5%', '5.25 % (0)'],
    [12.3, '12.30亿元', '12.3e8 元 (2)'],
    [123456789, '12346万元', '12345.6789e4 元 (0)'],
    [1234.5, '1,234.50', '1234.5 (2)'],
    [-6.2, '(6.2)', '-6.2 (1)'],
    [1234.5, '¥1,234.50', '1234.5 (2)'],
  ])('%s shown as %s is %s', (value, shown, expected) => {
    expect(brief(readCell(number(value, { shown })))).toBe(expected);
  });

  test('a formula that was never calculated has no number', () => {
    const cell = number(0, { formula: 'without-result', kind: 'text', text: '', number: null });
    expect(brief(readCell(cell))).toBe('refused no-result');
  });

  test('an identifier that lost its last digits is refused', () => {
    expect(brief(readCell(number(202401150000000000)))).toBe('refused too-many-digits');
  });

  test('an error stands for no number', () => {
    const cell = number(0, { kind: 'error', text: '#DIV/0!', number: null });
    expect(brief(readCell(cell))).toBe('missing #DIV/0!');
  });
});
