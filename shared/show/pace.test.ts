import { expect, test } from 'vitest';
import { SectionKey } from '../model/keys.ts';
import { paceOf } from './pace.ts';

const keys = (letters: string) => [...letters].map((letter) => SectionKey.parse(letter));
/** Two slides of a, four of b, two of c. */
const sections = keys('aabbbbcc');

test.each([
  // plan of the whole, of sections, slide, elapsed seconds -> total, section until, ahead
  ['nothing planned', null, {}, 0, 30, [null, null, null]],
  ['the whole only: a minute for each slide', 8, {}, 0, 30, [480, 120, 0]],
  ['the last moment of its minute', 8, {}, 1, 120, [480, 120, 0]],
  ['a minute too long on a slide', 8, {}, 1, 180, [480, 120, -60]],
  ['a slide early', 8, {}, 3, 150, [480, 360, 30]],
  ['the section in view is planned', null, { a: 4 }, 1, 300, [null, 240, -60]],
  ['one that comes after an unplanned one', null, { b: 4 }, 2, 60, [null, null, null]],
  ['sections add up to the whole', null, { a: 2, b: 4, c: 1 }, 7, 400, [420, 420, 0]],
  ['the others share what is left', 10, { b: 4 }, 0, 200, [600, 180, -110]],
  ['nothing is left to share', 4, { b: 6 }, 0, 10, [240, 0, -10]],
  ['beyond the deck', 8, {}, 99, 10, [480, null, null]],
] as const)('%s', (_, total, planned, slide, elapsed, [all, until, ahead]) => {
  const plan = { total, sections: planned as Record<SectionKey, number> };
  expect(paceOf(plan, sections, slide, elapsed)).toEqual({
    total: all,
    sectionUntil: until,
    ahead,
  });
});

test('slides of one section that stand apart keep their own moments', () => {
  const plan = { total: 3, sections: {} };
  expect(paceOf(plan, keys('aba'), 2, 130)).toEqual({ total: 180, sectionUntil: 180, ahead: 0 });
});
