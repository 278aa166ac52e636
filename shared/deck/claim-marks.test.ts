import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { type BoundSlide, type BoundSlideOf, plainText } from './bound-slide.ts';
import { aFigure, areasFixture, aSlide, briefingWith, wuchang } from './briefing.fixture.ts';
import { disagreementNote, statesPeriod } from './claim-marks.ts';

const figures = [
  aFigure('hi-tech', { value: 1300 }),
  aFigure('hi-tech', { timePeriod: '2022', value: 1100 }),
  aFigure('fund', { timePeriod: '2024-01-23', value: 10 }),
  aFigure('started', { timePeriod: '2023-Q4', value: 3 }),
  aFigure('outcomes', { timePeriod: '2019/2023', value: 20 }),
  aFigure('contracts'),
];

function slideOf(slide: Record<string, unknown>, locale: 'zh-CN' | 'en' = 'zh-CN'): BoundSlide {
  const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
  const [result] = bindDeck(briefingWith([aSlide({ body, ...slide })], figures), locale);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.slide;
}

const titled = (zh: string, en = zh) => plainText(slideOf({ title: { zh, en } }).title);

test.each([
  ['企业{{hi-tech}}', '企业1300家'],
  ['企业从{{hi-tech@2022}}到{{hi-tech}}', '企业从1100家（2022年）到1300家'],
  ['2022年{{hi-tech@2022}}，如今{{hi-tech}}', '2022年1100家，如今1300家'],
  ['成果{{outcomes@2019/2023}}', '成果20家（2019—2023年）'],
  ['2019年到2023年成果{{outcomes@2019/2023}}', '2019年到2023年成果20家'],
  ['基金{{fund@2024-01-23}}', '基金10家（2024年1月23日）'],
  // A part of the deck's own year is its own time.
  ['开工{{started}}', '开工3家'],
])('%s reads %s', (zh, read) => {
  expect(titled(zh)).toBe(read);
});

test('English says it in brackets, too', () => {
  const slide = slideOf({ title: { zh: '题', en: 'From {{hi-tech@2022}} to {{hi-tech}}' } }, 'en');
  expect(plainText(slide.title)).toBe('From 1,100 (2022) to 1,300');
  expect(slide.marks).toEqual(['(2022)']);
});

const cards = (...given: object[]) => {
  const slide = slideOf({ body: { figures: given } }) as BoundSlideOf<'kpi-grid'>;
  return slide.body.figures.map(({ figure, label }) => (label ? plainText(label) : figure.label));
};

test('a card says its figure’s period in its label, unless its words do', () => {
  const note = (zh: string) => ({ note: { zh, en: zh } });
  expect(
    cards(
      { figure: '{{hi-tech}}' },
      { figure: '{{hi-tech@2022}}' },
      { figure: '{{hi-tech@2022}}', label: { zh: '高企', en: 'x' } },
      { figure: '{{hi-tech@2022}}', ...note('2022年底') },
      { figure: '{{started}}' },
      { figure: '{{started}}', ...note('第四季度开工') },
    ),
  ).toEqual([
    'hi-tech',
    'hi-tech（2022年）',
    '高企（2022年）',
    'hi-tech',
    'started（2023年第四季度）',
    'started',
  ]);
});

test('a share of a whole of another year marks both, and is known as a mix', () => {
  const body = {
    parts: [{ part: '{{contracts}}', whole: '{{hi-tech@2022}}', label: { zh: '占比', en: 'x' } }],
    figures: [],
  };
  const slide = slideOf({ layout: 'part-of-whole', body }) as BoundSlideOf<'part-of-whole'>;
  const [share] = slide.body.parts;
  expect(share && plainText(share.label)).toBe('占比（2023年）');
  expect(share?.whole?.label).toBe('hi-tech（2022年）');
  expect(slide.mixes).toEqual([{ place: 'body.parts.0', periods: ['2023', '2022'] }]);
  expect(slide.marks).toEqual(['（2023年）', '（2022年）']);
});

test('a chart of two years marks each of its figures', () => {
  const body = { chart: { type: 'ranked-bars', figures: ['{{contracts}}', '{{hi-tech@2022}}'] } };
  const slide = slideOf({ layout: 'chart', body }) as BoundSlideOf<'chart'>;
  const { chart } = slide.body;
  expect(chart.type === 'ranked-bars' && chart.figures.map(({ label }) => label)).toEqual([
    'contracts（2023年）',
    'hi-tech（2022年）',
  ]);
  expect(slide.mixes).toHaveLength(1);
});

test('the steps of a ladder are one chart, of which a later year is known', () => {
  const step = (figure: string) => ({ figure });
  const body = {
    steps: ['{{contracts}}', '{{hi-tech@2022}}', '{{started}}'].map(step),
    aside: [],
  };
  const slide = slideOf({ layout: 'ladder', body });
  expect(slide.mixes).toEqual([{ place: 'body.steps', periods: ['2023', '2022', '2023-Q4'] }]);
});

test('a figure that is not as printed has a star where it stands, and its slide a footnote', () => {
  const passage = (rawText: string) => ({
    ...{ source: 'report', section: 1, heading: '标题', paraNo: 2, rawText },
  });
  const corrected = aFigure('hi-tech', { value: 1350, passages: [passage('1300家')] });
  const title = { zh: '企业{{hi-tech}}', en: 'x' };
  const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
  const [result] = bindDeck(
    briefingWith([aSlide({ title, body })], [corrected, aFigure('contracts')]),
    'zh-CN',
  );
  const slide = result?.ok ? (result.slide as BoundSlideOf<'kpi-grid'>) : null;
  expect(slide && plainText(slide.title)).toBe('企业1350家*');
  expect(slide?.body.figures.map(({ label }) => label && plainText(label))).toEqual([
    'hi-tech*',
    undefined,
  ]);
  expect(slide?.footnote).toBe('*与所引原文“1300家”不一致');
  expect(slide?.marks).toEqual(['*与所引原文“1300家”不一致']);
});

test('a footnote quotes each source once, and counts what is too long to quote', () => {
  expect(disagreementNote(['1300家', '1300家', '突破1300家'], 'zh-CN')).toBe(
    '*与所引原文“1300家”“突破1300家”不一致',
  );
  expect(disagreementNote(['1300家'], 'en')).toBe('* not as its source prints it: “1300家”');
  expect(disagreementNote(['长'.repeat(40)], 'zh-CN')).toBe('*与所引原文不一致');
});

test.each([
  ['2022年底', '2022', true],
  ['底数12022', '2022', false],
  ['6月签约', '2023-06', true],
  ['Signed in June', '2023-06', true],
  ['2023年签约', '2023-06', false],
  ['上半年', '2023-H1', true],
  ['first half', '2023-H1', true],
  ['四季度', '2023-Q4', true],
  ['2019年以来', '2019/2023', false],
])('%s says %s: %s', (words, period, says) => {
  expect(statesPeriod(words, period, '2023')).toBe(says);
});

const beside = [
  aFigure('gdp', { value: 5, shortName: { zh: '总产值', en: 'Output' } }),
  aFigure('gdp', { value: 7, area: wuchang, shortName: { zh: '总产值', en: 'Output' } }),
  aFigure('gdp', {
    value: 6,
    area: wuchang,
    timePeriod: '2022',
    shortName: { zh: '总产值', en: 'Output' },
  }),
];

function withNeighbour(
  slide: Record<string, unknown>,
  locale: 'zh-CN' | 'en' = 'zh-CN',
): BoundSlide {
  const body = { figures: [{ figure: '{{gdp}}' }, { figure: '{{gdp}}' }] };
  const briefing = { ...briefingWith([aSlide({ body, ...slide })], beside), areas: areasFixture };
  const [result] = bindDeck(briefing, locale);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.slide;
}

test.each([
  ['我区{{gdp}}', '我区5家'],
  ['同期{{gdp#CN-420106}}', '同期7家（武昌区）'],
  ['武昌{{gdp#CN-420106}}', '武昌7家'],
  ['同期{{gdp@2022#CN-420106}}', '同期6家（武昌区，2022年）'],
  ['本区{{gdp#CN-420111}}', '本区5家'],
])('a figure of another area says which, unless the words do: %s', (zh, read) => {
  const slide = withNeighbour({ title: { zh, en: zh } });
  expect(plainText(slide.title)).toBe(read);
  expect(slide.marks).toEqual(/（.*）/.exec(read) ? [/（.*）/.exec(read)?.[0]] : []);
});

test('districts ranked by one indicator go by their names, under what is measured', () => {
  const chart = (locale: 'zh-CN' | 'en') => {
    const figures = ['{{gdp}}', '{{gdp#CN-420106}}'];
    const slide = withNeighbour(
      { layout: 'chart', body: { chart: { type: 'ranked-bars', figures } } },
      locale,
    );
    const { chart } = slide.body as unknown as {
      chart: { measure: string; figures: readonly { label: string }[] };
    };
    return [chart.measure, ...chart.figures.map(({ label }) => label)];
  };
  expect(chart('zh-CN')).toEqual(['总产值', '洪山区', '武昌区']);
  expect(chart('en')).toEqual(['Output', 'Hongshan', 'Wuchang']);
});

test('a label that names its part of the year says it once', () => {
  const shortName = { zh: '四季度开工', en: 'Started in Q4' };
  const figures = [aFigure('started', { timePeriod: '2023-Q4', value: 3, shortName })];
  const body = { figures: [{ figure: '{{started}}' }, { figure: '{{started}}' }] };
  const [result] = bindDeck(briefingWith([aSlide({ body })], figures), 'zh-CN');
  expect(result?.ok && result.slide.marks).toEqual([]);
});
