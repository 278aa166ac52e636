import { expect, test } from 'vitest';
import { comparisonOf, withPeriods } from './period-words.ts';

const every = '{{@period}}|{{@period:end}}|{{@period:year}}|{{@next}}|{{@comparison}}';

test.each([
  ['2023', '2023年|2023年底|2023|2024年|2022年', '2023|the end of 2023|2023|2024|2022'],
  [
    '2024-H2',
    '2024年下半年|2024年12月底|2024|2025年上半年|2023年下半年',
    'H2 2024|the end of December 2024|2024|H1 2025|H2 2023',
  ],
  [
    '2024-Q1',
    '2024年第一季度|2024年3月底|2024|2024年第二季度|2023年第一季度',
    'Q1 2024|the end of March 2024|2024|Q2 2024|Q1 2023',
  ],
  [
    '2023-12',
    '2023年12月|2023年12月底|2023|2024年1月|2022年12月',
    'December 2023|the end of December 2023|2023|January 2024|December 2022',
  ],
  [
    '2023-12-31',
    '2023年12月31日|2023年12月31日|2023|2024年1月1日|2022年12月31日',
    '31 December 2023|31 December 2023|2023|1 January 2024|31 December 2022',
  ],
  [
    '2019/2023',
    '2019—2023年|2023年底|2023|2024—2028年|2014—2018年',
    '2019–2023|the end of 2023|2023|2024–2028|2014–2018',
  ],
])('a deck on %s says so', (period, zh, en) => {
  expect(withPeriods(every, { period, comparison: null }, 'zh-CN')).toBe(zh);
  expect(withPeriods(every, { period, comparison: null }, 'en')).toBe(en);
});

test('a comparison period that the deck names goes before the year before', () => {
  expect(comparisonOf({ period: '2023', comparison: '2019' })).toBe('2019');
  const deck = { period: '2023', comparison: '2019' };
  expect(withPeriods('比{{@comparison}}', deck, 'zh-CN')).toBe('比2019年');
});

test('other references, and what names no period, stay as they are written', () => {
  for (const text of ['{{hi-tech}}', '{{@then}}', '{{@period:middle}}', '{{hi-tech@comparison}}'])
    expect(withPeriods(text, { period: '2023', comparison: null }, 'zh-CN')).toBe(text);
});
