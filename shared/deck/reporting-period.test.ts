import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { plainText } from './bound-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { misplacedYears } from './misplaced-years.ts';
import {
  changeOfPeriod,
  leftAfterRollForward,
  rollForwardReport,
  withPeriod,
} from './reporting-period.ts';
import { meansFigure, slideUses } from './slide-references.ts';
import { finish } from './steps.ts';

const body = (...keys: readonly string[]) => ({
  figures: keys.map((figure) => ({ figure: `{{${figure}}}` })),
});
const figures = [
  aFigure('hi-tech', { timePeriod: '2024', value: 1500, qualifier: 'gt' }),
  aFigure('hi-tech', { value: 1300, qualifier: 'gt' }),
  aFigure('hi-tech', { timePeriod: '2022', value: 1100 }),
  aFigure('contracts'),
];
const words = (zh: string, en: string) => ({ zh, en });
const briefing = briefingWith(
  [
    aSlide({
      key: 'follows',
      title: words('{{@period:end}}{{hi-tech}}，{{@next}}再看', 'By {{@period:end}} {{hi-tech}}'),
      body: body('hi-tech', 'hi-tech@2022'),
    }),
    aSlide({ key: 'hidden', hidden: true, title: words('2023年的旧事', 'Old') }),
    aSlide({ key: 'lacks', body: body('contracts', 'hi-tech') }),
    aSlide({
      key: 'typed',
      title: words('回顾2023年', 'Looking back'),
      body: body('hi-tech@2022', 'hi-tech@2024'),
    }),
  ],
  figures,
);
const titles = (locale: 'zh-CN' | 'en', at = briefing) =>
  bindDeck(at, locale).map((result) => (result.ok ? plainText(result.slide.title) : null));

test('the words of a period follow the deck, in both languages, and join the words around them', () => {
  const to = { period: '2024', comparison: null };
  expect(titles('zh-CN')[0]).toBe('2023年底突破1300家，2024年再看');
  expect(titles('en')[0]).toBe('By the end of 2023 over 1,300');
  expect(titles('zh-CN', withPeriod(briefing, to))[0]).toBe('2024年底突破1500家，2025年再看');
  const [first] = bindDeck(briefing, 'zh-CN');
  expect(first?.ok && first.slide.title.map((run) => typeof run)).toEqual([
    'string',
    'object',
    'string',
  ]);
});

test('a figure of the comparison period follows the deck, and says its period', () => {
  const slide = aSlide({ body: body('hi-tech', 'hi-tech@comparison') });
  const printed = (period: string, comparison: string | null) => {
    const [result] = bindDeck(
      withPeriod(briefingWith([slide], figures), { period, comparison }),
      'zh-CN',
    );
    return result?.ok ? result.slide.figures.map(({ printed }) => printed) : result?.problems;
  };
  expect(printed('2023', null)).toEqual(['突破1300家', '1100家']);
  expect(printed('2024', null)).toEqual(['突破1500家', '突破1300家']);
  expect(printed('2024', '2022')).toEqual(['突破1500家', '1100家']);
});

test('a change of period names the slides that change, those that lack figures, and the years typed', () => {
  expect(changeOfPeriod(briefing, { period: '2024', comparison: null })).toEqual({
    changing: [1, 3],
    breaking: [2],
    lacking: ['{{contracts}}'],
    typed: [
      { number: null, slide: 'hidden', place: 'title.zh', text: '2023年的旧事' },
      { number: 3, slide: 'typed', place: 'title.zh', text: '回顾2023年' },
    ],
  });
});

test('the words about a typed year are whole words, and say where more stands before or after them', () => {
  const title = words(
    '{{hi-tech}}之后，学校和企业在2023年一起把这件事情做成了，大家都看得见',
    'The universities signed contracts in March 2023 with enterprises of the district',
  );
  const { typed } = changeOfPeriod(briefingWith([aSlide({ title })], figures), {
    period: '2024',
    comparison: null,
  });
  expect(typed.map(({ text }) => text)).toEqual([
    '…之后，学校和企业在2023年一起把这件事情做成了，…',
    '…contracts in March 2023 with enterprises…',
  ]);
});

test('a briefing to be rolled forward tells which figures are not there yet, hidden slides too, and where the year stands typed', () => {
  const more = briefingWith(
    [
      aSlide({ key: 'lacks', body: body('contracts', 'hi-tech') }),
      aSlide({ key: 'hidden', hidden: true, body: body('contracts', 'gone') }),
      aSlide({
        ...{ key: 'typed', body: body('hi-tech') },
        title: words('{{@period}}与2023年', 'In 2023: {{contracts}}'),
      }),
    ],
    figures,
  );
  expect(rollForwardReport(more, '2024')).toEqual({
    lacking: [
      {
        key: 'contracts',
        area: null,
        name: { zh: 'contracts', en: 'contracts' },
        slides: [
          { key: 'lacks', number: 1 },
          { key: 'hidden', number: null },
          { key: 'typed', number: 2 },
        ],
      },
    ],
    typed: [
      { number: 2, slide: 'typed', place: 'title.zh', text: expect.stringContaining('2023年') },
      { number: 2, slide: 'typed', place: 'title.en', text: 'In 2023: …' },
    ],
  });
  expect(rollForwardReport(more, '2023')).toEqual({ lacking: [], typed: [] });
});

test('a briefing that was rolled forward tells what is left to do in it, until it is done', () => {
  const hidden = { hidden: true, title: words('回顾2023年', 'Looking back') };
  const slides = [
    aSlide({ key: 'lacks', body: body('contracts', 'hi-tech') }),
    aSlide({ key: 'hidden', body: body('contracts', 'hi-tech'), ...hidden }),
  ];
  const to = { period: '2024', comparison: null };
  const rolled = (known: typeof figures) => withPeriod(briefingWith(slides, known), to);
  const typed = [{ number: null, slide: 'hidden', place: 'title.zh', text: '回顾2023年' }];
  expect(leftAfterRollForward(rolled(figures), '2023')).toMatchObject({
    lacking: [{ key: 'contracts', slides: [{ key: 'lacks', number: 1 }, { number: null }] }],
    typed,
  });
  const entered = [...figures, aFigure('contracts', { timePeriod: '2024' })];
  expect(leftAfterRollForward(rolled(entered), '2023')).toEqual({ lacking: [], typed });
});

test('another comparison period alone leaves typed years where they are', () => {
  const change = changeOfPeriod(briefing, { period: '2023', comparison: '2019' });
  expect(change).toEqual({ changing: [], breaking: [], lacking: [], typed: [] });
});

test('a period’s words beside a figure of another year are found like a typed year', () => {
  const slide = aSlide({ title: words('{{@period:end}}{{hi-tech@2022}}', 'Title') });
  const found = finish(misplacedYears(briefingWith([slide], figures)));
  expect(found).toMatchObject([{ place: 'title.zh', year: 2023, period: '2022' }]);
});

test('what a deck compares with is a use of that period’s figure, which so can’t be deleted', () => {
  const deck = briefingWith([aSlide({ body: body('hi-tech@comparison') })], figures).deck;
  const [use] = slideUses([deck]).get('figure:hi-tech') ?? [];
  const periods = ['2024', '2023', '2022'];
  const means = (period: string) =>
    use && meansFigure(use, { area: 'home', home: 'home', period }, periods);
  expect(periods.map(means)).toEqual([false, false, true]);
});
