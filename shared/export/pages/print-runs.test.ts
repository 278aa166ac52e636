import { expect, test } from 'vitest';
import type { BindResult } from '../../deck/bound-slide.ts';
import type { PageBody } from './page.ts';
import { printRuns } from './print-runs.ts';

const slide = {} as BindResult;
const pages = (count: number, body: PageBody) => Array.from({ length: count }, () => ({ body }));
const slides = (count: number) => pages(count, { kind: 'slide', slide });
const handout = (count: number) =>
  pages(count, { kind: 'handout', perPage: 9, slides: Array(9).fill(slide) });
const tables = (count: number) => pages(count, { kind: 'tables', title: null, parts: [] });

test.each([
  ['a briefing', slides(25), [[0, 25]]],
  ['as many slides as fit', slides(40), [[0, 40]]],
  [
    'one more',
    slides(41),
    [
      [0, 40],
      [40, 41],
    ],
  ],
  [
    'nine slides a page',
    handout(9),
    [
      [0, 4],
      [4, 8],
      [8, 9],
    ],
  ],
  [
    'slides and tables',
    [...slides(39), ...tables(3)],
    [
      [0, 40],
      [40, 42],
    ],
  ],
  ['no page', [], []],
])('%s is printed in runs', (_, all, runs) => {
  expect(printRuns(all)).toEqual(runs);
});

test('a page with more slides than a run may hold is a run of its own', () => {
  expect(printRuns(handout(2), 4)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});
