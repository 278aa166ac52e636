import { expect, test } from 'vitest';
import type { Qualifier } from '../model/figure.ts';
import { GoalTarget } from '../model/goal.ts';
import { assessTarget } from './assess-target.ts';

const target = (value: number | null, rest: Record<string, unknown> = {}) =>
  GoalTarget.parse({
    key: 'homes.built',
    measure: { zh: '住房', en: 'Homes' },
    unit: { zh: '套', en: 'homes' },
    value,
    unitMult: 0,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    isCumulative: false,
    baseline: null,
    rawText: '1400套',
    ...rest,
  });

const printed = (value: number | null, qualifier: Qualifier = 'exact', lo = null, hi = null) => ({
  value,
  qualifier,
  unitMult: 0 as const,
  valueLo: lo as number | null,
  valueHi: hi as number | null,
});

/** What is printed is no more than a bound, and neither side is taken for more than it says. */
test.each([
  ['exact', 1300, 'exact', 1400, { met: false, bound: 'exact' }],
  ['exact', 1400, 'exact', 1400, { met: true, share: 1 }],
  ['gt', 1300, 'exact', 1400, { met: null, bound: 'least' }],
  ['gt', 1400, 'exact', 1400, { met: true, bound: 'least' }],
  ['ge', 1400, 'ge', 1400, { met: true, share: 1 }],
  ['exact', 1400, 'gt', 1400, { met: false, share: 1 }],
  ['ge', 1400, 'gt', 1400, { met: null }],
  ['gt', 1400, 'gt', 1400, { met: true }],
  ['gt_about', 1400, 'gt_about', 1400, { met: true }],
  ['lt_near', 1400, 'exact', 1400, { met: false, bound: 'most' }],
  ['lt_near', 1500, 'exact', 1400, { met: null, bound: 'most' }],
  ['le', 1300, 'exact', 1400, { met: false, bound: 'most' }],
  ['approx', 1500, 'exact', 1400, { met: null, bound: 'about' }],
] as const)('%s %i of a target %s %i', (qualifier, value, bound, goal, said) => {
  expect(assessTarget(printed(value, qualifier), target(goal, { qualifier: bound }))).toMatchObject(
    said,
  );
});

test('a limit is kept or not, and is no way to go', () => {
  const limit = target(15, { qualifier: 'le' });
  expect(assessTarget(printed(14), limit)).toMatchObject({ met: true, share: null, isLimit: true });
  expect(assessTarget(printed(16), limit)).toMatchObject({ met: false, share: null });
  expect(assessTarget(printed(14, 'gt'), limit)).toMatchObject({ met: null });
});

test('from a baseline only the way from there counts, downwards too', () => {
  const from = (baseline: number, value: number, qualifier: Qualifier = 'exact') =>
    assessTarget(printed(value, qualifier), target(2, { baseline }));
  expect(from(1, 1.5)).toMatchObject({ share: 0.5, met: false });
  expect(from(4, 2)).toMatchObject({ share: 1, met: true });
  expect(from(4, 3)).toMatchObject({ share: 0.5, met: false });
  expect(from(4, 5)).toMatchObject({ share: -0.5, met: false });
  // Under 3 of the way from 4 down to 2 is at least half.
  expect(from(4, 3, 'lt_near')).toMatchObject({ share: 0.5, bound: 'least' });
  expect(from(2, 2)?.share).toBeNull();
});

test('of a target to be fallen to, no share is taken without a baseline', () => {
  const direction = { kind: 'ratio', direction: 'lower' } as const;
  expect(assessTarget(printed(4), target(5), { direction })).toMatchObject({
    share: null,
    met: true,
  });
  expect(assessTarget(printed(6), target(5), { direction })).toMatchObject({
    share: null,
    met: false,
  });
});

test('a place on a list is better the lower it is', () => {
  const direction = { kind: 'rank', direction: 'higher' } as const;
  expect(assessTarget(printed(2), target(1), { direction })).toMatchObject({
    share: null,
    met: false,
  });
  expect(assessTarget(printed(1), target(1), { direction })).toMatchObject({ met: true });
});

test('a range is met from within', () => {
  const range = target(null, { qualifier: 'range', valueLo: 3, valueHi: 5 });
  const met = (value: number) => assessTarget(printed(value), range)?.met;
  expect([2, 3, 5, 6].map(met)).toEqual([false, true, true, false]);
});

test('estimates are about, and what bounds nothing says nothing', () => {
  expect(assessTarget(printed(1300), target(1400), { about: true })).toMatchObject({
    bound: 'about',
    met: null,
  });
  expect(assessTarget(printed(10, 'several'), target(1400))).toBeNull();
  expect(assessTarget(printed(null), target(1400))).toBeNull();
});
