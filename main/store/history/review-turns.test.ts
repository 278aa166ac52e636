import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PassDraft } from '../../../shared/model/review-turn.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function tinyStore() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const pass = (turn: string, seen: string | null = null, note = '') =>
  PassDraft.parse({ deck: 'tiny', turn, note, author: '王芳', seen });

test('a briefing is passed on with a note, and all of its way can be read', () => {
  const store = tinyStore();
  const before = store.snapshot();
  const [deck] = store.decks.summaries();
  if (!deck) throw new Error('the store has a briefing');
  expect(store.deckOverviews.list()).toMatchObject([{ passed: null }]);
  const first = store.reviewTurns.pass(pass('department', null, '请核对数字'));
  const second = store.reviewTurns.pass(pass('leader', first.id));
  expect(store.reviewTurns.list(deck.key)).toEqual([second, first]);
  expect(second.at > first.at).toBe(true);
  expect(store.deckOverviews.list()).toMatchObject([{ passed: { turn: 'leader' } }]);
  expect(store.snapshot()).toEqual(before);
});

test('the last passing on is taken back, an earlier one is not', () => {
  const store = tinyStore();
  const first = store.reviewTurns.pass(pass('department'));
  const second = store.reviewTurns.pass(pass('leader', first.id));
  expect(() => store.reviewTurns.takeBack(first.id)).toThrow('store.stale');
  store.reviewTurns.takeBack(second.id);
  expect(store.reviewTurns.latest().get('tiny')).toEqual(first);
  expect(() => store.reviewTurns.takeBack(second.id)).toThrow('store.stale');
});

test('who saw something else does not pass it on over somebody', () => {
  const store = tinyStore();
  store.reviewTurns.pass(pass('department'));
  expect(() => store.reviewTurns.pass(pass('leader'))).toThrow('store.stale');
  const nowhere = { ...pass('leader'), deck: 'nowhere' };
  expect(() => store.reviewTurns.pass(PassDraft.parse(nowhere))).toThrow('deck.unknown');
});
