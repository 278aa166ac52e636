import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import type { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore, type Store } from '../file/open.ts';
import { correction } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const rightly = '2024-03-01T08:00:00Z';
const years = '2099-01-01T00:00:00Z';
const at = (time: string) => vi.setSystemTime(new Date(time));

/** Two laptops with copies of one store; the first one's clock is years ahead. */
function laptops(before: (store: Store) => void = () => {}) {
  const folder = temporaryFolder();
  const datasetFolder = tinyDataset();
  const open = (name: string) => {
    const store = openStore(join(folder, name), { datasetFolder, onDamaged: 'refuse' });
    onTestFinished(() => store.close());
    return store;
  };
  at(years);
  const ahead = open('ahead.sqlite');
  before(ahead);
  ahead.close();
  copyFileSync(join(folder, 'ahead.sqlite'), join(folder, 'right.sqlite'));
  return { ahead: open('ahead.sqlite'), right: open('right.sqlite') };
}

const asked = { choices: {}, actor: '李工', reason: '合并' };
const draft = {
  anchor: { about: 'slide', deck: 'tiny', slide: 'cover' },
  ...{ kind: 'comment', text: '请核对', author: '王工' },
} as ReviewDraft;

const textsIn = (store: Store) =>
  store.reviews.list().map(({ text, resolved }) => [text, resolved]);

test('words that answer a comment from a clock years ahead are not put back by it', () => {
  const { ahead, right } = laptops((store) => store.reviews.add(draft));
  at(rightly);
  const [comment] = right.reviews.list();
  if (!comment) throw new Error('the comment did not come along');
  right.reviews.change({ id: comment.id, text: '已核对，请看' });
  right.reviews.resolve({ id: comment.id, resolved: true });
  at(years);
  for (const [one, other] of [
    [ahead, right],
    [right, ahead],
  ] as const) {
    one.merging.merge({ ...asked, theirs: other.merging.side() });
    expect(textsIn(one)).toEqual([['已核对，请看', true]]);
  }
});

test('a comment from a clock years ahead that somebody removed stays removed, and put back it is there', () => {
  const { ahead, right } = laptops((store) => store.reviews.add(draft));
  at(rightly);
  const [comment] = right.reviews.list();
  if (!comment) throw new Error('the comment did not come along');
  right.reviews.remove(comment.id);
  ahead.merging.merge({ ...asked, theirs: right.merging.side() });
  expect(textsIn(ahead)).toEqual([]);
  ahead.reviews.restore([comment]);
  right.merging.merge({ ...asked, theirs: ahead.merging.side() });
  expect(textsIn(right)).toEqual([['请核对', false]]);
});

test('of what both changed nothing is taken by whose clock is ahead: it is asked, whichever way', () => {
  const { ahead, right } = laptops();
  at(years);
  ahead.edits.apply(correction(ahead, 'hi-tech', { value: 1310 }));
  at(rightly);
  right.edits.apply(correction(right, 'hi-tech', { value: 1320 }));
  for (const [one, other] of [
    [ahead, right],
    [right, ahead],
  ] as const) {
    const theirs = other.merging.side();
    const { items } = one.merging.tryOut({ ...asked, theirs });
    expect(items.map(({ open }) => open.length)).toEqual([1]);
    expect(() => one.merging.merge({ ...asked, theirs })).toThrow('merge.undecided');
  }
});

test('what was corrected knowing a figure from a clock years ahead is taken unasked', () => {
  const { ahead, right } = laptops((store) =>
    store.edits.apply(correction(store, 'hi-tech', { value: 1310 })),
  );
  at(rightly);
  right.edits.apply(correction(right, 'hi-tech', { value: 1320 }));
  ahead.merging.merge({ ...asked, theirs: right.merging.side() });
  expect(ahead.indicators.get('hi-tech')?.observations[0]?.value).toBe(1320);
});

test('a text that is typed on after the clock was set back comes whole', () => {
  const { ahead, right } = laptops();
  at(years);
  const { slides } = ahead.decks.get('tiny');
  const { position: _, unreadable: __, ...before } = slides[0] ?? {};
  const typed = (from: object, title: string) => ({ ...from, title: { zh: title, en: null } });
  const first = Edit.parse({
    ...{ entity: 'slide', deck: 'tiny', before },
    after: typed(before, '稳中求'),
  });
  const { undo } = ahead.edits.apply({ edit: first, actor: '王工', reason: '' });
  const seen = ahead.merging.side();
  at(rightly);
  const on = Edit.parse({
    ...{ entity: 'slide', deck: 'tiny', before: first.after },
    after: typed(before, '稳中求进'),
  });
  ahead.edits.apply({ edit: on, actor: '王工', reason: '', continues: undo?.id ?? null } as never);
  expect(ahead.merging.side().log).toHaveLength(1);
  for (const theirs of [seen, ahead.merging.side()]) right.merging.merge({ ...asked, theirs });
  expect(right.decks.get('tiny').slides[0]?.title.zh).toBe('稳中求进');
});
