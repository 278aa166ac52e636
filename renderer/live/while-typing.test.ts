import { expect, test, vi } from 'vitest';
import { beginTyping, onceTypingRests } from './while-typing.ts';

test('what follows the store waits while somebody types, and is told once afterwards', () => {
  const refresh = vi.fn();
  onceTypingRests(refresh);
  expect(refresh).toHaveBeenCalledTimes(1);
  const [first, second] = [beginTyping(), beginTyping()];
  onceTypingRests(refresh);
  onceTypingRests(refresh);
  first();
  first();
  expect(refresh).toHaveBeenCalledTimes(1);
  second();
  expect(refresh).toHaveBeenCalledTimes(2);
  onceTypingRests(refresh);
  expect(refresh).toHaveBeenCalledTimes(3);
});
