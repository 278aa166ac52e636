import { expect, test } from 'vitest';
import { aSlide, briefingWith } from './briefing.fixture.ts';
import { addSlide, moveSlide, removeSlide, setSlide, slideNamed } from './slide-edits.ts';

const { deck } = briefingWith(
  ['a', 'b', 'c'].map((key, index) =>
    aSlide({ key, position: index + 1, orderKey: `a${index}`, hidden: key === 'b' }),
  ),
);
const { orderKey: _, position: __, ...like } = slideNamed(deck, 'a');
const fresh = { ...like, key: 'new' as never };

/** The keys in the order that the edits leave. */
function orderAfter(edits: ReturnType<typeof addSlide>): string[] {
  const slides = new Map(deck.slides.map(({ key, orderKey }) => [String(key), orderKey]));
  for (const edit of edits) {
    if (edit.entity !== 'slide') throw new Error(edit.entity);
    if (edit.after) slides.set(edit.after.key, edit.after.orderKey);
    else if (edit.before) slides.delete(edit.before.key);
  }
  return [...slides].sort((one, other) => (one[1] < other[1] ? -1 : 1)).map(([key]) => key);
}

test.each([
  [null, 'a b c new'],
  [4, 'a b c new'],
  [1, 'new a b c'],
  [2, 'a new b c'],
])('a slide put at %s leaves %s', (at, order) => {
  expect(orderAfter(addSlide(deck, fresh, at)).join(' ')).toBe(order);
});

test.each([
  ['a', 3, 'b c a'],
  ['a', 2, 'b a c'],
  ['c', 1, 'c a b'],
  ['b', 2, 'a b c'],
])('%s moved to %i leaves %s', (key, at, order) => {
  expect(orderAfter(moveSlide(deck, key, at)).join(' ')).toBe(order);
});

test('a slide that stays in its place keeps its order key; what else it says changes', () => {
  const b = { ...like, key: 'b' as never, hidden: true, layout: 'cover' };
  const [edit] = setSlide(deck, b, 2);
  expect(edit).toMatchObject({ before: { layout: 'kpi-grid' }, after: { ...b, orderKey: 'a1' } });
  expect(orderAfter(setSlide(deck, b, 3))).toEqual(['a', 'c', 'b']);
});

test('a slide that is removed is what it was', () => {
  expect(removeSlide(deck, 'b')).toMatchObject([{ before: { key: 'b' }, after: null }]);
  expect(orderAfter(removeSlide(deck, 'b'))).toEqual(['a', 'c']);
});

test.each([
  [
    'a place beyond the end',
    () => addSlide(deck, fresh, 5),
    'usage.place-beyond',
    { at: 5, total: 4 },
  ],
  ['a move beyond it', () => moveSlide(deck, 'a', 4), 'usage.place-beyond', { at: 4, total: 3 }],
  [
    'a slide that is not there',
    () => removeSlide(deck, 'x'),
    'usage.slide-unknown',
    { deck: 'a-deck', slide: 'x', known: 'a, b, c' },
  ],
])('%s is told', (_, act, code, params) => {
  expect(act).toThrow(expect.objectContaining({ code, params }));
});
