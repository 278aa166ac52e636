import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileUntouched } from './while-untouched.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function begun() {
  const target = new EventTarget();
  const calls: string[] = [];
  let busy = false;
  const stop = whileUntouched(target, {
    afterMs: 10_000,
    isBusy: () => busy,
    begin: () => void calls.push('begin'),
    end: () => void calls.push('end'),
  });
  return {
    calls,
    stop,
    touch: (type = 'pointermove') => target.dispatchEvent(new Event(type)),
    be: (isBusy: boolean) => {
      busy = isBusy;
    },
  };
}

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])(
  'it begins when nobody has touched the window for a while, ends with a %s, and begins again',
  (type) => {
    const { calls, touch } = begun();
    vi.advanceTimersByTime(9000);
    touch(type);
    vi.advanceTimersByTime(9000);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(calls).toEqual(['begin']);
    touch(type);
    touch(type);
    expect(calls).toEqual(['begin', 'end']);
    vi.advanceTimersByTime(10_000);
    expect(calls).toEqual(['begin', 'end', 'begin']);
  },
);

test('what has the processors to itself is waited for', () => {
  const { be, calls } = begun();
  be(true);
  vi.advanceTimersByTime(60_000);
  expect(calls).toEqual([]);
  be(false);
  vi.advanceTimersByTime(10_000);
  expect(calls).toEqual(['begin']);
});

test('stopped, it ends and does not begin again', () => {
  const idle = begun();
  idle.stop();
  const { calls, stop, touch } = begun();
  vi.advanceTimersByTime(10_000);
  stop();
  touch();
  vi.advanceTimersByTime(60_000);
  expect(calls).toEqual(['begin', 'end']);
  expect(idle.calls).toEqual([]);
});
