import { expect, test } from 'vitest';
import { SectionKey } from '../model/keys.ts';
import {
  isPlanned,
  paceOf,
  sectionMinutes,
  slideMinutesOf,
  type TimedSlide,
  unplanned,
} from './pace.ts';

const slides = (letters: string, minutes: Readonly<Record<number, number>> = {}): TimedSlide[] =>
  [...letters].map((letter, index) => ({
    section: SectionKey.parse(letter),
    minutes: minutes[index] ?? null,
  }));
/** Two slides of a, four of b, two of c. */
const deck = 'aabbbbcc';

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
  expect(paceOf(plan, slides(deck), slide, elapsed)).toEqual({
    total: all,
    sectionUntil: until,
    ahead,
  });
});

test('slides of one section that stand apart keep their own moments', () => {
  const plan = { total: 3, sections: {} };
  expect(paceOf(plan, slides('aba'), 2, 130)).toEqual({ total: 180, sectionUntil: 180, ahead: 0 });
});

test.each([
  // minutes of slides, plan of the whole, of sections, slide, elapsed -> total, section until, ahead
  ['a slide takes its own time', { 0: 3 }, null, { a: 4 }, 0, 200, [null, 240, -20]],
  [
    'the others of its section share the rest',
    { 2: 3 },
    null,
    { a: 2, b: 6 },
    3,
    360,
    [null, 480, 0],
  ],
  ['the same one minute later', { 2: 3 }, null, { a: 2, b: 6 }, 3, 420, [null, 480, -60]],
  [
    'slides that say more than their section keep their time',
    { 0: 3, 1: 2 },
    null,
    { a: 4 },
    1,
    300,
    [null, 300, 0],
  ],
  ['nothing is left to the others then', { 0: 5 }, null, { a: 4 }, 1, 310, [null, 300, -10]],
  [
    'slides alone: nothing is known behind one that says nothing',
    { 0: 1 },
    null,
    {},
    1,
    30,
    [null, null, null],
  ],
  ['slides alone: until then it is', { 0: 1 }, null, {}, 0, 90, [null, null, -30]],
  ['the whole less what slides and sections take', { 0: 4 }, 12, { b: 2 }, 1, 300, [720, 360, 0]],
  [
    'slides that say all of it',
    { 0: 1, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 2, 7: 2 },
    null,
    {},
    7,
    600,
    [600, 600, 0],
  ],
] as const)('%s', (_, minutes, total, planned, slide, elapsed, [all, until, ahead]) => {
  const plan = { total, sections: planned as Record<SectionKey, number> };
  expect(paceOf(plan, slides(deck, minutes), slide, elapsed)).toEqual({
    total: all,
    sectionUntil: until,
    ahead,
  });
});

test('a section takes what is planned for it, or what its slides say where that is more', () => {
  const [some, all] = [slides('aa', { 0: 3 }), slides('aa', { 0: 3, 1: 2.5 })];
  expect(slideMinutesOf(all)).toEqual({ sum: 5.5, count: 2 });
  expect(slideMinutesOf(some)).toEqual({ sum: 3, count: 1 });
  expect(sectionMinutes(undefined, some)).toBeNull();
  expect(sectionMinutes(undefined, all)).toBe(5.5);
  expect(sectionMinutes(4, some)).toBe(4);
  expect(sectionMinutes(4, all)).toBe(5.5);
  expect(sectionMinutes(undefined, [])).toBeNull();
});

test('minutes of the whole show or of a section are a plan, no minutes are none', () => {
  expect(isPlanned(unplanned)).toBe(false);
  expect(isPlanned({ ...unplanned, total: 20 })).toBe(true);
  expect(isPlanned({ ...unplanned, sections: { [SectionKey.parse('a')]: 0 } })).toBe(true);
});
