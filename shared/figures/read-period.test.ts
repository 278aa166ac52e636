import { expect, test } from 'vitest';
import { readDate, readPeriod } from './read-period.ts';

test.each([
  ['2024', '2024'],
  [' ２０２４年 ', '2024'],
  ['2024年第四季度', '2024-Q4'],
  ['2024年4季度', '2024-Q4'],
  ['2024Q4', '2024-Q4'],
  ['2024-q4', '2024-Q4'],
  ['Q4 2024', '2024-Q4'],
  ['2024年1月', '2024-01'],
  ['2024-1', '2024-01'],
  ['2024年1月23日', '2024-01-23'],
  ['2024/1/23', '2024-01-23'],
  ['2024.01.23', '2024-01-23'],
  ['2019—2023年', '2019/2023'],
  ['2019年至2023年', '2019/2023'],
  ['2019/2023', '2019/2023'],
  ['去年', null],
  ['2024-13', null],
  ['1', null],
  ['', null],
])('%s is %s', (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

test('a date is no span of years', () => {
  expect(readDate('2019/2023')).toBeNull();
  expect(readDate('2024年1月')).toBe('2024-01');
});
