import { expect, test } from 'vitest';
import { keepUnchanged } from './keep-unchanged.ts';

const read = () => ({
  snapshot: 'one',
  slides: [
    { key: 'a', body: { figures: ['x', 'y'] } },
    { key: 'b', body: { figures: ['z'] } },
    { key: 'c', body: { figures: [] } },
  ],
  none: null,
});

test('what says the same is what was there before', () => {
  const before = read();
  expect(keepUnchanged(before, read())).toBe(before);
  expect(keepUnchanged(1, 2)).toBe(2);
  expect(keepUnchanged(null, read())).toEqual(read());
});

test('of what changed all else is what was there before', () => {
  const before = read();
  const now = read();
  now.slides[1] = { key: 'b', body: { figures: ['other'] } };
  const kept = keepUnchanged(before, now);
  expect(kept).toEqual(now);
  expect(kept.slides[0]).toBe(before.slides[0]);
  expect(kept.slides[1]).not.toBe(before.slides[1]);
  expect(kept.slides[2]).toBe(before.slides[2]);
});

test.each([
  ['put in', [0, 3, 1, 2]],
  ['taken out', [0, 2]],
])('what something was %s before is found by its key', (_, order) => {
  const before = read();
  const all = [...read().slides, { key: 'd', body: { figures: ['new'] } }];
  const slides = order.map((at) => all[at]);
  const kept = keepUnchanged(before, { ...read(), slides });
  expect(kept.slides).toEqual(slides);
  for (const slide of kept.slides) if (slide?.key !== 'd') expect(before.slides).toContain(slide);
});

test('fewer fields, more fields and other kinds of things are not the same', () => {
  const before: object = { a: 1, b: undefined };
  for (const now of [{ a: 1 }, { a: 1, b: undefined, c: 2 }, { a: 1, c: undefined }, [1]])
    expect(keepUnchanged(before, now)).toStrictEqual(now);
  const at = new Date(0);
  expect(keepUnchanged({ at: new Date(0) }, { at }).at).toBe(at);
});
