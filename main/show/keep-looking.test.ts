import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLooking } from './keep-looking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a window that stood right and is moved seconds later is put right, and left alone in the end', () => {
  const wanted = 768;
  let width = wanted;
  keepLooking(() => {
    width = wanted;
    return true;
  });
  vi.advanceTimersByTime(1000);
  width = 1280;
  vi.advanceTimersByTime(4000);
  expect(width).toBe(wanted);

  vi.advanceTimersByTime(60_000);
  width = 900;
  vi.advanceTimersByTime(60_000);
  expect(width, 'what a person does with it later').toBe(900);
});

test('whatever was wanted before is no longer looked for', () => {
  let looked = 0;
  keepLooking(() => {
    looked += 1;
    return looked < 2;
  });
  vi.advanceTimersByTime(60_000);
  expect(looked).toBe(2);
});
