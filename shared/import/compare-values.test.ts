import { expect, test } from 'vitest';
import { compareValues } from './compare-values.ts';

const figure = (value: number, unitMult = 0) => ({
  ...{ value, valueLo: null, valueHi: null, unitMult, qualifier: 'exact' as const },
});

test.each([
  [figure(46_000), figure(4.6, 4), 'same'],
  [figure(0.3), figure(0.1 + 0.2), 'same'],
  [figure(1_963_847, 4), figure(1_963_847.4, 4), 'rounded'],
  [figure(-1.7), figure(-1.651328002889045), 'rounded'],
  [figure(196.4, 8), figure(1_963_847, 4), 'rounded'],
  [figure(1300), figure(1320), 'other'],
  [figure(100), figure(100.6), 'other'],
  [figure(1300), { ...figure(1300), qualifier: 'gt' as const }, 'other'],
  [figure(5), { ...figure(5), value: null }, 'other'],
])('%o and %o are %s', (one, other, expected) => {
  expect(compareValues(one, other)).toBe(expected);
  expect(compareValues(other, one)).toBe(expected);
});
