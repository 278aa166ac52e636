import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQuietTurns } from './quiet-turns.ts';

/** What waits for a quiet moment, and for how long at most, in ms. */
let idle: { readonly act: () => void; readonly timeout: number | undefined }[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  idle = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void, options?: IdleRequestOptions) =>
    idle.push({ act, timeout: options?.timeout }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a turn has come, once all that is due has run. */
async function hasCome(turn: Promise<void>): Promise<boolean> {
  let come = false;
  void turn.then(() => {
    come = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  return come;
}

test('short steps go on at once, and a long one waits for a quiet moment', async () => {
  const turn = createQuietTurns();
  vi.advanceTimersByTime(5);
  expect(await hasCome(turn())).toBe(true);
  vi.advanceTimersByTime(20);
  const next = turn();
  expect(await hasCome(next)).toBe(false);
  expect(idle.map(({ timeout }) => timeout)).toEqual([3000]);
  idle[0]?.act();
  expect(await hasCome(next)).toBe(true);
  // Work begins anew: it is not silent yet.
  expect(await hasCome(turn())).toBe(true);
});

test('a window without quiet moments is waited for three seconds in all, not at each step', async () => {
  const turn = createQuietTurns();
  for (const [waits, left] of [
    [1000, 3000],
    [2000, 2000],
  ] as const) {
    vi.advanceTimersByTime(20);
    const next = turn();
    expect(idle.at(-1)?.timeout).toBe(left);
    vi.advanceTimersByTime(waits);
    idle.at(-1)?.act();
    expect(await hasCome(next)).toBe(true);
  }
  vi.advanceTimersByTime(20);
  const next = turn();
  expect(idle).toHaveLength(2);
  vi.advanceTimersByTime(0);
  expect(await hasCome(next)).toBe(true);
});
