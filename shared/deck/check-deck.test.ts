import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { checkDeck, checkDeckInTurns } from './check-deck.ts';

const body = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };

test('names with digits that the store knows are no typed figures', () => {
  const slide = aSlide({ body, title: { zh: '上5G，进武钢云谷606', en: 'To 5G' } });
  const briefing = briefingWith([slide]);
  const typed = (names: readonly string[]) =>
    checkDeck({ ...briefing, digitNames: names.map((name) => ({ name })) }).typedFigures;
  expect(typed([]).map(({ text }) => text)).toEqual(['5', '606', '5']);
  expect(typed(['5G', '武钢云谷606'])).toEqual([]);
});

test('digits typed in the notes and in English count as well, and are named by place', () => {
  const slide = aSlide({ body, notes: { zh: '备注', en: 'About 1,300 of them' } });
  expect(checkDeck(briefingWith([slide])).typedFigures).toEqual([
    { slide: 'a-slide', place: 'notes.en', text: '1,300' },
  ]);
});

test('a figure on no slide is listed, one on a hidden slide too', () => {
  const oneShown = aSlide({
    layout: 'narrative',
    body: { paragraphs: [{ zh: '{{hi-tech}}', en: '{{hi-tech}}' }], figures: [] },
  });
  const hidden = aSlide({ key: 'hidden', body, hidden: true });
  expect(checkDeck(briefingWith([oneShown, hidden])).unusedFigures).toEqual(['contracts']);
});

test('a broken reference in one language only is found, and listed once', () => {
  const slide = aSlide({ body, title: { zh: '标题', en: '{{gone}}' } });
  expect(checkDeck(briefingWith([slide])).problems).toEqual([
    { slide: 'a-slide', code: 'reference-unresolved', detail: '{{gone}}' },
  ]);
});

test('characters that no font can print are named by their place, wherever they stand', () => {
  const slide = aSlide({ body, notes: { zh: '𰻸村', en: 'Notes' } });
  const figures = [aFigure('hi-tech', { name: { zh: '𰻸', en: 'A' } }), aFigure('contracts')];
  expect(checkDeck(briefingWith([slide], figures)).missing).toEqual([
    { of: 'slide a-slide', place: 'notes.zh', text: '𰻸村', characters: ['𰻸'] },
    { of: 'figure hi-tech@2023', place: 'name.zh', text: '𰻸', characters: ['𰻸'] },
  ]);
});

test('checked in turns it finds the same, and no slide waits for another to be looked through', async () => {
  const slides = Array.from({ length: 40 }, (_, index) =>
    aSlide({ key: `slide-${index}`, body, title: { zh: `${2000 + index}年的1,300个`, en: null } }),
  );
  const briefing = briefingWith(slides);
  const bound = briefing.deck.languages.map((locale) => bindDeck(briefing, locale));
  let turns = 0;
  const inTurns = await checkDeckInTurns(briefing, [], bound, async () => {
    turns += 1;
  });
  expect(inTurns).toEqual(checkDeck(briefing));
  expect(inTurns.misplacedYears.length).toBeGreaterThan(30);
  // Typed figures, years, characters, English and periods: a turn before each slide of each.
  expect(turns).toBeGreaterThan(5 * slides.length);
});
