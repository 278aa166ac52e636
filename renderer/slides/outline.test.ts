import { expect, test } from 'vitest';
import { bindDeck } from '../../shared/deck/bind-slide.ts';
import { slideKeyOf, slideNumberOf, slideTitleOf } from '../../shared/deck/bound-slide.ts';
import { SlideKey } from '../../shared/model/keys.ts';
import { briefing } from '../briefing.fixture.ts';
import { indexOfSlide, outlineOf, sectionName, spokenSlide } from './outline.ts';

const results = bindDeck(briefing, 'zh-CN');

test('slides are grouped by section, a broken one with its neighbours', () => {
  const outline = outlineOf(briefing, results);
  expect(
    outline.map(({ section, slides }) => [sectionName(section, 'en'), slides.map(slideKeyOf)]),
  ).toEqual([
    ['Opening', ['cover']],
    ['Industry', ['year', 'broken']],
  ]);
});

test('a slide of a section that is gone stands in a group without a name', () => {
  const deck = { ...briefing.deck, sections: briefing.deck.sections.slice(0, 1) };
  const outline = outlineOf({ ...briefing, deck }, bindDeck({ ...briefing, deck }, 'zh-CN'));
  expect(outline.map(({ section }) => section?.key ?? null)).toEqual(['opening', null]);
});

test('what is spoken names every figure; a broken slide has its title still', () => {
  expect(results.map((result) => [slideNumberOf(result), slideTitleOf(result)])).toEqual([
    [1, '标题突破1300家'],
    [2, '标题突破1300家'],
    [3, '标题突破1300家'],
  ]);
  expect(results.map((result) => spokenSlide(result, 'zh-CN'))).toEqual([
    '标题突破1300家。高新技术企业 突破1300家',
    '标题突破1300家。高新技术企业 突破1300家',
    '标题突破1300家',
  ]);
});

test.each([
  ['year', 0, 1],
  ['gone', 1, 1],
  ['gone', 9, 2],
  [null, 0, 0],
] as const)('after a change, from %s at %i one is at %i', (key, last, index) => {
  expect(indexOfSlide(results, key && SlideKey.parse(key), last)).toBe(index);
});

test('an empty deck has no place but 0', () => {
  expect(indexOfSlide([], null, 4)).toBe(0);
});
