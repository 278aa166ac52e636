import { expect, test, vi } from 'vitest';
import { createPointing, type Pointed } from './pointed.ts';

const at = (anchor: string) => ({ anchor, name: anchor }) as unknown as Pointed;
const anchor = (name: string) => name as unknown as HTMLElement;

test('what is left late does not take away what is pointed at since', () => {
  const pointing = createPointing();
  const listener = vi.fn();
  pointing.subscribe(listener);
  pointing.point(at('first'));
  pointing.point(at('second'));
  pointing.leave(anchor('first'));
  expect(pointing.current()?.name).toBe('second');
  pointing.leave(anchor('second'));
  expect(pointing.current()).toBeNull();
  expect(listener).toHaveBeenCalledTimes(3);
});

test('what is left and pointed at again stays', () => {
  const pointing = createPointing();
  pointing.point(at('first'));
  pointing.leave(anchor('first'));
  pointing.point(at('first'));
  expect(pointing.current()?.name).toBe('first');
});

test('what is cleared goes at once', () => {
  const pointing = createPointing();
  pointing.point(at('first'));
  pointing.clear();
  expect(pointing.current()).toBeNull();
});
