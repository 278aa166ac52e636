import { afterEach, expect, test } from 'vitest';
import { closingDay, daysBetween, localDay, quarterLater, quarterOf } from './period.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['2023', '2023-12-31'],
  ['2024-H1', '2024-06-30'],
  ['2024-Q1', '2024-03-31'],
  ['2024-Q2', '2024-06-30'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['1900-02', '1900-02-28'],
  ['2000-02', '2000-02-29'],
  ['2024-04-09', '2024-04-09'],
  ['2019/2023', '2023-12-31'],
])('%s ends on %s', (period, day) => {
  expect(closingDay(period)).toBe(day);
});

test.each([
  ['2024-02-28', '2024-02-29', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2024-12-31', '2025-01-01', 1],
  ['2024-04-12', '2024-03-31', -12],
  ['2024-03-30', '2024-04-01', 2],
  ['2024-06-30', '2024-06-30', 0],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('a quarter is that of its day, and quarters go on over years', () => {
  expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-12-31'].map(quarterOf)).toEqual([
    ...['2024-Q1', '2024-Q1', '2024-Q2', '2024-Q4'],
  ]);
  expect(quarterLater('2024-Q1', -1)).toBe('2023-Q4');
  expect(quarterLater('2024-Q4', 1)).toBe('2025-Q1');
  expect(quarterLater('2024-Q2', -6)).toBe('2022-Q4');
});

test('today is the day of the machine’s own zone: in Shanghai the new quarter begins eight hours before UTC', () => {
  const moment = new Date('2024-03-31T16:00:00Z');
  process.env['TZ'] = 'Asia/Shanghai';
  expect(localDay(moment)).toBe('2024-04-01');
  expect(localDay(new Date('2024-03-31T15:59:59Z'))).toBe('2024-03-31');
  process.env['TZ'] = 'UTC';
  expect(localDay(moment)).toBe('2024-03-31');
  process.env['TZ'] = 'America/New_York';
  expect(localDay(new Date('2024-03-01T04:59:59Z'))).toBe('2024-02-29');
});
