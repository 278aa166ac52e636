import { expect, test } from 'vitest';
import type { Briefing } from '../model/briefing.ts';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { missingEnglish } from './missing-english.ts';
import { finish } from './steps.ts';

const found = (briefing: Briefing) => finish(missingEnglish(briefing, bindDeck(briefing, 'zh-CN')));

const cards = {
  figures: [
    { figure: '{{hi-tech}}', note: { zh: '有效期内' } },
    { figure: '{{contracts}}', label: { zh: '签约', en: 'Contracts' } },
  ],
};

test('a deck with all its English misses none', () => {
  const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
  expect(found(briefingWith([aSlide({ body })]))).toEqual([]);
});

test('what a slide says in Chinese alone is named with its place and the slide’s number', () => {
  const briefing = briefingWith([
    aSlide({ key: 'hidden', hidden: true, subtitle: { zh: '副题' } }),
    aSlide({ title: { zh: '标题' }, body: cards }),
  ]);
  expect(found(briefing)).toEqual([
    ...[{ of: 'slide hidden', place: 'subtitle', text: '副题' }].map((one) => ({
      ...one,
      slides: [{ key: 'hidden', number: null }],
    })),
    ...[
      { of: 'slide a-slide', place: 'title', text: '标题' },
      { of: 'slide a-slide', place: 'body.figures.0.note', text: '有效期内' },
    ].map((one) => ({ ...one, slides: [{ key: 'a-slide', number: 1 }] })),
  ]);
});

test('a record in Chinese alone is named once, with all slides that show it', () => {
  const parks = aFigure('parks', { shortName: { zh: '公园' } });
  const body = { figures: [{ figure: '{{parks}}' }, { figure: '{{contracts}}' }] };
  const slides = [aSlide({ key: 'one', body }), aSlide({ key: 'two', body })];
  expect(found(briefingWith(slides, [parks, aFigure('contracts')]))).toEqual([
    {
      ...{ of: 'indicator parks', place: 'shortName', text: '公园' },
      slides: [
        { key: 'one', number: 1 },
        { key: 'two', number: 2 },
      ],
    },
  ]);
});

test('a deck in Chinese alone misses nothing', () => {
  const briefing = briefingWith([aSlide({ title: { zh: '标题' }, body: cards })]);
  expect(found({ ...briefing, deck: { ...briefing.deck, languages: ['zh-CN'] } })).toEqual([]);
});
