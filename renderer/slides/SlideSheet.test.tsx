import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { type BindResult, plainText } from '../../shared/deck/bound-slide.ts';
import { layouts } from '../../shared/deck/layouts/index.ts';
import { locales } from '../../shared/model/localized.ts';
import { lookOnGround } from '../styles/grounds.ts';
import { type DrawnLook, looks } from '../styles/looks.ts';
import { SlideSheet } from './SlideSheet.tsx';
import { SlideContext, type SlideContextValue, type SlideMode } from './slide-context.ts';
import { bindSlides, extremes, slidesContext } from './slides.fixture.ts';

function draw(result: BindResult, mode: SlideMode, context: SlideContextValue): string {
  return renderToStaticMarkup(
    <SlideContext value={context}>
      <SlideSheet result={result} mode={mode} />
    </SlideContext>,
  );
}

/** The text of the markup, as a reader gets it. */
function textOf(markup: string): string {
  return markup.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
}

describe.each(layouts.map(({ key }) => key))('%s', (layout) => {
  describe.each(locales)('in %s', (locale) => {
    const [least, most] = bindSlides(
      extremes[layout].map((body) => ({ layout, body })),
      locale,
    ) as [BindResult, BindResult];

    test.each([
      ['the smallest body', least],
      ['the largest body', most],
    ])('%s shows its title and every figure as printed', (_, result) => {
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      const markup = draw(result, 'print', slidesContext(locale));
      const text = textOf(markup);
      expect(text).toContain(plainText(result.slide.title));
      for (const { printed } of result.slide.figures) expect(text).toContain(printed);
      expect(markup).not.toMatch(/<canvas|<button|NaN|undefined/);
    });

    test('every figure of the stage is a button that names it', () => {
      if (!most.ok) throw new Error('not bound');
      const markup = draw(most, 'stage', slidesContext(locale, { trace: vi.fn() }));
      for (const { figure, name } of most.slide.figures) {
        const button = new RegExp(
          `<button[^>]*data-figure-key="${figure.key.replace('.', '\\.')}"[^>]*aria-label="${name}：`,
        );
        expect(markup).toMatch(button);
      }
    });

    test('in a deck on 2024 every figure of 2023 says so where it stands', () => {
      const named = JSON.stringify(extremes[layout]).replace(/\{\{([a-j])\}\}/g, '{{$1@2023}}');
      const bodies = JSON.parse(named) as [unknown, unknown];
      const results = bindSlides(
        bodies.map((body) => ({ layout, body })),
        locale,
        { period: '2024', title: '{{a@2023}}' },
      );
      for (const result of results) {
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const text = textOf(draw(result, 'print', slidesContext(locale)));
        const { marks } = result.slide;
        const mark = locale === 'en' ? '(2023)' : '（2023年）';
        expect(new Set(marks)).toEqual(new Set([mark]));
        expect(text.split(mark).length - 1).toBeGreaterThanOrEqual(marks.length);
      }
    });

    test('two drawings are the same bytes', () => {
      expect(draw(most, 'print', slidesContext(locale))).toBe(
        draw(most, 'print', slidesContext(locale)),
      );
    });
  });
});

describe('how a look is composed', () => {
  const markupIn = (look: DrawnLook, layout: 'cover' | 'kpi-grid' | 'picture') => {
    const [result] = bindSlides([{ layout, body: extremes[layout][0] }], 'zh-CN') as [BindResult];
    return draw(result, 'print', slidesContext('zh-CN', { look }));
  };
  const styleOf = (markup: string) => /<article[^>]*style="([^"]*)"/.exec(markup)?.[1] ?? '';

  test('is named for style sheets, and says what belongs to a title', () => {
    const rules = (markup: string) => markup.match(/class="[^"]*(head-rule|opening-rule)/g)?.length;
    const ruled = (look: DrawnLook) =>
      (['cover', 'kpi-grid', 'picture'] as const).map((layout) => rules(markupIn(look, layout)));
    expect(ruled(looks['south-lake'])).toEqual([undefined, undefined, undefined]);
    expect(ruled(looks.night)).toEqual([1, 1, 1]);
    expect(ruled(looks['civic-red'])).toEqual([1, 1, 1]);
    expect(markupIn(looks['civic-red'], 'kpi-grid')).toContain('data-composition="formal"');
  });

  test('turns the words of a cover light where it is red', () => {
    const { paper, ink } = lookOnGround(looks['civic-red'], 'cover', 'primary');
    const style = styleOf(markupIn(looks['civic-red'], 'cover'));
    expect(style).toContain(`--paper:${paper}`);
    expect(style).toContain(`--ink:${ink}`);
    const sheet = styleOf(markupIn(looks['civic-red'], 'kpi-grid'));
    expect(sheet).toContain(`--paper:${looks['civic-red'].paper}`);
  });

  test('lays light on the ground of Night alone', () => {
    expect(styleOf(markupIn(looks.night, 'kpi-grid'))).toContain('radial-gradient');
    expect(styleOf(markupIn(looks['civic-red'], 'cover'))).not.toContain('gradient');
    expect(styleOf(markupIn(looks['south-lake'], 'kpi-grid'))).not.toContain('gradient');
  });
});

test('a thumbnail is still and silent', () => {
  const [result] = bindSlides([{ layout: 'kpi-grid', body: extremes['kpi-grid'][0] }], 'en') as [
    BindResult,
  ];
  const markup = draw(result, 'thumbnail', slidesContext('en', { trace: vi.fn() }));
  expect(markup).toMatch(/<article[^>]*aria-hidden="true" inert/);
  expect(markup).not.toContain('<button');
});

test('a chart of the stage has its sentence and its table', () => {
  const [result] = bindSlides([{ layout: 'chart', body: extremes.chart[1] }], 'zh-CN') as [
    BindResult,
  ];
  const markup = draw(result, 'stage', slidesContext('zh-CN', { trace: vi.fn() }));
  expect(markup).toMatch(/<figcaption[^>]*>8项数据由大到小：指标a突破1300家/);
  expect(markup).toMatch(/<table[^>]*><caption>图表数据/);
  expect(markup).toContain('<td>突破1300家</td><td>第1节第2段</td>');
});

test('a slide that can’t be bound says which one and why', () => {
  const [result] = bindSlides(
    [{ layout: 'table', body: { rows: ['{{gone}}', '{{a}}'] } }],
    'en',
  ) as [BindResult];
  const text = textOf(draw(result, 'stage', slidesContext('en', { interfaceLocale: 'en' })));
  expect(text).toContain('slide-1');
  expect(text).toContain('{{gone}} names nothing in the data');
});

test('where no state of the data is named, the rest of the foot stays as it is', () => {
  const [slide] = bindSlides([{ layout: 'kpi-grid', body: extremes['kpi-grid'][0] }], 'zh-CN');
  if (!slide) throw new Error('not bound');
  const context = slidesContext('zh-CN');
  const named = draw(slide, 'print', context);
  const id = String(context.snapshotId);
  const place = new RegExp(`<span>[^<]*${id}</span>`);
  expect(named).toMatch(place);
  expect(draw(slide, 'print', { ...context, snapshotId: null })).toBe(named.replace(place, ''));
});
