import { expect, test } from 'vitest';
import { Observation } from '../model/indicator.ts';
import { hasTrend, seriesOf, yearBefore, yearOnYear } from './series.ts';

function seen(timePeriod: string, rest: Record<string, unknown> = {}): Observation {
  return Observation.parse({
    refArea: 'CN-420111',
    timePeriod,
    value: 100,
    unitMult: 0,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    status: 'A',
    comment: null,
    passages: [{ source: 'report', section: 1, heading: null, paraNo: 1, rawText: '100家' }],
    revision: 1,
    ...rest,
  });
}

const indicator = (observations: Observation[], rest = {}) => ({
  observations,
  kind: 'stock' as const,
  direction: 'higher' as const,
  ...rest,
});

test('years, quarters, areas and spans do not mix in one line', () => {
  const observations = [
    seen('2024'),
    seen('2023'),
    seen('2023-Q4'),
    seen('2022', { refArea: 'CN-42' }),
    seen('2019/2023'),
    seen('2019/2024'),
  ];
  const series = seriesOf({ observations });
  expect(series.map(({ form, points }) => [form, points.map((point) => point.timePeriod)])).toEqual(
    [
      ['year', ['2023', '2024']],
      ['quarter', ['2023-Q4']],
      ['year', ['2022']],
      ['span', ['2019/2023']],
      ['span', ['2019/2024']],
    ],
  );
  expect(series.map(hasTrend)).toEqual([true, false, false, false, false]);
});

test('a year without a value is no second point', () => {
  const missing = seen('2022', { value: null, status: 'M' });
  expect(seriesOf({ observations: [seen('2023'), missing] }).map(hasTrend)).toEqual([false]);
});

test.each([
  ['2024', '2023'],
  ['2024-Q1', '2023-Q1'],
  ['2024-06', '2023-06'],
  ['2024-01-23', '2023-01-23'],
  ['2019/2023', null],
])('the year before %s is %s', (period, before) => {
  expect(yearBefore(period)).toBe(before);
});

test('a change is a share of the year before, at whatever scale each was printed', () => {
  const [to, from] = [seen('2024', { value: 1.2, unitMult: 4 }), seen('2023', { value: 10_000 })];
  expect(yearOnYear(to, indicator([to, from]))).toMatchObject({
    ok: true,
    by: 'percent',
    change: 20,
    better: true,
    approximate: false,
  });
});

test.each([
  ['ratio', 45.5, 44, 'points', 1.5],
  ['rank', 2, 5, 'places', 3],
  ['duration', 3, 5, 'amount', -2],
  ['flow', 90, 120, 'percent', -25],
] as const)('a %s of %s after %s changes by %s: %s', (kind, value, earlier, by, change) => {
  const [to, from] = [seen('2024', { value }), seen('2023', { value: earlier })];
  expect(yearOnYear(to, indicator([to, from], { kind }))).toMatchObject({ ok: true, by, change });
});

test('fewer is better where the indicator says so, and nothing is where it is neutral', () => {
  const [to, from] = [seen('2024', { value: 80 }), seen('2023')];
  expect(yearOnYear(to, indicator([to, from], { direction: 'lower' }))).toMatchObject({
    better: true,
  });
  expect(yearOnYear(to, indicator([to, from], { direction: 'neutral' }))).toMatchObject({
    better: null,
  });
});

test.each(['gt', 'ge', 'gt_about', 'lt_near', 'le', 'several'] as const)(
  'of a figure printed as “%s” no change is computed, on either side',
  (qualifier) => {
    const [bound, exact] = [seen('2024', { qualifier }), seen('2023')];
    expect(yearOnYear(bound, indicator([bound, exact]))).toMatchObject({
      ok: false,
      why: 'not-exact',
      from: exact,
    });
    const [to, from] = [seen('2024'), seen('2023', { qualifier })];
    expect(yearOnYear(to, indicator([to, from]))).toMatchObject({ ok: false, why: 'not-exact' });
  },
);

test('“about” and provisional figures give an approximate change', () => {
  const [to, from] = [seen('2024', { qualifier: 'approx' }), seen('2023', { status: 'P' })];
  expect(yearOnYear(to, indicator([to, from]))).toMatchObject({ ok: true, approximate: true });
});

test('without a figure of the year before, or from nothing, nothing is said', () => {
  const to = seen('2024');
  expect(yearOnYear(to, indicator([to, seen('2022')]))).toEqual({
    ok: false,
    why: 'no-earlier',
    from: null,
  });
  const zero = seen('2023', { value: 0 });
  expect(yearOnYear(to, indicator([to, zero]))).toMatchObject({ ok: false, why: 'no-base' });
  const missing = seen('2023', { value: null, status: 'M' });
  expect(yearOnYear(to, indicator([to, missing]))).toMatchObject({ ok: false, why: 'missing' });
  expect(yearOnYear(to, indicator([to, seen('2023')], { kind: 'recognition' }))).toMatchObject({
    ok: false,
    why: 'no-quantity',
  });
});
