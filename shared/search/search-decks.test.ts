import { expect, test } from 'vitest';
import { DeckSummary } from '../model/deck.ts';
import { searchDecks } from './search-decks.ts';

const decks = [
  ['annual-2023', '洪山区2023年工作简报', 'Hongshan in 2023', '2023'],
  ['midterm', '中期评估', null, '2024-H1'],
  ['outlook', '二〇二五年展望', 'Outlook', '2025'],
].map(([key, zh, en, period]) => DeckSummary.parse({ key, title: { zh, en }, period }));

test.each([
  ['', ['annual-2023', 'midterm', 'outlook']],
  ['中期', ['midterm']],
  ['zhongqi', ['midterm']],
  ['zqpg', ['midterm']],
  ['hsq', ['annual-2023']],
  ['hongshan', ['annual-2023']],
  ['outl', ['outlook']],
  ['2024年上半年', ['midterm']],
  ['H1', ['midterm']],
  ['没有', []],
])('%o leads to %o', (question, keys) => {
  expect(searchDecks(question, decks).map(({ key }) => key)).toEqual(keys);
});
