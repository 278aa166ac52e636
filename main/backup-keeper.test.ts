import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackupKeeper } from './backup-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const quarterHour = 15 * 60_000;

function setUp(keep = vi.fn(async () => {})) {
  const state = { busy: false };
  const log = { error: vi.fn() };
  const keeper = createBackupKeeper({ keep, isBusy: () => state.busy, log });
  return { keep, state, log, keeper };
}

test('many changes make one copy, some time after the first of them', async () => {
  const { keep, keeper } = setUp();
  keeper.changed();
  await vi.advanceTimersByTimeAsync(quarterHour - 1);
  keeper.changed();
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(keep).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(quarterHour * 3);
  expect(keep).toHaveBeenCalledOnce();
});

test('a show is not disturbed: the copy is made after it', async () => {
  const { keep, state, keeper } = setUp();
  state.busy = true;
  keeper.changed();
  await vi.advanceTimersByTimeAsync(quarterHour * 2);
  expect(keep).not.toHaveBeenCalled();
  state.busy = false;
  await vi.advanceTimersByTimeAsync(quarterHour);
  expect(keep).toHaveBeenCalledOnce();
});

test('a copy that can’t be made goes to the log, and the next one is tried', async () => {
  const { keep, log, keeper } = setUp(vi.fn().mockRejectedValueOnce(new Error('full')));
  await keeper.keepNow();
  expect(log.error).toHaveBeenCalledOnce();
  keep.mockResolvedValue(undefined);
  await keeper.keepNow();
  expect(keep).toHaveBeenCalledTimes(2);
  expect(log.error).toHaveBeenCalledOnce();
});
