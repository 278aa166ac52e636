import { expect, test } from 'vitest';
import { aFigure } from '../briefing.fixture.ts';
import type { QuotedFigure } from './quoted-figures.ts';
import { capacityFor, fewerMatters, slideMatters, withoutLast } from './slide-matters.ts';

function figures(paraNo: number, count: number): QuotedFigure[] {
  return Array.from({ length: count }, (_, at) => quoted(`p${paraNo}-${at}`, paraNo));
}
function quoted(key: string, paraNo: number, name = key, rest = {}): QuotedFigure {
  const figure = aFigure(key, {
    name: { zh: name, en: null },
    shortName: { zh: name, en: null },
    ...rest,
  });
  return { section: 1, paraNo, reference: `{{${key}}}`, rawText: '107家', figure };
}
const sizes = (given: readonly QuotedFigure[], capacity = 6) =>
  slideMatters(given, capacity).map(({ cards }) => cards.length);

test('paragraphs stay together, short ones share a slide, long ones are cut evenly', () => {
  expect(sizes([...figures(1, 4), ...figures(2, 5)])).toEqual([4, 5]);
  expect(sizes([...figures(1, 1), ...figures(2, 2), ...figures(3, 3)])).toEqual([3, 3]);
  expect(sizes(figures(1, 9))).toEqual([5, 4]);
  expect(sizes([...figures(1, 5), ...figures(2, 2)])).toEqual([5, 2]);
});

test('the more figures there are for the slides, the more stand on each, up to a table of ten', () => {
  expect(capacityFor(80, 20)).toBe(6);
  expect(capacityFor(160, 20)).toBe(8);
  expect(capacityFor(900, 20)).toBe(10);
  expect(sizes(figures(1, 20), 10)).toEqual([10, 10]);
});

test('a rate that is named after the figure before it goes with it', () => {
  const percent = { kind: 'ratio', unit: { zh: '%', en: '%' } };
  const [matter] = slideMatters(
    [
      quoted('output', 1, '地区生产总值'),
      quoted('growth', 1, '地区生产总值同比增长', percent),
      quoted('share', 1, '第三产业占比', percent),
    ],
    6,
  );
  expect(matter?.cards).toMatchObject([
    {
      quoted: { reference: '{{output}}' },
      change: { words: '同比增长', quoted: { reference: '{{growth}}' } },
    },
    { quoted: { reference: '{{share}}' }, change: null },
  ]);
});

test.each([
  ['全区生产总值·增速', '增速'],
  ['全区生产总值·本年比上年±%', '比上年变化'],
  ['全区生产总值同比增长', '同比增长'],
])('the rate %s is said as %s', (name, words) => {
  const percent = { kind: 'ratio', unit: { zh: '%', en: '%' } };
  const [matter] = slideMatters(
    [quoted('output', 1, '全区生产总值'), quoted('growth', 1, name, percent)],
    6,
  );
  expect(matter?.cards[0]?.change?.words).toBe(words);
});

test('a rate of another paragraph, year or name stays by itself', () => {
  const percent = { kind: 'ratio', unit: { zh: '%', en: '%' } };
  const pairs = [
    [quoted('output', 1, '工业产值'), quoted('growth', 2, '工业产值增长', percent)],
    [
      quoted('output', 1, '工业产值'),
      quoted('growth', 1, '工业产值增长', { ...percent, timePeriod: '2022' }),
    ],
    [quoted('output', 1, '工业产值'), quoted('growth', 1, '农业产值增长', percent)],
    [quoted('output', 1, '工业产值'), quoted('growth', 1, '工业产值占比', percent)],
  ];
  for (const pair of pairs) expect(sizes(pair)).toEqual([2]);
});

test('too many slides are put together, the lightest neighbours of a section first, up to ten on one', () => {
  const sections = [
    slideMatters([...figures(1, 5), ...figures(2, 4), ...figures(3, 5)], 6),
    slideMatters([...figures(4, 6), ...figures(5, 6)], 6),
  ];
  const cards = (most: number) =>
    fewerMatters(sections, most).map((matters) => matters.map((one) => one.cards.length));
  expect(cards(5)).toEqual([
    [5, 4, 5],
    [6, 6],
  ]);
  expect(cards(4)).toEqual([
    [9, 5],
    [6, 6],
  ]);
  // No slide holds fourteen, or the figures of two sections.
  expect(cards(1)).toEqual([
    [9, 5],
    [6, 6],
  ]);
});

test('where there is no room, the longest section loses what comes last, never its first slide', () => {
  const sections = [
    slideMatters([...figures(1, 5), ...figures(2, 4), ...figures(3, 5)], 6),
    slideMatters([...figures(4, 6), ...figures(5, 6)], 6),
  ];
  const cards = (most: number) =>
    withoutLast(sections, most).map((matters) => matters.map((one) => one.cards.length));
  expect(cards(4)).toEqual([
    [5, 4],
    [6, 6],
  ]);
  expect(cards(1)).toEqual([[5], [6]]);
});
