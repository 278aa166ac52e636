import { describe, expect, test } from 'vitest';
import { Indicator, Observation } from '../model/indicator.ts';
import { changeShown, growthRates, shortChange } from './computed-change.ts';

function seen(timePeriod: string, value: number | null, rest: object = {}): Observation {
  return Observation.parse({
    ...{ refArea: 'CN-420111', timePeriod, value, unitMult: 0, decimals: 0 },
    ...{ qualifier: 'exact', qualifierWord: null, valueLo: null, valueHi: null },
    ...{ status: 'A', comment: null, revision: 1 },
    passages: [{ source: 'report', section: 1, heading: null, paraNo: 1, rawText: String(value) }],
    ...rest,
  });
}

function indicator(key: string, zh: string, rest: object = {}): Indicator {
  return Indicator.parse({
    ...{ key, theme: 'economy', position: 1, decimals: 0, kind: 'flow', direction: 'higher' },
    ...{ name: { zh, en: null }, shortName: { zh, en: null }, unit: { zh: '元', en: 'yuan' } },
    ...{ denominator: null, note: null, observations: [] },
    ...rest,
  });
}

const rateOf = (zh: string, rest: object = {}) =>
  indicator('rate', zh, { kind: 'ratio', unit: { zh: '%', en: '%' }, ...rest });

describe('a published rate is known by what it is the growth of', () => {
  const amount = indicator('gdp', '地区生产总值', { synonyms: ['GDP'] });
  test.each([
    '地区生产总值增速',
    '地区生产总值同比增长',
    '地区生产总值比上年增长',
    '地区生产总值增长率（可比价）',
    'GDP增速',
    'GDP growth',
    'Growth of GDP',
  ])('%s', (name) =>
    expect(growthRates([amount, rateOf(name)]).get(amount.key)?.name.zh).toBe(name),
  );

  test.each(['地区生产总值占比', '工业增加值增速', '增速', '地区生产总值'])('not %s', (name) =>
    expect(growthRates([amount, rateOf(name)]).size).toBe(0),
  );

  test('not what is no percentage', () => {
    const grown = indicator('more', '地区生产总值增长', { kind: 'flow' });
    expect(growthRates([amount, grown]).size).toBe(0);
  });
});

describe('what is said of a change', () => {
  const [earlier, later] = [seen('2023', 1000), seen('2024', 1077)];
  const amount = indicator('gdp', '地区生产总值', { observations: [later, earlier] });

  test('it is computed from two numbers', () => {
    const shown = changeShown(later, amount, null);
    expect(shown).toMatchObject({ kind: 'computed', change: { by: 'percent', change: 7.7 } });
  });

  test('a published rate goes before it', () => {
    const rate = rateOf('地区生产总值增速', { observations: [seen('2024', 5.6)] });
    expect(changeShown(later, amount, rate)).toMatchObject({
      kind: 'published',
      observation: { value: 5.6 },
    });
  });

  test('a rate of another area or year does not', () => {
    const rate = rateOf('地区生产总值增速', {
      observations: [seen('2023', 5.6), seen('2024', 6, { refArea: 'CN-420106' })],
    });
    expect(changeShown(later, amount, rate).kind).toBe('computed');
  });

  test('nothing is computed where the rate is at other prices, though it is not there yet', () => {
    const rate = rateOf('地区生产总值增速', { priceBasis: 'comparable' });
    expect(changeShown(later, { ...amount, priceBasis: 'current' }, rate)).toEqual({
      kind: 'refused',
      why: 'other-basis',
    });
    expect(changeShown(later, { ...amount, priceBasis: 'comparable' }, rate).kind).toBe('computed');
  });

  test.each(['统计口径调整', '口径有变化', '与上年不可比', '口径不一致'])(
    'nothing is computed where a note says: %s',
    (zh) => {
      const noted = seen('2024', 1077, { comment: { zh, en: null } });
      const shown = changeShown(noted, { ...amount, observations: [noted, earlier] }, null);
      expect(shown).toEqual({ kind: 'refused', why: 'other-basis' });
    },
  );

  test('a note that the definition stayed is none of that', () => {
    const noted = seen('2024', 1077, { comment: { zh: '口径未变化', en: null } });
    const observations = [noted, earlier];
    expect(changeShown(noted, { ...amount, observations }, null).kind).toBe('computed');
  });

  test('a bound bears no change', () => {
    const over = seen('2024', 1077, { qualifier: 'gt' });
    expect(changeShown(over, { ...amount, observations: [over, earlier] }, null)).toEqual({
      kind: 'refused',
      why: 'not-exact',
    });
  });
});

test.each([
  [{ kind: 'flow' }, 1077, '+7.7%', '+7.7%'],
  [{ kind: 'flow' }, 923, '−7.7%', '−7.7%'],
  [{ kind: 'flow' }, 1000, '0%', '0%'],
  [{ kind: 'ratio' }, 1001.5, '+1.5个百分点', '+1.5 pp'],
  [{ kind: 'rank' }, 999, '+1位', '+1 place'],
  [{ kind: 'duration' }, 990, '−10元', '−10 yuan'],
] as const)('%o to %d is %s', (rest, value, zh, en) => {
  const [earlier, later] = [seen('2023', 1000), seen('2024', value)];
  const one = indicator('one', '某项', { ...rest, observations: [later, earlier] });
  const shown = changeShown(later, one, null);
  if (shown.kind !== 'computed') throw new Error(shown.kind);
  expect(shortChange(shown.change, one.unit, 'zh-CN')).toBe(zh);
  expect(shortChange(shown.change, one.unit, 'en')).toBe(en);
});
