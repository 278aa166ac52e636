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
