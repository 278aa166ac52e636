import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat } from './heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

test('a page that answers is asked again and left alone', async () => {
  const ping = vi.fn(async () => {});
  const onSilent = vi.fn();
  const stop = startHeartbeat({ ping, onSilent });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping.mock.calls.length).toBeGreaterThan(100);
  expect(onSilent).not.toHaveBeenCalled();
  stop();
  const asked = ping.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping).toHaveBeenCalledTimes(asked);
});

test('one that falls silent is told once, within two seconds', async () => {
  const ping = vi.fn<() => Promise<unknown>>(never).mockImplementationOnce(async () => {});
  const onSilent = vi.fn();
  startHeartbeat({ ping, onSilent });
  await vi.advanceTimersByTimeAsync(1900);
  expect(onSilent).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('after a sleep of the machine the page is asked anew', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, onSilent });
  // The clock moves, the timers do not: then they all come at once.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(1500);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1500);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('a stopped heart tells nothing', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, onSilent })();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).not.toHaveBeenCalled();
});
