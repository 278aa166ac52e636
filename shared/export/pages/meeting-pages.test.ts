import { expect, test } from 'vitest';
import { aSlide } from '../../deck/briefing.fixture.ts';
import { Deck } from '../../model/deck.ts';
import { type Decision, noDetails } from '../../model/meeting-details.ts';
import { RecordId } from '../../model/record-id.ts';
import { Meeting } from '../../model/show.ts';
import { type MeetingPage, meetingPages } from './meeting-pages.ts';

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
  expect(pages.map(countOf)).toEqual(expected);
  expect(pages.filter((page) => 'first' in page && page.first)).toHaveLength(1);
});

function countOf(page: MeetingPage): string {
  if (page.kind === 'ink') return `ink ${page.number}`;
  if (page.kind !== 'written') return `${page.kind} ${page.rows.length}`;
  return page.blocks
    .map((block) => {
      const length = block.section === 'decisions' ? block.rows.length : block.lines.length;
      return `${block.section} ${length}${block.continued ? ' more' : ''}`;
    })
    .join(', ');
}

const time = '2024-01-23T01:00:00.000Z';
const written = { by: '王芳', device: null, at: time };
const decisionOf = (text: string): Decision => ({
  id: RecordId.parse('01900000-0000-7000-8000-000000000002'),
  ...{ text, responsible: '招商局', due: '2024-06', written },
});

test('a long question and a long name are printed whole, with fewer rows to the page', () => {
  const meeting = meetingOf(1, 0, []);
  const questions = Array.from({ length: 16 }, (_, index) => ({
    ...{ at: time, asked: index === 0 ? '问'.repeat(200) : 'gxjs', figure: null, printed: '' },
    ...{ name: { zh: '高新技术企业', en: 'High-tech '.repeat(20) }, period: '2023' },
  }));
  expect(meetingPages({ ...meeting, questions }, deck).map(countOf)).toEqual([
    ...['slides 1', 'questions 4', 'questions 6', 'questions 6'],
  ]);
});

test.each([
  ['what is not written takes no page', {}, [], ['slides 1']],
  ['a name alone stands at the top of the slides', { name: '调度会' }, [], ['slides 1']],
  [
    'people, notes and decisions, each under a heading',
    { people: '王芳\n李工', notes: '大家同意。' },
    ['做完'],
    ['people 2, notes 1, decisions 1', 'slides 1'],
  ],
  [
    'long notes go on on the next page',
    { notes: Array.from({ length: 40 }, () => '一行').join('\n') },
    [],
    ['notes 17', 'notes 20 more', 'notes 3 more', 'slides 1'],
  ],
  [
    'a decision that a page has no room left for stands whole on the next',
    { people: Array.from({ length: 14 }, () => '人').join('\n') },
    ['短', '长'.repeat(200), '短'],
    ['people 14', 'decisions 3', 'slides 1'],
  ],
  [
    'decisions are numbered on over pages, and the longest finds room',
    {},
    ['长'.repeat(1000), '长'.repeat(1000)],
    ['', 'decisions 1', 'decisions 1 more', 'slides 1'],
  ],
])('%s', (_, details, decisions, expected) => {
  const meeting = {
    ...meetingOf(1, 0, []),
    details: { ...noDetails, ...details },
    decisions: decisions.map(decisionOf),
  };
  const pages = meetingPages(meeting, deck);
  expect(pages.map(countOf)).toEqual(expected);
  const numbers = pages.flatMap((page) =>
    page.kind === 'written'
      ? page.blocks.flatMap((block) =>
          block.section === 'decisions' ? block.rows.map(({ number }) => number) : [],
        )
      : [],
  );
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
});
