import { expect, test } from 'vitest';
import { offeredTerms } from './goal-terms.ts';
import { goalValues, readGoal } from './goal-values.ts';

const source = { key: 'report', sections: [{ number: 1, heading: null, paragraphs: 3 }] };
const name = { zh: '目标', en: 'Goal' };
const values = {
  ...goalValues(null),
  ...{ key: 'green', theme: 'economy', statement: name },
  passage: { source: 'report', section: '1', paraNo: '2' },
};
const read = (changed: object) =>
  readGoal(
    { ...values, ...changed },
    [source] as unknown as Parameters<typeof readGoal>[1],
    new Map(),
  );

test('this year and usual lengths are offered, and whatever terms goals have', () => {
  const goals = [
    { periodStart: '2024', periodEnd: '2024' },
    { periodStart: 'P0Y', periodEnd: 'P4Y' },
  ];
  expect(offeredTerms(goals, 2026, '2023-06/2024')).toEqual({
    dated: [
      '2026/2026',
      '2027/2027',
      '2026/2028',
      '2026/2030',
      '2026/2035',
      '2024/2024',
      '2023-06/2024',
    ],
    counted: ['P0Y/P1Y', 'P0Y/P2Y', 'P0Y/P3Y', 'P0Y/P5Y', 'P0Y/P10Y', 'P0Y/P4Y'],
  });
});

test.each([
  [{ term: '2026/2028' }, { periodStart: '2026', periodEnd: '2028', termFrom: null }],
  [{ term: 'P0Y/P3Y' }, { periodStart: 'P0Y', periodEnd: 'P3Y', termFrom: null }],
  [
    { term: 'P0Y/P3Y', termFrom: name },
    { periodEnd: 'P3Y', termFrom: name },
  ],
  // What was typed for a counted term says nothing of one by date.
  [
    { term: '2026/2026', termFrom: name },
    { periodEnd: '2026', termFrom: null },
  ],
  [
    { term: 'other', periodStart: '2024年3月', periodEnd: '2025年第二季度' },
    { periodStart: '2024-03', periodEnd: '2025-Q2' },
  ],
  [
    { term: 'other', periodStart: '2024年12月', periodEnd: '2024' },
    { periodStart: '2024-12', periodEnd: '2024' },
  ],
])('%o is taken', (changed, fields) => {
  expect(read(changed)).toMatchObject({ ok: true, fields });
});

test.each([
  [{ term: '' }, 'term', 'issue.choose'],
  [{ term: 'other', periodStart: '', periodEnd: '2025' }, 'periodStart', 'issue.required'],
  [{ term: 'other', periodStart: 'P3Y', periodEnd: '2025' }, 'periodStart', 'issue.date'],
  [
    { term: 'other', periodStart: '2025', periodEnd: '2024-Q4' },
    'periodEnd',
    'invalid.term-reversed',
  ],
])('%o is refused at %s', (changed, field, key) => {
  expect(read(changed).issues).toMatchObject({ [field]: { key } });
});
