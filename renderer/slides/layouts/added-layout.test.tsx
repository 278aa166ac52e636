import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import { suggestLayouts } from '../../../shared/deck/layouts/suggest-layouts.ts';
import { locales } from '../../../shared/model/localized.ts';
import { SlideSheet } from '../SlideSheet.tsx';
import { SlideContext, type SlideMode } from '../slide-context.ts';
import { slidesContext } from '../slides.fixture.ts';

// Two folders and these two lines are all that a layout takes.
vi.mock('../../../shared/deck/layouts/index.ts', async (original) => {
  const { banner } = await import('../../../shared/deck/layouts/testing/banner/index.ts');
  const known = await original<typeof import('../../../shared/deck/layouts/index.ts')>();
  return { ...known, layouts: [...known.layouts, banner] };
});
vi.mock('./index.ts', async (original) => {
  const { Banner } = await import('./testing/banner/Banner.tsx');
  const known = await original<typeof import('./index.ts')>();
  return {
    ...known,
    drawings: { ...known.drawings, banner: { Component: Banner, fills: 'content' } },
  };
});

const both = (zh: string, en: string) => ({ zh, en });
const figures = [aFigure('firms', { value: 1300, qualifier: 'gt' }), aFigure('labs', { value: 7 })];

function briefingOf(body: unknown) {
  return briefingWith([aSlide({ layout: 'banner', body })], figures);
}

function draw(body: unknown, locale: (typeof locales)[number], mode: SlideMode): string {
  const [result] = bindDeck(briefingOf(body), locale);
  if (!result) throw new Error('there is no slide');
  return renderToStaticMarkup(
    <SlideContext value={slidesContext(locale, { interfaceLocale: locale })}>
      <SlideSheet result={result} mode={mode} />
    </SlideContext>,
  );
}

const body = {
  version: 3,
  text: both('企业{{firms}}', '{{firms}} firms'),
  figures: [{ figure: '{{labs}}', label: both('实验室', 'Labs') }],
};

test.each(locales)('a slide of an added layout is bound and drawn in %s', (locale) => {
  for (const mode of ['stage', 'print', 'thumbnail'] as const) {
    const markup = draw(body, locale, mode);
    expect(markup).toContain('data-layout="banner"');
    const text = markup.replace(/<[^>]+>/g, '');
    expect(text).toContain(locale === 'en' ? 'over 1,300' : '突破1300家');
    expect(text).toContain(locale === 'en' ? 'Labs' : '实验室');
  }
});

test('it is checked as every other', () => {
  const typed = { ...body, text: both('企业1300家', '1,300 firms') };
  const { typedFigures, problems, unusedFigures } = checkDeck(briefingOf(typed));
  expect(typedFigures.map(({ place }) => place)).toEqual(['body.text.zh', 'body.text.en']);
  expect(problems).toEqual([]);
  expect(unusedFigures).toEqual(['firms']);
});

test('figures of several years that it compares are said to be so', () => {
  const mixed = { ...body, figures: [{ figure: '{{labs}}' }, { figure: '{{firms@2022}}' }] };
  const briefing = briefingWith(
    [aSlide({ layout: 'banner', body: { ...mixed, text: both('一句', 'One') } })],
    [...figures, aFigure('firms', { timePeriod: '2022' })],
  );
  expect(checkDeck(briefing).mixedPeriods).toMatchObject([{ place: 'body.figures' }]);
});

test('it is offered for what suits it', () => {
  const chosen = { figures: [], goals: [], milestones: [], sources: [] };
  expect(suggestLayouts(chosen).map(({ key }) => key)).toContain('banner');
});

test.each([
  ['first', { words: both('旧文{{firms}}', 'Old words {{firms}}') }],
  ['second', { version: 2, text: both('旧文{{firms}}', 'Old words {{firms}}') }],
])('a body of its %s version is drawn as one of today', (_, old) => {
  const text = draw(old, 'en', 'print').replace(/<[^>]+>/g, '');
  expect(text).toContain('Old words over 1,300');
});

test('a body of a newer version has a card in its place, which says what to do', () => {
  const markup = draw({ ...body, version: 4, more: true }, 'en', 'stage');
  expect(markup).toContain('data-layout="broken"');
  expect(markup.replace(/<[^>]+>/g, '')).toContain('saved by a newer version of the app');
  expect(checkDeck(briefingOf({ version: 4 })).problems).toMatchObject([
    { code: 'body-newer', detail: 'banner' },
  ]);
});
