import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat, type Usage } from './heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

/** What each has of a processor from now on: `{ page: 0.05 }` is a twentieth, `{ idle: 1 }` one that is free. */
function shares(parts: Partial<Usage>): () => Usage {
  const from = Date.now();
  const of = (part = 0) => (Date.now() - from) * part;
  return () => ({ page: of(parts.page), graphics: of(parts.graphics), idle: of(parts.idle) });
}

const idle = { idle: 2 };

/** A page that answers until it has started, and never again. */
function silentOnceStarted() {
  const ping = vi.fn<() => Promise<unknown>>(never);
  for (let answer = 0; answer < 10; answer += 1) ping.mockImplementationOnce(async () => {});
  return ping;
}
const started = () => vi.advanceTimersByTimeAsync(3000);

test('a page that answers is asked again and left alone', async () => {
  const ping = vi.fn(async () => {});
  const onSilent = vi.fn();
  const stop = startHeartbeat({ ping, usage: shares(idle), onSilent });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping.mock.calls.length).toBeGreaterThan(100);
  expect(onSilent).not.toHaveBeenCalled();
  stop();
  const asked = ping.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping).toHaveBeenCalledTimes(asked);
});

test.each<[string, Partial<Usage>]>([
  ['goes round in a circle', { page: 1, idle: 1 }],
  ['does so on the only processor', { page: 1 }],
  ['waits while processors are free', idle],
  ['is not measured by the system', { idle: 1 }],
])('one that falls silent and %s is told once, within two seconds', async (_, parts) => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: silentOnceStarted(), usage: shares(parts), onSilent });
  await started();
  await vi.advanceTimersByTimeAsync(2000);
  expect(onSilent).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test.each<[string, Partial<Usage>]>([
  ['goes round in a circle', { page: 1, idle: 1 }],
  ['waits while processors are free', idle],
])('one that %s from its start has time to draw, and is told then', async (_, parts) => {
  const onSilent = vi.fn();
  const ping = vi.fn<() => Promise<unknown>>(never).mockImplementationOnce(async () => {});
  startHeartbeat({ ping, usage: shares(parts), onSilent });
  await vi.advanceTimersByTimeAsync(6000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test.each<[string, Partial<Usage>]>([
  ['gets a twentieth of a processor, as others have the rest', { page: 0.05 }],
  ['waits for what is being drawn', { graphics: 1, idle: 1 }],
])('one that %s has its time to answer', async (_, parts) => {
  const onSilent = vi.fn();
  const answers: (() => void)[] = [];
  const ping = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  startHeartbeat({ ping, usage: shares(parts), onSilent });
  for (let answered = 0; answered < 20; answered += 1) {
    await vi.advanceTimersByTimeAsync(10_000);
    answers.at(-1)?.();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(onSilent).not.toHaveBeenCalled();
  expect(ping.mock.calls.length).toBeGreaterThanOrEqual(20);
});

test('one that goes round in a circle is found on a busy machine too, later', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: silentOnceStarted(), usage: shares({ page: 0.25 }), onSilent });
  await started();
  await vi.advanceTimersByTimeAsync(5000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('one that gets nothing at all is given up in the end', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: silentOnceStarted(), usage: shares({}), onSilent });
  await started();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('an answer that is on its way when the patience ends still counts', async () => {
  const onSilent = vi.fn();
  let answer = () => {};
  let looks = 0;
  const usage = shares(idle);
  const ping = silentOnceStarted().mockImplementation(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  startHeartbeat({
    ping,
    usage() {
      looks += 1;
      // The main process was busy itself: the answer has come and waits to be read.
      if (looks === 11) setTimeout(answer, 0);
      return usage();
    },
    onSilent,
  });
  await started();
  await vi.advanceTimersByTimeAsync(1700);
  expect(looks).toBe(11);
  expect(onSilent).not.toHaveBeenCalled();
});

test('a machine that slept gave nobody a chance, whatever its counters say', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: silentOnceStarted(), usage: shares(idle), onSilent });
  await started();
  await vi.advanceTimersByTimeAsync(1000);
  // The clock moves, the timers do not: then they all come at once.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(300);
  expect(onSilent).not.toHaveBeenCalled();
});

test('a stopped heart tells nothing', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, usage: shares(idle), onSilent })();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSilent).not.toHaveBeenCalled();
});
