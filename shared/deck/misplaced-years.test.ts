import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { misplacedYears } from './misplaced-years.ts';
import { finish } from './steps.ts';

const figures = [
  aFigure('hi-tech', { value: 1300 }),
  aFigure('hi-tech', { timePeriod: '2024', value: 1500 }),
  aFigure('outcomes', { timePeriod: '2019/2023', value: 20 }),
  aFigure('contracts'),
];

function yearsAmiss(slide: Record<string, unknown>): number[] {
  const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
  return finish(misplacedYears(briefingWith([aSlide({ body, ...slide })], figures))).map(
    ({ year }) => year,
  );
}

const title = (zh: string) => ({ title: { zh, en: 'Title' } });
const card = (words: Record<string, unknown>, figure = '{{hi-tech}}') => ({
  body: { figures: [{ figure, ...words }, { figure: '{{contracts}}' }] },
});
const note = (zh: string) => ({ note: { zh, en: 'A note' } });

test.each([
  ['a sentence says the year of its figure', title('2023年底{{hi-tech}}')],
  ['the year comes after the figure', title('{{hi-tech}}，截至2023年')],
  ['each figure has its own year', title('2023年{{hi-tech}}，2024年{{hi-tech@2024}}')],
  ['the other year is said to be the last', title('2024年{{hi-tech@2024}}，上年{{hi-tech}}')],
  ['a span holds the year', title('2019—2023年累计{{outcomes@2019/2023}}')],
  ['another sentence speaks of another year', title('今年{{hi-tech}}。2024年再上台阶')],
  ['a card says the year of its figure', card(note('2023年底的存量'))],
  ['the title names the year of a figure on the slide', title('2023年回顾')],
])('%s: nothing is amiss', (_, slide) => {
  expect(yearsAmiss(slide)).toEqual([]);
});

test.each([
  ['a sentence says another year', title('2023年底{{hi-tech@2024}}'), 2023],
  ['the year after the figure is another', title('{{hi-tech}}，截至2024年'), 2024],
  ['a card says another year', card(note('2023年底的存量'), '{{hi-tech@2024}}'), 2023],
  ['the label says another year', card({ label: { zh: '2022年新增', en: 'New' } }), 2022],
  ['no figure of the slide is of the title’s year', title('2021年回顾'), 2021],
  ['in English, too', { title: { zh: '标题', en: 'In 2022, {{hi-tech}} firms' } }, 2022],
])('%s: it is listed', (_, slide, year) => {
  expect(yearsAmiss(slide)).toEqual([year]);
});

test('a deck on 2024 that calls itself the briefing of 2023 is listed, one that also looks ahead is not', () => {
  const briefing = briefingWith([], figures);
  const named = (zh: string, subtitle: string) =>
    finish(
      misplacedYears({
        ...briefing,
        deck: {
          ...briefing.deck,
          period: '2024',
          title: { zh, en: 'Briefing' },
          subtitle: { zh: subtitle, en: 'x' },
        },
      }),
    );
  expect(named('2023年工作简报', '回顾')).toEqual([
    { slide: null, place: 'title.zh', year: 2023, figure: null, period: '2024' },
  ]);
  expect(named('2024年工作简报', '2025年展望')).toEqual([]);
  expect(named('工作简报', '回顾')).toEqual([]);
});
