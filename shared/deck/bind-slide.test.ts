import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { type BindResult, type BoundSlide, plainText } from './bound-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';

function only(results: readonly BindResult[]): BoundSlide {
  const [result] = results;
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.slide;
}

const cards = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };

test('a reference reads as the figure of the store, in either language', () => {
  const briefing = briefingWith([
    aSlide({
      title: { zh: '高新技术企业{{hi-tech}}', en: 'High-tech enterprises: {{hi-tech}}' },
      body: cards,
    }),
  ]);

  expect(plainText(only(bindDeck(briefing, 'zh-CN')).title)).toBe('高新技术企业突破1300家');
  expect(plainText(only(bindDeck(briefing, 'en')).title)).toBe('High-tech enterprises: over 1,300');
});

test('an English title that begins with a figure begins in upper case, its figure as in the store', () => {
  const hiTech = aFigure('hi-tech', { value: 1300, qualifier: 'gt', qualifierWord: '突破' });
  const title = { zh: '{{hi-tech}}以上', en: '{{hi-tech}} firms' };
  const [result] = bindDeck(
    briefingWith([aSlide({ title, body: cards })], [hiTech, aFigure('contracts')]),
    'en',
  );
  const slide = result?.ok ? result.slide : null;
  expect(slide && plainText(slide.title)).toBe('Over 1,300 firms');
  expect(slide?.figures[0]?.printed).toBe('over 1,300');
});

test('an English figure in words begins in upper case where it stands by itself, not within a sentence', () => {
  const unit = { zh: '入选', en: 'listed' };
  const figures = [aFigure('hi-tech', { value: 1, unit }), aFigure('contracts')];
  const words = { zh: '改革{{hi-tech}}', en: 'The reform was {{hi-tech}}' };
  const slide = only(
    bindDeck(briefingWith([aSlide({ title: words, body: cards })], figures), 'en'),
  );
  expect(plainText(slide.title)).toBe('The reform was listed');
  expect(slide.body).toMatchObject({
    figures: [{ figure: { printed: 'Listed' } }, { figure: { printed: '107' } }],
  });
});

test('a corrected figure is correct wherever it is referred to', () => {
  const slides = [aSlide({ title: { zh: '共{{hi-tech}}', en: '{{hi-tech}}' }, body: cards })];
  const corrected = briefingWith(slides, [
    aFigure('hi-tech', { value: 1320, qualifier: 'gt' }),
    aFigure('contracts'),
  ]);
  const slide = only(bindDeck(corrected, 'zh-CN'));

  expect(plainText(slide.title)).toBe('共突破1320家');
  expect(slide.figures.map((figure) => figure.printed)).toEqual(['突破1320家', '107家']);
});

test('a reference may name a period; without one it is the deck’s own, whatever came later', () => {
  const figures = [
    aFigure('hi-tech', { timePeriod: '2024', value: 1500 }),
    aFigure('hi-tech', { timePeriod: '2023', value: 1300 }),
    aFigure('hi-tech', { timePeriod: '2022', value: 1100 }),
    aFigure('contracts'),
  ];
  const title = { zh: '2022年{{hi-tech@2022}}，如今{{hi-tech}}', en: '{{hi-tech}}' };
  const slide = only(bindDeck(briefingWith([aSlide({ title, body: cards })], figures), 'zh-CN'));

  expect(plainText(slide.title)).toBe('2022年1100家，如今1300家');
});

test('without a figure of exactly its period a deck shows the latest within it, and none beyond', () => {
  const shown = (...periods: string[]) => {
    const figures = [
      ...periods.map((timePeriod, index) =>
        aFigure('hi-tech', { timePeriod, value: 1100 + index * 100 }),
      ),
      aFigure('contracts'),
    ];
    const title = { zh: '{{hi-tech}}', en: '{{hi-tech}}' };
    const [result] = bindDeck(briefingWith([aSlide({ title, body: cards })], figures), 'zh-CN');
    return result?.ok ? plainText(result.slide.title) : result?.problems[0]?.code;
  };
  expect(shown('2024', '2023-Q4', '2023-06')).toBe('1200家');
  expect(shown('2024', '2023-H1', '2022')).toBe('1200家');
  expect(shown('2024', '2019/2023', '2022')).toBe('reference-unresolved');
});

test('figures in the notes are not counted as shown', () => {
  const notes = { zh: '备注{{contracts}}', en: 'note {{contracts}}' };
  const body = { paragraphs: [{ zh: '一段', en: 'text' }], figures: [{ figure: '{{hi-tech}}' }] };
  const slide = only(
    bindDeck(briefingWith([aSlide({ layout: 'narrative', body, notes })]), 'zh-CN'),
  );

  expect(slide.figures.map(({ figure }) => figure.key)).toEqual(['hi-tech']);
  expect(plainText(slide.notes)).toBe('备注107家');
});

test.each([
  ['layout-unknown', { layout: 'no-such-layout' }, 'no-such-layout'],
  ['body-invalid', { body: { figures: [] } }, 'figures'],
  ['section-unknown', { section: 'nowhere' }, 'nowhere'],
  ['reference-unresolved', { title: { zh: '{{gone}}', en: 'x' } }, '{{gone}}'],
  [
    'reference-unresolved',
    { body: { figures: [{ figure: '{{gone}}' }, { figure: '{{hi-tech}}' }] } },
    '{{gone}}',
  ],
  ['reference-unreadable', { title: { zh: '{{Hi Tech}}', en: 'x' } }, '{{Hi Tech}}'],
  ['reference-unresolved', { notes: { zh: '{{gone}}', en: 'x' } }, '{{gone}}'],
])('a slide with %s says so, and the next slide still binds', (code, broken, detail) => {
  const briefing = briefingWith([
    aSlide({ key: 'broken', body: cards, ...broken }),
    aSlide({ key: 'sound', body: cards }),
  ]);
  const [first, second] = bindDeck(briefing, 'zh-CN');

  expect(first).toMatchObject({
    ok: false,
    key: 'broken',
    problems: [{ slide: 'broken', code, detail }],
  });
  expect(second).toMatchObject({ ok: true, slide: { key: 'sound', number: 2 } });
});

test('hidden slides are neither shown nor counted', () => {
  const slides = [
    aSlide({ key: 'a', body: cards, hidden: true }),
    aSlide({ key: 'b', body: cards }),
  ];
  expect(
    bindDeck(briefingWith(slides), 'en').map((result) => result.ok && result.slide.number),
  ).toEqual([1]);
});

test('a target prints the term of its goal', () => {
  const briefing = briefingWith(
    [aSlide({ title: { zh: '{{tower.firms}}', en: '{{tower.firms}}' }, body: cards })],
    [
      aFigure('hi-tech'),
      aFigure('contracts'),
      aFigure('tower.firms', { origin: 'target', timePeriod: 'P3Y' }),
    ],
  );
  const goal = {
    key: 'tower',
    goalType: 'numeric',
    theme: 'economy',
    position: 1,
    statement: { zh: '大厦', en: 'Tower' },
    periodStart: 'P0Y',
    periodEnd: 'P3Y',
    termFrom: { zh: '规划起算', en: 'the plan' },
    passage: { source: 'report', section: 1, heading: null, paraNo: 2 },
    targets: [],
    progress: [],
    status: 'no_data',
  } as unknown as (typeof briefing.goals)[number];
  const period = (locale: 'zh-CN' | 'en') =>
    only(bindDeck({ ...briefing, goals: [goal] }, locale)).figures.find(
      ({ figure }) => figure.origin === 'target',
    )?.period;

  expect(period('zh-CN')).toBe('规划起算3年内');
  expect(period('en')).toBe('within 3 years of the plan');
});
