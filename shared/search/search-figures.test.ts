import { expect, test } from 'vitest';
import { aFigure } from '../deck/briefing.fixture.ts';
import { searchFigures } from './search-figures.ts';

const named = (
  key: string,
  zh: string,
  en: string,
  note: { zh: string; en: string } | null = null,
) =>
  aFigure(key, {
    shortName: { zh, en },
    name: { zh: `全区${zh}`, en: `${en} of the district` },
    note,
  });

const figures = [
  named('top-100', '全省高企百强', 'In provincial top 100'),
  named('hi-tech', '高新技术企业', 'High-tech enterprises'),
  named('hi-tech-new', '新认定高新技术企业', 'New high-tech enterprises'),
  named('estates', '老旧小区改造开工', 'Estate renovations started', {
    zh: '市场主体不计在内',
    en: 'Market entities are not counted',
  }),
];
const found = (question: string) =>
  searchFigures(question, figures, 'zh-CN').map(({ figure }) => figure.key);

test.each([
  ['高新 2022', ['2022']],
  ['2022年高新', ['2022']],
  ['gxjs2022', ['2022']],
  ['gxjs', ['2023', '2022', '2021']],
  ['gxjs 2019', ['2023', '2022', '2021']],
])('asked %j, a figure of several years answers with %o', (question, periods) => {
  const years = ['2023', '2022', '2021'].map((timePeriod) =>
    aFigure('hi-tech', { shortName: { zh: '高新技术企业', en: 'High-tech' }, timePeriod }),
  );
  expect(searchFigures(question, years, 'en').map(({ figure }) => figure.timePeriod)).toEqual(
    periods,
  );
});

test.each([
  ['高新', ['hi-tech', 'hi-tech-new']],
  ['gxjs', ['hi-tech', 'hi-tech-new']],
  ['gaoxinjishu', ['hi-tech', 'hi-tech-new']],
  ['ＧＸＪＳ', ['hi-tech', 'hi-tech-new']],
  ['high-tech', ['hi-tech', 'hi-tech-new']],
  ['enterprises new', ['hi-tech-new']],
  ['100', ['top-100']],
  ['市场主体', ['estates']],
  ['art', []],
  ['   ', []],
  ['((', []],
  ['没有这个', []],
])('%s finds %o', (question, expected) => {
  expect(found(question)).toEqual(expected);
});

test.each([
  ['zh-CN', 'gxjs', [3, 6]],
  ['en', 'high', [4, 7]],
] as const)(
  'in %s, %s marks the run of the short name that it means',
  (locale, question, marked) => {
    const hits = searchFigures(
      question,
      [named('n', '新认定高新技术企业', 'New high-tech enterprises')],
      locale,
    );
    expect(hits[0]?.marked).toEqual(marked);
  },
);

/** As another district might call its indicators: nothing in the rules knows of them. */
const elsewhere = [
  named('brand-estate', '校友经济大厦', 'Alumni tower'),
  named('schooling', '教育经费支出', 'Spending on schooling'),
  named('work', '城镇新增就业', 'Newly employed in towns'),
  named('output', '地区生产总值', 'Gross regional product'),
  named('retail', '社会消费品零售总额', 'Retail sales'),
  named('homes', '竣工住宅', 'Completed dwellings'),
  named('nurseries', '新建幼儿园', 'New nurseries'),
  named('nursery-places', '幼儿园学位', 'Nursery places'),
  named('finance', '一般公共预算收入', 'Budget revenue'),
  named('growth', '居民人均可支配收入', 'Disposable income per head'),
];
test.each([
  ['gdp', 'output'],
  ['GDP是多少', 'output'],
  ['经济总量有多大', 'output'],
  ['社零', 'retail'],
  ['社零总额多少', 'retail'],
  ['房子', 'homes'],
  ['fangzi', 'homes'],
  ['去年建了多少房子', 'homes'],
  ['开办了几所幼儿园', 'nurseries'],
  ['幼儿圆', 'nurseries'],
  ['幼尔园', 'nurseries'],
  ['youeryaun', 'nurseries'],
  ['财政收入怎么样', 'finance'],
  ['caizhengshouru', 'finance'],
  ['人均收入', 'growth'],
  ['how many jobs', 'work'],
  ['how much was the fiscal revenue', 'finance'],
  ['dispoable income', 'growth'],
  ['housing', 'homes'],
  ['jy', 'schooling'],
  ['天气怎么样', null],
  ['what is the weather', null],
])('of another district, %s is answered by %s first', (question, key) => {
  expect(searchFigures(question, elsewhere, 'zh-CN')[0]?.figure.key ?? null).toBe(key);
});

test('readings that characters rarely have come last: 校友 is no jiaoyou', () => {
  const keys = searchFigures('jy', elsewhere, 'zh-CN').map(({ figure }) => String(figure.key));
  expect(keys).toEqual(['schooling', 'work', 'nurseries', 'brand-estate']);
});

test.each([
  ['1300', ['a']],
  ['1300家', ['a']],
  ['4.6万', ['b']],
  ['46000', ['b']],
  ['四万六千', ['b']],
  ['1000', ['c']],
  ['1000亿', ['d']],
  ['一千亿', ['d']],
  ['30', []],
])('the number %s is answered by the figures that have it', (question, keys) => {
  const printed = { a: '突破1300家', b: '4.6万户', c: '1000余家', d: '千亿以上' };
  const all = Object.entries(printed).map(([key, rawText]) => {
    const made = named(key, `指标${key}`, `Indicator ${key}`);
    return { ...made, passages: made.passages.map((passage) => ({ ...passage, rawText })) };
  });
  expect(searchFigures(question, all, 'zh-CN').map(({ figure }) => figure.key)).toEqual(keys);
});
