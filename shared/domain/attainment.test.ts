import { expect, test } from 'vitest';
import { GoalProgress, GoalTarget } from '../model/goal.ts';
import { attainmentOf } from './attainment.ts';

const target = (rest: Record<string, unknown> = {}) =>
  GoalTarget.parse({
    key: 'homes.built',
    measure: { zh: '住房', en: 'Homes' },
    unit: { zh: '套', en: 'homes' },
    value: 2,
    unitMult: 4,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    isCumulative: true,
    baseline: null,
    rawText: '2万套',
    ...rest,
  });

const report = (value: number | null, asOf = '2024-06') =>
  GoalProgress.parse({ asOf, value, status: 'on_track', note: '', by: '王工' });

test('a report is at the scale of its target, and reports are never added up', () => {
  const goal = { targets: [target()], progress: [report(0.5, '2024-03'), report(1.2)] };
  expect(attainmentOf(goal)).toMatchObject({ value: 12_000, share: 0.6, met: false });
});

test('words without a value leave the last value standing', () => {
  const goal = { targets: [target()], progress: [report(1.2), report(null, '2024-09')] };
  expect(attainmentOf(goal)).toMatchObject({ value: 12_000, report: { asOf: '2024-06' } });
});

test('nothing appears without a value, nor for one of several targets', () => {
  expect(attainmentOf({ targets: [target()], progress: [] })).toBeNull();
  expect(attainmentOf({ targets: [target()], progress: [report(null)] })).toBeNull();
  expect(attainmentOf({ targets: [], progress: [report(1)] })).toBeNull();
  expect(attainmentOf({ targets: [target(), target()], progress: [report(1)] })).toBeNull();
});

test.each([
  ['exact', 2, true],
  ['ge', 2, true],
  ['gt', 2, false],
  ['gt', 2.1, true],
  ['le', 2, true],
  ['le', 2.1, false],
] as const)('a target printed as “%s” is met by %s: %s', (qualifier, value, met) => {
  const goal = { targets: [target({ qualifier })], progress: [report(value)] };
  expect(attainmentOf(goal)?.met).toBe(met);
});

test('from a baseline only the way from there counts, downwards too', () => {
  const from = (baseline: number, value: number) =>
    attainmentOf({ targets: [target({ baseline })], progress: [report(value)] });
  expect(from(1, 1.5)).toMatchObject({ share: 0.5, met: false });
  expect(from(4, 2)).toMatchObject({ share: 1, met: true });
  expect(from(4, 3)).toMatchObject({ share: 0.5, met: false });
  expect(from(2, 2)?.share).toBeNull();
});

test('a limit is kept or not, and is no way to go', () => {
  const goal = { targets: [target({ qualifier: 'le' })], progress: [report(1)] };
  expect(attainmentOf(goal)).toMatchObject({ share: null, met: true });
});
