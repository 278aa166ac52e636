import { expect, test, vi } from 'vitest';
import { createPointing, type Pointed } from './pointed.ts';

const at = (anchor: string) => ({ anchor, name: anchor }) as unknown as Pointed;

test('what is left late does not take away what is pointed at since', () => {
  const pointing = createPointing();
  const listener = vi.fn();
  pointing.subscribe(listener);
  pointing.point(at('first'));
  pointing.point(at('second'));
  pointing.leave('first' as unknown as HTMLElement);
  expect(pointing.current()?.name).toBe('second');
  pointing.leave('second' as unknown as HTMLElement);
  expect(pointing.current()).toBeNull();
  expect(listener).toHaveBeenCalledTimes(3);
});
