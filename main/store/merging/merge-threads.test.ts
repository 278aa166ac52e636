import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { PassDraft } from '../../../shared/model/review-turn.ts';
import { openStore, type Store } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const anchor = { about: 'slide', deck: 'tiny', slide: 'cover' };

function open(file: string): Store {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** Three copies of a store in which a question stands. */
function laptops() {
  const folder = temporaryFolder();
  const file = join(folder, 'origin.sqlite');
  const origin = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const draft = { anchor, kind: 'question', text: '口径？', author: '王工' };
  const asked = origin.reviews.add(ReviewDraft.parse(draft));
  origin.close();
  const copies = ['one', 'two', 'three'].map((name) => {
    const copy = join(folder, `${name}.sqlite`);
    copyFileSync(file, copy);
    return open(copy);
  });
  return { asked, stores: copies as [Store, Store, Store] };
}

function merge(ours: Store, theirs: Store) {
  const request = { theirs: theirs.merging.side(), choices: {}, actor: '李工', reason: '合并' };
  return ours.merging.merge(request);
}

const said = (store: Store) => store.reviews.list().map(({ text }) => text);

test('two laptops that answer the same comment keep both answers', () => {
  const { asked, stores } = laptops();
  const [one, two] = stores;
  one.reviews.reply({ replyTo: asked.id, text: '按年报', author: '李工' });
  two.reviews.reply({ replyTo: asked.id, text: '按季报', author: '王芳' });
  expect(merge(one, two).reviews.added).toHaveLength(1);
  merge(two, one);
  expect(said(one)).toEqual(['口径？', '按年报', '按季报']);
  expect(two.reviews.list()).toEqual(one.reviews.list());
  const [, ...replies] = one.reviews.list();
  expect(replies.every(({ replyTo }) => replyTo === asked.id)).toBe(true);
  expect(merge(one, two).reviews).toMatchObject({ added: [], changed: [], removed: [], same: 3 });
});

test('a thread that was removed is gone with the answers that were known, and stays for a later one', async () => {
  const { asked, stores } = laptops();
  const [one, two, three] = stores;
  const early = one.reviews.reply({ replyTo: asked.id, text: '按年报', author: '李工' });
  merge(three, one);
  one.reviews.remove(asked.id);
  const removedAt = one.merging.side().removals.map(({ at }) => at);
  await expect.poll(() => new Date().toISOString() > (removedAt.sort().at(-1) ?? '')).toBe(true);
  two.reviews.reply({ replyTo: asked.id, text: '再问', author: '王芳' });
  const sides = [one, two, three].map((store) => store.merging.side());
  const folder = temporaryFolder();
  const ends = [
    [0, 1, 2],
    [0, 2, 1],
    [2, 0, 1],
    [1, 2, 0],
  ].map((order, nth) => {
    const store = open(join(folder, `${nth}.sqlite`));
    for (const at of order) {
      const theirs = sides[at];
      if (theirs) store.merging.merge({ theirs, choices: {}, actor: '李工', reason: '合并' });
    }
    return store.reviews.list();
  });
  for (const end of ends) expect(end).toEqual(ends[0]);
  expect(ends[0]?.map(({ text }) => text)).toEqual(['口径？', '再问']);
  // The later answer taken back again, what it kept stays.
  merge(one, two);
  const later = one.reviews.list().find(({ text }) => text === '再问');
  if (!later) throw new Error('the answer came');
  one.reviews.remove(later.id);
  merge(two, one);
  expect(said(one)).toEqual(['口径？']);
  expect(said(two)).toEqual(['口径？']);
  expect(early.replyTo).toBe(asked.id);
});

test('a place comes with the words that were written last', () => {
  const { asked, stores } = laptops();
  const [one, two] = stores;
  one.reviews.change({ id: asked.id, text: '口径？', pin: { x: 10, y: 20 } });
  two.reviews.resolve({ id: asked.id, resolved: true });
  merge(two, one);
  expect(two.reviews.list()).toMatchObject([{ pin: { x: 10, y: 20 }, resolved: true }]);
});

test('a briefing that was passed on there has been here too, unless it was taken back', () => {
  const { stores } = laptops();
  const [one, two] = stores;
  const pass = (store: Store, turn: string, seen: string | null) =>
    store.reviewTurns.pass(PassDraft.parse({ deck: 'tiny', turn, note: '', author: '王芳', seen }));
  const first = pass(two, 'department', null);
  expect(merge(one, two).turns.added).toHaveLength(1);
  expect(one.reviewTurns.latest().get('tiny')).toEqual(first);
  const second = pass(one, 'leader', first.id);
  merge(two, one);
  two.reviewTurns.takeBack(second.id);
  merge(one, two);
  merge(two, one);
  expect(one.reviewTurns.latest().get('tiny')).toEqual(first);
  expect(two.reviewTurns.latest().get('tiny')).toEqual(first);
});
