import { expect, test } from 'vitest';
import { withoutNumber } from './label-text.ts';
import { plainName } from './plain-name.ts';

test.each([
  ['一、收入', '收入'],
  ['一、一般公共预算收入', '一般公共预算收入'],
  ['（二）非税收入', '非税收入'],
  ['3.规模以上工业', '规模以上工业'],
  // The number is half of a name.
  ['一、二级公路', '一、二级公路'],
  ['一、二、三产业', '一、二、三产业'],
  ['3.5英寸以上', '3.5英寸以上'],
  ['十一', '十一'],
])('%s is called %s', (label, name) => {
  expect(withoutNumber(label)).toBe(name);
});

test('what was brought in with the numbers of its list is the same without', () => {
  expect(plainName('一、收入·（一）税收')).toBe(plainName('收入·税收'));
  expect(plainName('其中：一、二级公路')).not.toBe(plainName('二级公路'));
});
