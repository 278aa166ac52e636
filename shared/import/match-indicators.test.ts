import { expect, test } from 'vitest';
import { IndicatorKey } from '../model/keys.ts';
import { createIndicatorMatcher, type KnownIndicator, type Series } from './match-indicators.ts';

function known(key: string, name: string, unit: string, rest: Partial<KnownIndicator> = {}) {
  return {
    ...{ key: IndicatorKey.parse(key), name: { zh: name, en: null }, synonyms: [] },
    ...{ shortName: { zh: name, en: null }, unit: { zh: unit, en: null }, priceBasis: null },
    ...rest,
  };
}

const match = createIndicatorMatcher([
  known('gdp', '地区生产总值', '元', { synonyms: ['GDP'] }),
  known('gdp-growth', '地区生产总值·本年比上年±%', '%'),
  known('gdp-comparable', '地区生产总值（可比价）', '元', { priceBasis: 'comparable' }),
  known('foreign', '实际利用外资', '美元'),
  known('first', '第一产业', '元'),
  known('farm-first', '农林牧渔业·农业', '元'),
  known('hi-tech', '高新技术企业', '家'),
  known('market', '市场主体总量', '户', { shortName: { zh: '总量', en: null } }),
]);

const series = (unit: string | null, ...path: string[]): Series => ({
  ...{ path, unit, priceBasis: null, isLabelOwn: true },
});

const found = (given: Series) => {
  const { certainty, candidates } = match(given);
  return [certainty, ...candidates.map(({ key, reasons }) => `${key}: ${reasons.join()}`)];
};

test.each([
  ['the very name', series('元', '地 区　生产总值'), ['sure', 'gdp: name']],
  ['another name', series('元', 'GDP'), ['sure', 'gdp: synonym']],
  ['a unit in brackets', series('元', '地区生产总值（万元）'), ['sure', 'gdp: name']],
  ['radicals of a PDF', series('家', '⾼新技术企业'), ['sure', 'hi-tech: name']],
  [
    'headers that made the name',
    series('%', '地区生产总值', '本年比上年 ±%'),
    ['sure', 'gdp-growth: name'],
  ],
])('%s is sure', (_, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test.each([
  [series('美元', '实际直接利用外资额'), ['unsure', 'foreign: characters']],
  [series(null, '实际利用外资'), ['unsure', 'foreign: name,unit-unknown']],
  [series('元', '地区生产总值', '第一产业'), ['unsure', 'first: label']],
  [series('户', '总量'), ['unsure', 'market: short-name']],
  [series('家', '高薪技术企业'), ['unsure', 'hi-tech: pinyin']],
])('%o is asked', (given, expected) => {
  expect(found(given)).toEqual(expected);
});

test.each([
  ['another unit', series('%', '地区生产总值')],
  ['a part is not its whole', series('元', '地区生产总值', '建筑业')],
  ['one character is another', series('元', '第二产业')],
])('%s: none', (_, given) => {
  expect(found(given)).toEqual(['none']);
});

test('what is valued at other prices is no candidate', () => {
  const given = { ...series('元', '地区生产总值（可比价）'), priceBasis: 'current' } as const;
  expect(found(given)).toEqual(['unsure', 'gdp: characters,prices-unknown']);
});

test('what another indicator is called in short does not contest a name', () => {
  const shortly = createIndicatorMatcher([
    known('growth', '生产总值·增速', '%'),
    known('of-city', '全市·生产总值·增速', '%', { shortName: { zh: '生产总值增速', en: null } }),
  ]);
  const { certainty, candidates } = shortly(series('%', '生产总值', '增速'));
  expect([certainty, candidates.map(({ key }) => key)]).toEqual(['sure', ['growth']]);
});
