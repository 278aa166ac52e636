import { expect, test } from 'vitest';
import type { SlideFields } from '../model/edit-fields.ts';
import { DeckKey } from '../model/keys.ts';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import { newDeck } from './deck-edits.ts';
import { isOnSlide, unwrittenTexts } from './unwritten-texts.ts';

test('a new briefing tells which of its texts nobody has written yet', () => {
  const edits = newDeck({
    ...{ key: DeckKey.parse('new'), title: { zh: '简报', en: null } },
    ...{ period: '2024', area: null, languages: ['zh-CN'] },
  });
  const slides = edits.flatMap((edit) =>
    edit.entity === 'slide' && edit.after ? [{ ...(edit.after as SlideFields), position: 1 }] : [],
  );
  const found = unwrittenTexts(slides, ['zh-CN']);
  expect(found.map(({ slide, place }) => [slide, place])).toEqual(
    slides.map(({ key }) => [key, 'body.lead.zh']),
  );
});

test('what was written is not told of, nor a language that the briefing has not', () => {
  const lead = { zh: '全年工作回顾', en: 'Close with a sentence' };
  const slide = aSlide({ layout: 'closing', body: { lead, scene: 'lake' } });
  const { slides } = briefingWith([slide]).deck;
  expect(unwrittenTexts(slides, ['zh-CN'])).toEqual([]);
  expect(unwrittenTexts(slides, ['zh-CN', 'en'])).toEqual([
    { slide: 'a-slide', place: 'body.lead.en', text: 'Close with a sentence' },
  ]);
});

test('notes that an earlier version began with are told of apart: nobody but the speaker sees them', () => {
  const notes = { zh: '写下讲这一页时要说的话', en: null };
  const { slides } = briefingWith([aSlide({ notes })]).deck;
  const found = unwrittenTexts(slides, ['zh-CN']);
  expect(found.map((text) => [text.place, isOnSlide(text)])).toEqual([['notes.zh', false]]);
});
