import { expect, test } from 'vitest';
import type { Briefing } from '../model/briefing.ts';
import type { Source } from '../model/source.ts';
import { extractCounts, searchExtracts, takenFrom } from './source-extracts.ts';

const figure = (key: string, zh: string, en: string, passages: object[]) => ({
  key,
  timePeriod: '2023',
  area: null,
  synonyms: [],
  shortName: { zh, en },
  name: { zh, en },
  note: null,
  passages,
});
const at = (section: number, paraNo: number, rawText: string, source = 'report') => ({
  source,
  section,
  paraNo,
  rawText,
});

const content = {
  figures: [
    figure('hi-tech', '高新技术企业', 'High-tech enterprises', [
      at(0, 2, '突破1300家'),
      at(1, 1, '1300家'),
    ]),
    figure('schools', '新建学校', 'New schools', [at(1, 1, '9所'), at(1, 1, '9所', 'another')]),
  ],
  goals: [
    { key: 'aim', statement: { zh: '大学之城', en: 'University city' }, passage: at(1, 2, '') },
  ],
  milestones: [],
} as unknown as Briefing;
const report = {
  key: 'report',
  sections: [
    { number: 0, heading: null, paragraphs: 2 },
    { number: 1, heading: '小标题', paragraphs: 3 },
  ],
} as unknown as Source;

const sections = takenFrom(report, content);
const places = (found: typeof sections) =>
  found.flatMap(({ number, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraph.extracts.map(({ key }) => `${number}.${paragraph.number} ${key}`),
    ),
  );

test('every paragraph is there, with what was taken from it in this source', () => {
  expect(sections.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 3]);
  expect(places(sections)).toEqual([
    '0.2 hi-tech@2023 突破1300家',
    '1.1 hi-tech@2023 1300家',
    '1.1 schools@2023 9所',
    '1.2 goal aim',
  ]);
  expect(extractCounts(sections)).toEqual({ paragraphs: 5, used: 3, extracts: 4 });
});

test.each([
  ['gxjs', ['0.2 hi-tech@2023 突破1300家', '1.1 hi-tech@2023 1300家']],
  ['突破', ['0.2 hi-tech@2023 突破1300家']],
  ['university', ['1.2 goal aim']],
  ['９所', ['1.1 schools@2023 9所']],
  ['nothing of the kind', []],
])('%s finds the paragraphs that hold it', (question, found) => {
  expect(places([...searchExtracts(question, sections)])).toEqual(found);
});

test('an empty question leaves every paragraph', () => {
  expect(searchExtracts('  ', sections)).toBe(sections);
});
