import { expect, test } from 'vitest';
import { isSameUnit } from './same-unit.ts';

test.each([
  ['％', '%'],
  ['㎡', '平方米'],
  ['m²', '平米'],
  ['km²', '平方千米'],
  ['KM', '公里'],
  ['公斤', '千克'],
  ['名', '人'],
  ['人民币元', '元'],
  ['百分点', '个百分点'],
  [null, '家'],
])('%s is %s', (unit, other) => {
  expect(isSameUnit(unit, other)).toBe(true);
});

test.each([
  ['%', '个百分点'],
  ['平方米', '平方公里'],
  ['户', '家'],
])('%s is not %s', (unit, other) => {
  expect(isSameUnit(unit, other)).toBe(false);
});
