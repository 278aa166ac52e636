import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Layout } from '../../shared/deck/layouts/index.ts';
import { type Locale, type Localized, locales } from '../../shared/model/localized.ts';
import { briefing as aFrame } from '../briefing.fixture.ts';
import { cutTextsOn } from './cut-texts.tsx';
import { bindSlides, extremes } from './slides.fixture.ts';

const long = { zh: '一句很长的话'.repeat(60), en: 'a sentence that is long '.repeat(60).trim() };
const short = { zh: '短', en: 'Short' };

function cutOn(
  layout: Layout,
  body: unknown,
  title = '总数{{a}}',
  locale: Locale = locales[0],
  nameOfA: Localized | null = null,
) {
  const [result] = bindSlides([{ layout, body }], locale, { title, nameOfA });
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return cutTextsOn(result, aFrame, locale, renderToStaticMarkup);
}

test('a text that is cut is named by its place, with how much too long it is', () => {
  const found = cutOn('narrative', { paragraphs: [short, long, long, long], figures: [] });
  const [first] = found;
  expect(first).toMatchObject({
    slide: 'slide-1',
    locale: 'zh-CN',
    path: ['body', 'paragraphs', 1],
    text: long.zh,
  });
  expect(first?.excess).toBeGreaterThan(0);
  expect(first?.excess).toBeLessThan(long.zh.length);
  expect(cutOn('narrative', { paragraphs: [short], figures: [] })).toEqual([]);
});

test('a text that finds no line at all is told of like one that is cut', () => {
  const cards = (keys: string) =>
    [...keys].map((key) => ({ figure: `{{${key}}}`, label: long, note: short }));
  const side = (keys: string) => ({ heading: long, figures: cards(keys), statement: long });
  const body = { left: side('abcd'), right: side('efgh') };
  const left = cutOn('comparison-pair', body, '标题'.repeat(500)).filter(
    ({ text, excess }) => excess === text.length,
  );
  expect(left).not.toEqual([]);
});

test('titles and leads of any length stay on their slide, and are told of', () => {
  const title = '标题'.repeat(500);
  for (const layout of ['cover', 'section', 'closing', 'kpi-grid'] as const) {
    const [body] = extremes[layout];
    const places = cutOn(layout, body, title).map(({ path }) => path?.join('.'));
    expect(places, layout).toContain('title');
  }
  expect(cutOn('cover', { lead: long, scene: 'lake' }).map(({ path }) => path)).toEqual([
    ['body', 'lead'],
  ]);
});

test('what a record says is told of without a place of the slide', () => {
  const [smallest] = extremes['goal-board'];
  expect(cutOn('goal-board', smallest)).toEqual([]);
});

test.each(locales)('names that a chart shortens in its drawing are told of in %s', (locale) => {
  const part = { part: '{{h}}', whole: '{{i}}', label: long };
  const shares = (label: object) => ({
    parts: [
      { ...part, label },
      { ...part, label: short },
    ],
    figures: [],
  });
  const language = locale === 'en' ? 'en' : 'zh';
  expect(cutOn('part-of-whole', shares(short), undefined, locale)).toEqual([]);
  const [bar, ...others] = cutOn('part-of-whole', shares(long), undefined, locale);
  expect(others).toEqual([]);
  expect(bar).toMatchObject({ locale, path: ['body', 'parts', 0, 'label'], text: long[language] });
  expect(bar?.excess).toBeGreaterThan(0);
  expect(bar?.excess).toBeLessThan(long[language].length);

  const ring = cutOn(
    'part-of-whole',
    { parts: [{ ...part, note: long }], figures: [] },
    undefined,
    locale,
  );
  expect(ring.map(({ path }) => path?.join('.'))).toEqual([
    'body.parts.0.label',
    'body.parts.0.note',
  ]);
});

test.each([
  ['ranked-bars', { figures: ['{{a}}', '{{d}}'] }],
  ['lollipop', { figures: ['{{a}}', '{{d}}'] }],
  ['pictogram', { figures: ['{{h}}', '{{a}}'] }],
] as const)('a name that the data has is told of where a %s shortens it', (type, chart) => {
  const found = cutOn('chart', { chart: { type, ...chart } }, undefined, 'zh-CN', long);
  expect(found).toMatchObject([{ path: null, text: long.zh }]);
  expect(found[0]?.excess).toBeGreaterThan(0);
});

test('who took a picture is told of where the frame has no room to say it', () => {
  const [, fullest] = extremes.picture as readonly [unknown, { picture: object }];
  const credited = (credit: object) => ({ ...fullest, picture: { ...fullest.picture, credit } });
  expect(cutOn('picture', credited(short))).toEqual([]);
  const found = cutOn('picture', credited(long));
  expect(found.map(({ path }) => path?.join('.'))).toEqual(['body.picture.credit']);
});
