import { expect, test } from 'vitest';
import { bindDeck } from '../../deck/bind-slide.ts';
import { aFigure, aSlide, briefingWith } from '../../deck/briefing.fixture.ts';
import { slidesRequest } from '../slides-request.ts';
import { missingInPages, missingInSlides } from './missing-on-page.ts';
import { pagesOf } from './pages-of.ts';

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const figures = [
  aFigure('hi-tech', { unit: { zh: '𰻸', en: 'enterprises' }, note: { zh: '𰻹', en: '😀' } }),
  aFigure('contracts'),
];
const briefing = briefingWith(
  [
    aSlide({ key: 'one', body }),
    aSlide({
      key: 'two',
      body,
      title: { zh: '标题', en: 'Title 😀' },
      notes: { zh: '𰻺家', en: 'Notes' },
    }),
  ],
  figures,
);

function missingIn(part: Partial<Parameters<typeof slidesRequest>[0]>) {
  const request = slidesRequest({
    deck: briefing.deck.key,
    locale: 'zh-CN',
    look: 'night',
    ...part,
  });
  return missingInPages(pagesOf(request, briefing), briefing.sources);
}

test('what a page prints is named with its page, and nothing that it does not print', () => {
  const unit = { text: '107𰻸', characters: ['𰻸'] };
  const found = missingIn({});
  expect(found).toEqual(
    expect.arrayContaining([
      { ...unit, page: 1 },
      { ...unit, page: 2 },
    ]),
  );
  // Neither the other language, nor notes, nor what only the store knows.
  expect(new Set(found.flatMap(({ characters }) => characters))).toEqual(new Set(['𰻸']));
});

test('another language and another kind print other texts', () => {
  expect(missingIn({ locale: 'en' })).toEqual([{ page: 2, text: 'Title 😀', characters: ['😀'] }]);
  expect(missingIn({ kind: 'notes' })).toContainEqual({
    page: 2,
    text: '𰻺家',
    characters: ['𰻺'],
  });
});

test('a picture names its slide', () => {
  const slides = bindDeck(briefing, 'en').slice(1);
  expect(missingInSlides(slides, 'en', briefing.sources)).toEqual([
    { page: 2, text: 'Title 😀', characters: ['😀'] },
  ]);
});
