import { expect, test } from 'vitest';
import { aFigure, areasFixture, briefingWith, wuchang } from './briefing.fixture.ts';
import { type LaidOut, slideTerms } from './change-layout.ts';
import { ideasFor, ideasForSlide } from './ideas.ts';

const money = { unit: { zh: '元', en: 'RMB' }, unitMult: 8 };
const figures = [
  aFigure('firms', { value: 1300 }),
  aFigure('parks', { value: 1200, denominator: 'firms' }),
  aFigure('stalls', { value: 20000 }),
  aFigure('output', money),
  aFigure('rank', { kind: 'rank', value: 1, unit: { zh: '位', en: 'place' } }),
  aFigure('honour', { kind: 'recognition', value: 1, unit: { zh: '获评', en: 'named' } }),
  aFigure('share', { kind: 'ratio', value: 94.6, decimals: 1, unit: { zh: '%', en: '%' } }),
  ...['firms', 'output'].flatMap((key) => [
    aFigure(key, { ...(key === 'output' && money), area: wuchang, value: 900 }),
    aFigure(key, { ...(key === 'output' && money), timePeriod: '2022', value: 800 }),
  ]),
  aFigure('tower.firms', { origin: 'target', value: 100 }),
];
const briefing = { ...briefingWith([], figures), areas: areasFixture };
const terms = slideTerms(briefing);
const ideas = (...references: string[]) =>
  ideasFor(
    references.map((one) => `{{${one}}}`),
    terms,
  );
const layoutsFor = (...references: string[]) =>
  ideas(...references).map(({ slide }) => slide.layout);

test.each([
  ['figures of several units', ['firms', 'output', 'share', 'stalls'], 'kpi-grid'],
  ['figures of one unit', ['firms', 'stalls'], 'chart'],
  ['a part and its whole', ['parks', 'firms'], 'part-of-whole'],
  ['a share', ['share'], 'part-of-whole'],
  ['places and honours', ['rank', 'honour'], 'ranking'],
  ['a target', ['tower.firms'], 'chart'],
  ['goals', ['goal:tower', 'goal:lake'], 'goal-board'],
  ['events', ['milestone:one', 'milestone:two'], 'milestone-strip'],
  ['documents', ['source:report'], 'sources'],
  ['one indicator of two years', ['firms', 'firms@2022'], 'table'],
  [
    'two indicators of two areas',
    ['firms', 'firms#CN-420106', 'output', 'output#CN-420106'],
    'comparison-pair',
  ],
])('%s are first shown as they should be', (_, chosen, layout) => {
  expect(layoutsFor(...chosen)[0]).toBe(layout);
});

test('two areas are two sides, each with its own', () => {
  const pair = ideas('firms', 'output', 'firms#CN-420106', 'output#CN-420106').find(
    ({ slide }) => slide.layout === 'comparison-pair',
  );
  expect(pair?.slide.body).toMatchObject({
    left: { figures: [{ figure: '{{firms}}' }, { figure: '{{output}}' }] },
    right: { figures: [{ figure: '{{firms#CN-420106}}' }, { figure: '{{output#CN-420106}}' }] },
  });
});

test('what one axis can’t hold is not drawn on one', () => {
  const charts = ideas('firms', 'output', 'rank').filter(({ slide: { layout } }) =>
    layout.startsWith('chart'),
  );
  expect(charts).toEqual([]);
});

test('where one figure dwarfs the others, bars of no length are not drawn', () => {
  const [first] = ideas('stalls', 'firms', 'tower.firms', 'firms@2022');
  expect(first?.slide.layout).not.toBe('chart');
  const [chart] = ideas('stalls', 'firms#CN-420106', 'parks').filter(
    ({ slide }) => slide.layout === 'chart',
  );
  expect(chart?.slide.body).toMatchObject({ chart: { type: 'ranked-bars' } });
});

test('nothing chosen is no idea but of words, and a figure that is gone is shown by no chart', () => {
  expect(layoutsFor()).toEqual(['cover', 'agenda', 'section', 'narrative', 'closing']);
  for (const { slide } of ideas('gone', 'firms'))
    expect(slide.layout).not.toMatch(/^(chart|ladder|part)/);
});

test('a slide of words gets ideas for words, with its words', () => {
  const words = { zh: '全年稳中有进', en: 'A steady year' };
  const slide: LaidOut = { layout: 'narrative', body: { paragraphs: [words], figures: [] } };
  const found = ideasForSlide(slide, terms);
  expect(found.map((one) => one.slide.layout)).toEqual(['cover', 'agenda', 'section', 'closing']);
  for (const { slide: idea, waiting } of found) {
    expect(idea.body).toMatchObject({ lead: words });
    expect(waiting).toBe(0);
  }
});

test('a slide that can’t be read has no ideas', () => {
  expect(ideasForSlide({ layout: 'film', body: {} }, terms)).toEqual([]);
});
