import { expect, test } from 'vitest';
import { bindDeck } from './bind-slide.ts';
import { aFigure, aSlide, briefingWith } from './briefing.fixture.ts';
import { chaptersOf } from './chapters.ts';

const cards = { figures: [{ figure: '{{hi-tech}}' }, { figure: '{{contracts}}' }] };
const opening = { layout: 'section', body: { lead: { zh: '引语', en: null }, scene: 'lake' } };

function briefingOf(slides: Parameters<typeof briefingWith>[0]) {
  const briefing = briefingWith(slides, [aFigure('hi-tech'), aFigure('contracts')]);
  const [first] = briefing.deck.sections;
  const sections = ['economy', 'schools', 'outlook'].map((key) => ({ ...first, key }));
  return { ...briefing, deck: { ...briefing.deck, sections } } as typeof briefing;
}

test('chapters are the sections that open with a slide, hidden ones apart, in the order of the slides', () => {
  const { deck } = briefingOf([
    aSlide({ key: 'cover', section: 'outlook' }),
    aSlide({ key: 'gone', section: 'economy', hidden: true, ...opening }),
    aSlide({ key: 'last', section: 'outlook', ...opening }),
    aSlide({ key: 'cards', section: 'outlook' }),
    aSlide({ key: 'first', section: 'schools', ...opening }),
  ]);
  const told = chaptersOf(deck).map(({ section, ...rest }) => [section.key, rest]);
  expect(told).toEqual([
    ['outlook', { number: 1, firstSlide: 2 }],
    ['schools', { number: 2, firstSlide: 4 }],
  ]);
});

test('where no section opens with a slide, all but that of the first slide are chapters', () => {
  const { deck } = briefingOf([
    aSlide({ key: 'cover', section: 'economy' }),
    aSlide({ key: 'a', section: 'schools' }),
    aSlide({ key: 'b', section: 'schools' }),
  ]);
  expect(chaptersOf(deck).map(({ section }) => section.key)).toEqual(['schools']);
});

test('a slide that says something of the deck is told of it, any other is not', () => {
  const briefing = briefingOf([
    aSlide({ key: 'agenda', section: 'economy', layout: 'agenda', body: {} }),
    aSlide({ key: 'cards', section: 'schools', body: cards }),
  ]);
  const [agenda, other] = bindDeck(briefing, 'zh-CN');
  expect(agenda?.ok && agenda.slide.chapters.map(({ number }) => number)).toEqual([1]);
  expect(other?.ok && other.slide.chapters).toEqual([]);
});
