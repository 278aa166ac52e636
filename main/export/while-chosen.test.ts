import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileChosen } from './while-chosen.ts';

const going = () => new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Ends when it is told to, and says by then whether it was given up. */
function work() {
  const end = Promise.withResolvers<string>();
  const begin = vi.fn((signal: AbortSignal) => {
    signal.addEventListener('abort', () => end.reject(new Error('given up')));
    return end.promise;
  });
  return { begin, end };
}

test('while a person chooses, the work goes on, and is done once', async () => {
  const { begin, end } = work();
  const chosen = Promise.withResolvers<string>();
  const early = whileChosen(chosen.promise, going(), begin);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begin).toHaveBeenCalledOnce();
  end.resolve('drawn');
  chosen.resolve('/a.pdf');
  expect(await early.result()).toBe('drawn');
  expect(begin).toHaveBeenCalledOnce();
});

test('what is given at once is looked at before any work', async () => {
  const { begin } = work();
  const early = whileChosen(Promise.resolve('/a.pdf'), going(), begin);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begin).not.toHaveBeenCalled();
  await early.stop();
  expect(begin).not.toHaveBeenCalled();
});

test('who chooses nothing ends it', async () => {
  const { begin } = work();
  const early = whileChosen(new Promise(() => {}), going(), begin);
  await vi.advanceTimersByTimeAsync(1000);
  await early.stop();
  expect(begin.mock.calls[0]?.[0].aborted).toBe(true);
});

test('what fails meanwhile is told to whoever asks for it', async () => {
  const { begin, end } = work();
  const early = whileChosen(new Promise(() => {}), going(), begin);
  await vi.advanceTimersByTimeAsync(1000);
  end.reject(new Error('no window'));
  await vi.advanceTimersByTimeAsync(1000);
  await expect(early.result()).rejects.toThrow('no window');
});

test('cancelled before it began, it never does', async () => {
  const { begin } = work();
  const cancelling = new AbortController();
  whileChosen(new Promise(() => {}), cancelling.signal, begin);
  cancelling.abort();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begin).not.toHaveBeenCalled();
});
