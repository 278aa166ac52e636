import { expect, test } from 'vitest';
import { latestFirst } from './latest-first.ts';

test('the latest end comes first, and of equal ends the plainer period', () => {
  const periods = [
    '2019/2023',
    '2023-Q4',
    '2022',
    '2023-06',
    '2024-01-23',
    '2023',
    '2024',
    '2023-Q3',
    '2023-06-30',
  ];
  expect(periods.sort(latestFirst)).toEqual([
    '2024',
    '2024-01-23',
    '2023',
    '2023-Q4',
    '2019/2023',
    '2023-Q3',
    '2023-06',
    '2023-06-30',
    '2022',
  ]);
});
