import { expect, test } from 'vitest';
import type { Review } from '../../../shared/model/review.ts';
import type { Passed } from '../../../shared/model/review-turn.ts';
import { testRecordId } from '../../store/testing/record-id.ts';
import { createStoreCalls } from '../testing/store-calls.ts';

/** As `createStoreCalls`, with answers or the code of what was refused, and how often reviews were kept. */
function createCalls() {
  let kept = 0;
  const calls = createStoreCalls({
    reviewsKept: async () => {
      kept += 1;
    },
  });
  async function call<Value>(channel: string, input?: unknown): Promise<Value> {
    const outcome = await calls.call(channel, input);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value as Value;
  }
  return { ...calls, call, kept: () => kept };
}

const anchor = { about: 'slide', deck: 'tiny', slide: 'cover' };
const asked = { anchor, kind: 'question', text: '口径？', author: '王芳' };

test('a comment with a place is answered, moved, removed with its answer and put back', async () => {
  const { call, told, kept } = createCalls();
  const first = await call<Review>('reviews.add', { ...asked, pin: { x: 10, y: 20 } });
  const answer = { replyTo: first.id, text: '按年报', author: '李工' };
  await call<Review>('reviews.reply', answer);
  await call('reviews.change', { id: first.id, text: '口径？', pin: { x: 30, y: 40 } });
  const whole = await call<Review[]>('reviews.list');
  expect(whole.map(({ pin }) => pin)).toEqual([{ x: 30, y: 40 }, null]);
  const removed = await call<Review[]>('reviews.remove', { id: first.id });
  expect(removed).toEqual(whole);
  await call('reviews.restore', { removed });
  expect(await call('reviews.list')).toEqual(whole);
  // Of a bundle that was opened for review each write is kept.
  expect(kept()).toBe(5);
  expect(new Set(told)).toEqual(new Set(['reviews.changed']));
});

test.each([
  ['reviews.reply', { replyTo: testRecordId(1), text: '按年报', author: '李工' }, 'review.unknown'],
  ['reviews.reply', { replyTo: testRecordId(1), text: ' ', author: '李工' }, 'ipc.invalid'],
  ['reviews.add', { ...asked, pin: { x: 1281, y: 0 } }, 'ipc.invalid'],
  ['reviews.restore', { removed: [] }, 'ipc.invalid'],
  ['reviews.takeBack', { id: testRecordId(1) }, 'store.stale'],
])('%s refuses what can’t be', async (channel, input, code) => {
  const { call } = createCalls();
  await expect(call(channel, input)).rejects.toThrow(code);
});

test('a briefing is passed on, its overview says so, and that is taken back', async () => {
  const { call, told } = createCalls();
  const pass = { deck: 'tiny', turn: 'department', note: '请核', author: '王芳', seen: null };
  const passed = await call<Passed>('reviews.pass', pass);
  expect(await call('reviews.turns', { deck: 'tiny' })).toEqual([passed]);
  expect(await call('decks.overviews')).toMatchObject([{ passed }]);
  await expect(call('reviews.pass', { ...pass, turn: 'leader' })).rejects.toThrow('store.stale');
  await call('reviews.takeBack', { id: passed.id });
  expect(await call('reviews.turns', { deck: 'tiny' })).toEqual([]);
  expect(told).toEqual(['reviews.changed', 'reviews.changed']);
});
