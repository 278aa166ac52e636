import { expect, test } from 'vitest';
import { builtInFormat, numberFormat, roundAway } from './number-format.ts';

/** As Excel shows them. */
test.each([
  [-5.5, '0', '-6'],
  [-9.1, '0', '-9'],
  [2.5, '0_ ', '3'],
  [0.5, '0', '1'],
  [1.005, '0.00', '1.01'],
  [2.675, '0.00', '2.68'],
  [1234567.5, '#,##0', '1,234,568'],
  [0.158, '0.0%', '15.8%'],
  [0.0125, '0.0%', '1.3%'],
  [-0.0125, '0.0%', '-1.3%'],
  [12345.6, '0.0,', '12.3'],
  [12350, '0.0,', '12.4'],
  [-1234.5, '#,##0;(#,##0)', '(1,235)'],
  [0, '0.0;-0.0;"-"', '-'],
  [3, '0"个"', '3个'],
  [5.5, '[>=5]0;0.0', '6'],
  [4.55, '[>=5]0;0.0', '4.6'],
])('%s in %s shows %s', (number, format, shown) => {
  expect(numberFormat(format).show(number, false)).toBe(shown);
});

test.each([
  [45322, 'yyyy/m/d', '2024/1/31'],
  [45322, 'yyyy"年"m"月"', '2024年1月'],
  [45322, '[$-804]yyyy"年"m"月"d"日";@', '2024年1月31日'],
  [45322, builtInFormat(57), '2024年1月'],
  [45322.354166666664, builtInFormat(22), '2024/1/31 8:30'],
])('%s in %s shows %s', (number, format, shown) => {
  expect(numberFormat(format).isDate).toBe(true);
  expect(numberFormat(format).show(number, false)).toBe(shown);
});

test('a format that shows the number as it is says nothing', () => {
  expect(numberFormat('General').show(0.1 + 0.2, false)).toBeNull();
  expect(numberFormat('@').showText('00123')).toBeNull();
  expect(numberFormat('[DBNum1]General').show(12, false)).toBeNull();
});

test('a length of time is no date', () => {
  expect(numberFormat('[h]:mm').isDate).toBe(false);
  expect(numberFormat('0.00_);[Red](0.00)').isDate).toBe(false);
});

test('halves go away from zero on both sides', () => {
  expect([0.5, 1.5, -0.5, -1.5, 2.4].map((one) => roundAway(one, 0))).toEqual([1, 2, -1, -2, 2]);
  expect(roundAway(1.45, 1)).toBe(1.5);
  expect(roundAway(15500, -3)).toBe(16000);
});
