import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderKey } from '../model/order-key.ts';
import { orderKeysBetween } from './order-keys.ts';

test('whatever is moved where, keys stay in order, short, and as the store takes them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 300 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const [key = ''] = orderKeysBetween(keys[at - 1] ?? null, keys[at] ?? null, 1);
        keys.splice(at, 0, key);
      }
      expect([...keys].sort()).toEqual(keys);
      expect(keys.filter((key) => !OrderKey.safeParse(key).success)).toEqual([]);
    }),
  );
});

test('two thousand moves to one and the same spot stay within the bounds', () => {
  let [before, after] = ['a0', 'a1'];
  for (let nth = 0; nth < 2000; nth += 1) {
    const [key = ''] = orderKeysBetween(before, after, 1);
    if (nth % 2 === 0) before = key;
    else after = key;
  }
  expect(OrderKey.safeParse(before).success).toBe(true);
});

test.each(['', 'a', '0a', 'a10', 'b0', 'ä0', `A${'0'.repeat(26)}`, `a0${'x'.repeat(500)}`])(
  '%o is no order key',
  (key) => expect(OrderKey.safeParse(key).success).toBe(false),
);

test('between two things that stand the wrong way round there is nothing', () => {
  expect(() => orderKeysBetween('a1', 'a1', 1)).toThrow();
  expect(() => orderKeysBetween('a1', 'a0', 1)).toThrow();
});
