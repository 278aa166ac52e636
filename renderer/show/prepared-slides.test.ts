import { expect, test } from 'vitest';
import { furtherSlide, keptSlides } from './prepared-slides.ts';

/** All that is made from a slide on, in the order of its making. */
function makeAll(slide: number, total: number): number[] {
  const made: number[] = [];
  for (;;) {
    const next = furtherSlide(new Set([slide, ...made]), slide, total);
    if (next === null) return made;
    made.push(next);
  }
}

test.each([
  [0, 5, [1, 2, 3, 4]],
  [2, 5, [3, 1, 4, 0]],
  [4, 5, [3, 2, 1, 0]],
  [0, 1, []],
])('from slide %i of %i the others are made nearest first', (slide, total, order) => {
  expect(makeAll(slide, total)).toEqual(order);
});

test('a long deck keeps a bounded number, around the slide in view', () => {
  const made = new Set([100, ...makeAll(100, 500)]);
  expect(made.size).toBe(48);
  expect(Math.min(...made)).toBe(77);
  expect(Math.max(...made)).toBe(124);
});

test('after a jump the slide in view is kept, and the farthest are given up', () => {
  const made = new Set(Array.from({ length: 48 }, (_, at) => at));
  const kept = keptSlides(made, 300, 500);
  expect(kept.has(300)).toBe(true);
  expect(kept.has(0)).toBe(false);
  expect(kept.size).toBe(48);
});

test('slides that the deck no longer shows are not kept', () => {
  expect([...keptSlides(new Set([1, 7, 9]), 3, 5)].sort()).toEqual([1, 3]);
});
