import { expect, test } from 'vitest';
import { claimsOfText } from './claims-of-text.ts';
import { contentOf } from './content.fixture.ts';
import { verifyClaims } from './verify-claims.ts';

const content = contentOf(
  [
    {
      ...{ key: 'hi-tech', name: '高新技术企业总数', english: 'High-tech enterprises' },
      figures: { '2023': '突破1300家', '2022': '1126家', '2023#CN-420106': '980家' },
    },
    {
      ...{ key: 'gdp', name: '地区生产总值', synonyms: ['GDP'] },
      figures: { '2023': '1452.37亿元', '2022': '1380.5亿元', '2023@bulletin': '1450.1亿元' },
    },
    { key: 'gdp-growth', name: '地区生产总值增速', kind: 'ratio', figures: { '2023': '5.8%' } },
    { key: 'contracts', name: '技术合同成交额', figures: { '2023': '107亿元' } },
    { key: 'entities', name: '市场主体总量', figures: { '2023': '20.3万户' } },
    { key: 'entities-new', name: '新增市场主体', figures: { '2023': '4.6万户' } },
    { key: 'online', name: '全程网办事项占比', kind: 'ratio', figures: { '2023': '94.6%' } },
    { key: 'green', name: '新增绿地', figures: { '2023': '15公顷' } },
    { key: 'greenways', name: '新增绿道', figures: { '2023': '8公里' } },
    { key: 'built', name: '建成棚改住房', figures: { '2023': '4135套' } },
    { key: 'begun', name: '新开工棚改住房', figures: { '2023': '1496套' } },
    { key: 'beds', name: '养老床位', figures: { '2023': '3204张' } },
  ],
  { 集聚创新创业人才: '3000人' },
);

/** Each figure of a text as `printed: state cause`, `?` where it is not sure. */
function verified(text: string) {
  const { claims } = claimsOfText(text, []);
  return verifyClaims(claims, content).map(({ claim, state, cause, isSure }) =>
    [`${claim.rawText}: ${state}`, cause, isSure ? null : '?']
      .filter((one) => one !== null)
      .join(' '),
  );
}

test.each([
  ['2023年，全区高新技术企业总数突破1300家。', '突破1300家: equal'],
  ['2023年，高新技术企业超过1300家。', '超过1300家: equal'],
  ['2023年，技术合同成交额107亿元。', '107亿元: equal'],
  ['2023年，新增市场主体46000户。', '46000户: equal'],
  ['2023年，GDP达1452.37亿元。', '1452.37亿元: equal'],
  ['In 2023, high-tech enterprises numbered over 1,300.', 'over 1,300: equal'],
  ['到2025年，力争集聚创新创业人才3000人。', '3000人: equal'],
  ['2022年，高新技术企业1126家。', '1126家: equal'],
  ['2023年，武昌区高新技术企业980家。', '980家: equal'],
  ['2023年，地区生产总值1452亿元。', '1452亿元: rounded'],
  ['2023年，市场主体总量约20万户。', '约20万户: rounded'],
  ['2023年，市场主体总量超20万户。', '超20万户: rounded'],
  ['2023年，养老床位近3300张。', '近3300张: rounded'],
])('%s holds', (text, expected) => {
  expect(verified(text)).toEqual([expected]);
});

test.each([
  ['a digit', '2023年，技术合同成交额101亿元。', '101亿元: different digit'],
  ['two digits in each other’s place', '2023年，建成棚改住房4153套。', '4153套: different digit'],
  ['a digit too many', '2023年，新开工棚改住房14996套。', '14996套: different digit'],
  ['万 for 亿', '2023年，技术合同成交额107万元。', '107万元: different scale'],
  ['another unit', '2023年，新增绿地15公里。', '15公里: different unit'],
  ['a lost qualifier', '2023年，高新技术企业总数1300家。', '1300家: different qualifier-lost'],
  [
    'another qualifier',
    '2023年，高新技术企业总数近1300家。',
    '近1300家: different qualifier-changed',
  ],
  [
    'a qualifier that the source has not',
    '2023年，技术合同成交额突破107亿元。',
    '突破107亿元: different qualifier-changed',
  ],
  ['last year’s figure', '2023年，高新技术企业总数1126家。', '1126家: another-period period'],
  ['another area’s figure', '2023年，全区高新技术企业总数980家。', '980家: different area'],
  [
    'the home’s figure for another area',
    '2023年，武昌区高新技术企业总数突破1300家。',
    '突破1300家: different area',
  ],
  ['a share for an amount', '2023年，新增绿地占15%。', '15%: different share'],
  [
    'percentage points for percent',
    '2023年，地区生产总值增长5.8个百分点。',
    '增长5.8个百分点: different points',
  ],
  ['a fall for a rise', '2023年，地区生产总值下降5.8%。', '下降5.8%: different direction'],
  ['another value', '2023年，地区生产总值增长7.2%。', '增长7.2%: different value'],
  ['too round without a word', '2023年，市场主体总量突破21万户。', '突破21万户: different value'],
  ['another target', '到2025年，力争集聚创新创业人才5000人。', '5000人: different digit'],
])('%s is found: %s', (_, text, expected) => {
  expect(verified(text)).toEqual([expected]);
});

test('a goal is held against the target of its name, though something of that name was reached', () => {
  const held = contentOf([{ key: 'works', name: '规上工业企业', figures: { '2023': '520家' } }], {
    规上工业企业: '560家',
  });
  const statesOf = (text: string) =>
    verifyClaims(claimsOfText(text, []).claims, held, {
      ...{ period: '2023', shown: new Set(['works']) },
    }).map(({ state, isSure }) => [state, isSure]);
  expect(statesOf('力争规上工业企业达到560家。')).toEqual([['equal', true]]);
  expect(statesOf('2023年，规上工业企业520家。')).toEqual([['equal', true]]);
  // What was not reached yet is no figure of the year.
  expect(statesOf('2023年，规上工业企业560家。')).not.toEqual([['equal', true]]);
});

test('two figures in each other’s place are said to be', () => {
  expect(verified('2023年，建成棚改住房1496套、新开工棚改住房4135套。')).toEqual([
    '1496套: different swapped',
    '4135套: different swapped',
  ]);
});

test('another source’s figure is equal, and both are shown', () => {
  const { claims } = claimsOfText('2023年，地区生产总值1450.1亿元。', []);
  const [found] = verifyClaims(claims, content);
  expect(found).toMatchObject({
    state: 'equal',
    figure: { source: 'bulletin', isInForce: false },
    others: [{ source: 'report', isInForce: true }],
  });
});

test.each([
  ['of a thing that the store has not', '2023年，实际使用外资3.2亿美元。'],
  ['of a time that the store has not', '2024年，高新技术企业总数1500家。'],
  ['of an area that the store has not', '2023年，江夏区高新技术企业总数1180家。'],
  ['a share that is no share of the store’s', '2023年，高新技术企业占规上工业企业的38.4%。'],
  ['a growth of what the store has as an amount', '2023年，技术合同成交额增长12.5%。'],
  ['a difference from others', '2023年，地区生产总值增速高于全市1.2个百分点。'],
])('a figure %s is unknown', (_, text) => {
  expect(verified(text).every((one) => /: unknown/.test(one))).toBe(true);
});

test('what is only alike is said to be unsure, never to differ', () => {
  expect(verified('2023年，全区养老机构床位2810张。').join()).not.toContain('different');
  expect(verified('2023年，新增棚改和老旧小区住房900套。').join()).not.toContain('different');
});

test('what the text leaves open is unsure', () => {
  expect(verified('2023年，地区生产总值同比下增长5.8%。')).toEqual([
    expect.stringMatching(/: unsure/),
  ]);
});

test('a list carries its words over', () => {
  expect(verified('2023年，新增绿地15公顷、绿道9公里。')).toEqual([
    '15公顷: equal',
    '9公里: different digit',
  ]);
});
