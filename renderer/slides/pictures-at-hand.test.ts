import { afterEach, expect, test, vi } from 'vitest';
import { addressOf, keepAtHand } from './pictures-at-hand.ts';

afterEach(() => void vi.restoreAllMocks());

test('a picture that was made ready here is drawn from memory, an older one from the store again', () => {
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:app/${made++}`);
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  const names = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64));
  for (const name of names.slice(0, 4)) keepAtHand(name, new Uint8Array([1]));
  keepAtHand(names[3] ?? '', new Uint8Array([1]));
  expect(names.slice(0, 4).map(addressOf)).toEqual([0, 1, 2, 3].map((at) => `blob:app/${at}`));
  keepAtHand(names[4] ?? '', new Uint8Array([1]));
  expect(addressOf(names[0] ?? '')).toBe(`/pictures/${names[0]}.jpg`);
  expect(addressOf(names[4] ?? '')).toBe('blob:app/4');
  expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:app/0');
});
