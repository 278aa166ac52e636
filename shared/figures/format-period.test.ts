import { expect, test } from 'vitest';
import { formatPeriod, formatTerm } from './format-period.ts';

test.each([
  ['2023', '2023年', '2023'],
  ['2023-Q4', '2023年第四季度', 'Q4 2023'],
  ['2023-06', '2023年6月', 'June 2023'],
  ['2024-01-23', '2024年1月23日', '23 January 2024'],
  ['2019/2023', '2019—2023年', '2019–2023'],
  ['P3Y', '3年内', 'within 3 years'],
])('%s reads %s / %s', (period, zh, en) => {
  expect(formatPeriod(period, 'zh-CN')).toBe(zh);
  expect(formatPeriod(period, 'en')).toBe(en);
});

test.each([
  ['2024', '2024', null, null, '2024年', '2024'],
  [
    'P0Y',
    'P3Y',
    '规划起算',
    'the start of its plan',
    '规划起算3年内',
    'within 3 years of the start of its plan',
  ],
  [
    'P0Y',
    'P5Y',
    '投产后',
    'the start of production',
    '投产后5年内',
    'within 5 years of the start of production',
  ],
  ['2024', '2026', null, null, '2024—2026年', '2024–2026'],
])('the term %s to %s reads as people say it', (start, end, fromZh, fromEn, zh, en) => {
  expect(formatTerm(start, end, fromZh, 'zh-CN')).toBe(zh);
  expect(formatTerm(start, end, fromEn, 'en')).toBe(en);
});
