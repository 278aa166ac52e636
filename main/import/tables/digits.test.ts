import { expect, test } from 'vitest';
import { plainDigits, readNumber } from './digits.ts';

test.each([
  ['12.5', 12.5, '12.5'],
  ['25.0', 25, '25'],
  ['-1.6513280028890449', -1.651328002889045, '-1.651328002889045'],
  ['0.10000000000000001', 0.1, '0.1'],
  ['1.5E-2', 0.015, '0.015'],
  ['1E+21', 1e21, '1000000000000000000000'],
  ['123456789012345', 123456789012345, '123456789012345'],
  ['123456789012345678', 123456789012345680, '123456789012345678'],
  ['9007199254740993', 9007199254740992, '9007199254740993'],
  ['0.1234567890123456789', 0.12345678901234568, '0.1234567890123456789'],
  ['-0', -0, '0'],
  ['+5', 5, '5'],
  ['.5', 0.5, '0.5'],
])('%s is the number %s with the digits %s', (written, number, text) => {
  expect(readNumber(written)).toEqual({ number, text });
});

test.each(['', 'abc', '1,234', '0x10', 'Infinity', '1e999', '1 2', '--1'])(
  '%j is no number',
  (written) => {
    expect(readNumber(written)).toBeNull();
  },
);

test('small numbers are written out', () => {
  expect(plainDigits(1.25e-7)).toBe('0.000000125');
  expect(plainDigits(-3e-10)).toBe('-0.0000000003');
});
