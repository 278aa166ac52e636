import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { threadsOf } from '../../../shared/review/review-state.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function tinyStore() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const cover = { about: 'slide', deck: 'tiny', slide: 'cover' };
const draft = (rest: object = {}) =>
  ReviewDraft.parse({ anchor: cover, kind: 'question', text: '口径？', author: '王芳', ...rest });

/** A comment with two answers, the second one given to the first. */
function answered() {
  const store = tinyStore();
  const asked = store.reviews.add(draft());
  const one = store.reviews.reply({ replyTo: asked.id, text: '按年报', author: '李工' });
  const two = store.reviews.reply({ replyTo: one.id, text: '好', author: '王芳' });
  return { store, asked, one, two };
}

test('answers stand under the comment in the order of time, also one that is to an answer', () => {
  const { store, asked, one, two } = answered();
  expect(threadsOf(store.reviews.list())).toEqual([{ first: asked, replies: [one, two] }]);
  expect(two).toMatchObject({ replyTo: asked.id, anchor: asked.anchor, subject: { zh: '封面' } });
});

test('a thread is settled as a whole, on its first comment', () => {
  const { store, asked, two } = answered();
  expect(store.reviews.resolve({ id: two.id, resolved: true })).toMatchObject({
    id: asked.id,
    resolved: true,
  });
  expect(store.reviews.list().map(({ resolved }) => resolved)).toEqual([true, false, false]);
});

test('a comment goes with its answers, and they come back as they were', () => {
  const { store } = answered();
  const whole = store.reviews.list();
  const [asked] = whole;
  if (!asked) throw new Error('there is a comment');
  const removed = store.reviews.remove(asked.id);
  expect(store.reviews.list()).toEqual([]);
  expect(store.reviews.restore(removed)).toEqual(asked);
  expect(store.reviews.list()).toEqual(whole);
  expect(() => store.reviews.restore(removed)).toThrow('record.exists');
});

test('one answer goes by itself; it does not come back without its comment', () => {
  const { store, asked, one, two } = answered();
  const removed = store.reviews.remove(one.id);
  expect(removed).toEqual([one]);
  expect(store.reviews.list()).toEqual([asked, two]);
  store.reviews.remove(asked.id);
  expect(() => store.reviews.restore(removed)).toThrow('review.unknown');
  expect(store.reviews.list()).toEqual([]);
});

test('a comment about a slide points at a place on it, or no longer', () => {
  const store = tinyStore();
  const { id } = store.reviews.add(draft({ pin: { x: 640, y: 0 } }));
  const pin = () => store.reviews.list()[0]?.pin;
  expect(pin()).toEqual({ x: 640, y: 0 });
  store.reviews.change({ id, text: '口径' });
  expect(pin()).toEqual({ x: 640, y: 0 });
  store.reviews.change({ id, text: '口径', pin: { x: 1280, y: 720 } });
  expect(pin()).toEqual({ x: 1280, y: 720 });
  const removed = store.reviews.remove(id);
  store.reviews.restore(removed);
  expect(pin()).toEqual({ x: 1280, y: 720 });
  store.reviews.change({ id, text: '口径', pin: null });
  expect(pin()).toBeNull();
});

test.each([
  ['outside the slide', cover, { x: 1281, y: 0 }],
  ['between units', cover, { x: 0.5, y: 0 }],
  ['on what is no slide', { about: 'goal', goal: 'tower' }, { x: 1, y: 1 }],
])('a place %s is refused', (_, anchor, pin) => {
  const asked = { anchor, kind: 'comment', text: '核对', author: '王芳', pin };
  expect(ReviewDraft.safeParse(asked).success).toBe(false);
});

test('an answer whose comment is not there stands by itself', () => {
  const { store, one } = answered();
  const [, ...replies] = store.reviews.list();
  expect(threadsOf(replies).map(({ first }) => first)).toContainEqual(one);
  expect(threadsOf(replies)).toHaveLength(2);
});
