import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat } from './heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

/** Processor time of a page that is given a share of a processor, from now on. */
function share(part: number): () => number {
  const from = Date.now();
  return () => (Date.now() - from) * part;
}

test('a page that answers is asked again and left alone', async () => {
  const ping = vi.fn(async () => {});
  const onSilent = vi.fn();
  const stop = startHeartbeat({ ping, processorTime: share(1), onSilent });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping.mock.calls.length).toBeGreaterThan(100);
  expect(onSilent).not.toHaveBeenCalled();
  stop();
  const asked = ping.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ping).toHaveBeenCalledTimes(asked);
});

test.each<[string, () => number | null]>([
  ['has a processor to itself', () => Date.now()],
  ['is not measured by the system', () => null],
])('one that falls silent and %s is told once, within two seconds', async (_, processorTime) => {
  const ping = vi.fn<() => Promise<unknown>>(never).mockImplementationOnce(async () => {});
  const onSilent = vi.fn();
  startHeartbeat({ ping, processorTime, onSilent });
  await vi.advanceTimersByTimeAsync(2000);
  expect(onSilent).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('one that gets a twentieth of a processor has its time to answer', async () => {
  const onSilent = vi.fn();
  const answers: (() => void)[] = [];
  const ping = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  startHeartbeat({ ping, processorTime: share(0.05), onSilent });
  for (let answered = 0; answered < 10; answered += 1) {
    await vi.advanceTimersByTimeAsync(10_000);
    answers.at(-1)?.();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(onSilent).not.toHaveBeenCalled();
  expect(ping.mock.calls.length).toBeGreaterThanOrEqual(10);
});

test('one that goes round in a circle is found on a busy machine too, later', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, processorTime: share(0.25), onSilent });
  await vi.advanceTimersByTimeAsync(4000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('one that waits and does nothing is given up in the end', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, processorTime: () => 4711, onSilent });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test('an answer that is on its way when the patience ends still counts', async () => {
  const onSilent = vi.fn();
  let used = 0;
  let answer = () => {};
  const ping = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  startHeartbeat({
    ping,
    processorTime() {
      used += 1500;
      // The main process was busy itself: the answer has come and waits to be read.
      if (used > 1500) setTimeout(answer, 0);
      return used;
    },
    onSilent,
  });
  await vi.advanceTimersByTimeAsync(600);
  expect(onSilent).not.toHaveBeenCalled();
});

test('a machine that slept gave nobody a processor', async () => {
  const onSilent = vi.fn();
  const used = share(0);
  startHeartbeat({ ping: never, processorTime: used, onSilent });
  // The clock moves, the timers do not: then they all come at once.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onSilent).not.toHaveBeenCalled();
});

test('a stopped heart tells nothing', async () => {
  const onSilent = vi.fn();
  startHeartbeat({ ping: never, processorTime: share(1), onSilent })();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSilent).not.toHaveBeenCalled();
});
