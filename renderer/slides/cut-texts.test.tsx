import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Layout } from '../../shared/deck/layouts/index.ts';
import { locales } from '../../shared/model/localized.ts';
import { briefing as aFrame } from '../briefing.fixture.ts';
import { cutTextsOn } from './cut-texts.tsx';
import { bindSlides, extremes } from './slides.fixture.ts';

const long = { zh: '一句很长的话'.repeat(60), en: 'a sentence that is long '.repeat(60).trim() };
const short = { zh: '短', en: 'Short' };

function cutOn(layout: Layout, body: unknown, title = '总数{{a}}', locale = locales[0]) {
  const [result] = bindSlides([{ layout, body }], locale, { title });
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
