import { expect, test } from 'vitest';
import { aSlide } from '../../deck/briefing.fixture.ts';
import { Deck } from '../../model/deck.ts';
import { Meeting } from '../../model/show.ts';
import { meetingPages } from './meeting-pages.ts';

const deck = Deck.parse({
  key: 'tiny',
  title: { zh: '小', en: 'Tiny' },
  subtitle: { zh: '小', en: 'Tiny' },
  period: '2023',
  sections: [
    { key: 'economy', name: { zh: '经济', en: 'Economy' }, accent: 'primary', orderKey: 'a0' },
  ],
  slides: [
    aSlide({ key: 'one' }),
    aSlide({ key: 'hidden', position: 2, hidden: true }),
    aSlide({ key: 'two', position: 3 }),
  ],
});

function meetingOf(slides: number, questions: number, inked: string[]): Meeting {
  const time = '2024-01-23T01:00:00.000Z';
  return Meeting.parse({
    id: '01900000-0000-7000-8000-000000000001',
    deck: 'tiny',
    deckTitle: { zh: '小', en: 'Tiny' },
    snapshot: '0123456789ab',
    startedAt: time,
    endedAt: time,
    slides: Array.from({ length: slides }, (_, index) => ({
      slide: 'one',
      number: index + 1,
      title: { zh: '一', en: 'One' },
      seconds: 1,
    })),
    questions: Array.from({ length: questions }, () => ({
      at: time,
      asked: 'x',
      figure: null,
      printed: '',
    })),
    ink: Object.fromEntries(
      inked.map((slide) => [slide, [{ id: 'a', tool: 'pen', points: [[1, 1]] }]]),
    ),
  });
}

test.each([
  ['nothing happened', 0, 0, [], ['slides 0']],
  ['a page full', 12, 0, [], ['slides 12']],
  ['a row more', 13, 0, [], ['slides 12', 'slides 1']],
  ['many', 29, 17, [], ['slides 12', 'slides 16', 'slides 1', 'questions 16', 'questions 1']],
  ['ink on a slide, by its number among the shown', 1, 0, ['two'], ['slides 1', 'ink 2']],
  [
    'in the deck’s order, without what it no longer shows',
    1,
    0,
    ['two', 'gone', 'hidden', 'one'],
    ['slides 1', 'ink 1', 'ink 2'],
  ],
])('%s', (_, slides, questions, inked, expected) => {
  const pages = meetingPages(meetingOf(slides, questions, inked), deck);
  expect(
    pages.map((page) => `${page.kind} ${page.kind === 'ink' ? page.number : page.rows.length}`),
  ).toEqual(expected);
  expect(pages.filter((page) => page.kind === 'slides' && page.first)).toHaveLength(1);
});
