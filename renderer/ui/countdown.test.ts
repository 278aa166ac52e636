import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCountdown } from './countdown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it ends after its time, once', () => {
  const ended = vi.fn();
  createCountdown(8000, ended);
  vi.advanceTimersByTime(7999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(ended).toHaveBeenCalledOnce();
});

test('pointed at or focused it waits, and has its whole time once both are over', () => {
  const ended = vi.fn();
  const { hold } = createCountdown(8000, ended);
  vi.advanceTimersByTime(7000);
  hold('pointed', true);
  hold('focused', true);
  vi.advanceTimersByTime(60_000);
  hold('pointed', false);
  vi.advanceTimersByTime(60_000);
  expect(ended).not.toHaveBeenCalled();
  hold('focused', false);
  vi.advanceTimersByTime(7999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ended).toHaveBeenCalledOnce();
});

test('what never held it does not begin it anew, and stopped it ends no more', () => {
  const ended = vi.fn();
  const { hold, stop } = createCountdown(8000, ended);
  vi.advanceTimersByTime(7000);
  hold('pointed', false);
  vi.advanceTimersByTime(1000);
  expect(ended).toHaveBeenCalledOnce();
  const other = createCountdown(8000, ended);
  other.stop();
  vi.advanceTimersByTime(60_000);
  expect(ended).toHaveBeenCalledOnce();
  stop();
});
