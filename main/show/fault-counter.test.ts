import { expect, test } from 'vitest';
import { createFaultCounter } from './fault-counter.ts';

function counted(times: readonly number[]): boolean[] {
  let now = 0;
  const faults = createFaultCounter(() => now);
  return times.map((time) => {
    now = time;
    return faults.count();
  });
}

test('the fourth fault in a minute is one too many', () => {
  expect(counted([0, 10_000, 20_000, 59_999])).toEqual([true, true, true, false]);
});

test('faults of more than a minute ago are forgotten', () => {
  expect(counted([0, 10_000, 20_000, 60_000])).toEqual([true, true, true, true]);
});

test('faults that a clock set back has left in the future do not count', () => {
  expect(counted([900_000, 900_001, 900_002, 5000])).toEqual([true, true, true, true]);
});
