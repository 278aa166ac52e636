import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const eventsOf = (sentence: string, heading = '1. Main work') =>
  readText(`East Lake District Report 2023\n${heading}\n${sentence}`).events.map(
    ({ rawText, date, title, isCertain }) => [rawText, date, title, isCertain] as const,
  );

// A sentence that tells of an event, with its date as precisely as the text has it.
test.each([
  [
    'In May 2023, the planning exhibition hall opened to the public.',
    ['May 2023', '2023-05', 'The planning exhibition hall opened to the public', true],
  ],
  [
    'On 18 May 2023, the planning hall was unveiled, drawing 3,000 visitors.',
    ['18 May 2023', '2023-05-18', 'The planning hall was unveiled', true],
  ],
  [
    'On Sept. 3, 2023, the second bridge was put into use.',
    ['Sept. 3, 2023', '2023-09-03', 'The second bridge was put into use', true],
  ],
  [
    'The new campus of the middle school broke ground in June.',
    ['June', '2023-06', 'The new campus of the middle school broke ground', true],
  ],
  [
    'Investment grew 5 percent, and the second bridge went into service at the end of November 2023.',
    ['November 2023', '2023-11', 'The second bridge went into service', true],
  ],
  [
    'The district in March 2023 launched a fund for young researchers.',
    ['March 2023', '2023-03', 'The district launched a fund for young researchers', true],
  ],
] as const)('%s tells of an event', (sentence, event) => {
  expect(eventsOf(sentence)).toEqual([event]);
});

test('a sentence may tell of several, one for each date', () => {
  expect(
    eventsOf('In May 2023, the hall opened; on 1 September, the second line was opened.').map(
      ([, date, title]) => [date, title],
    ),
  ).toEqual([
    ['2023-05', 'The hall opened'],
    ['2023-09-01', 'The second line was opened'],
  ]);
});

// Dates that figures are counted at or over, that something is held against, or of years alone.
test.each([
  'As of 31 October 2023, 120 projects were opened.',
  'From January to September 2023, 120 shops opened across the district.',
  'In January to September, 120 shops opened across the district.',
  'In September 2023, industrial output rose by 5.2 percent.',
  'Since May 2023, the hall has been opened to all.',
  'By the end of June 2023, the renovation was completed.',
  'That is 12 more than in May 2023, when the hall opened.',
  'In 2023, the exhibition hall opened.',
  'The hall may open to visitors of the whole city.',
])('%s tells of none', (sentence) => {
  expect(eventsOf(sentence)).toEqual([]);
});

// What may be an event is found, and left for a person to say.
test.each([
  ['In December 2023, the second phase is expected to be put into use.'],
  ['In July 2023, a meeting on the work of the year was held.'],
  ['In October 2023, newly signed projects grew 5 percent in number.'],
])('%s is not sure', (sentence) => {
  expect(eventsOf(sentence).map(([, , , isCertain]) => isCertain)).toEqual([false]);
});

test('a day that no calendar has, and a month of no known year, are none', () => {
  expect(eventsOf('On 31 June 2023, the planning hall opened.')).toEqual([]);
  expect(readText('The planning hall opened in May near the lake.').events).toEqual([]);
});
