import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followItems, nameItems } from './item-ids.ts';

const known = nameItems(['a', 'b', 'c']);
const idsOf = (items: readonly unknown[]) => followItems(known, items).ids;

test.each([
  ['moved', ['c', 'a', 'b'], [2, 0, 1]],
  ['taken out', ['a', 'c'], [0, 2]],
  ['changed in its place', ['a', 'B', 'c'], [0, 1, 2]],
  ['added at the end', ['a', 'b', 'c', 'd'], [0, 1, 2, 3]],
  ['put before the others', ['d', 'a', 'b', 'c'], [3, 0, 1, 2]],
  ['added as one that is there already', ['a', 'b', 'c', 'a'], [0, 1, 2, 3]],
])('an item keeps its name where one is %s', (_, items, ids) => {
  expect(idsOf(items)).toEqual(ids);
});

test('the one that is typed before it is there gets the name that it was announced by', () => {
  const next = followItems(known, ['a', 'b', 'c', 'd']);
  expect(next.ids.at(-1)).toBe(known.next);
  expect(followItems(next, ['a', 'b', 'c', 'de']).ids).toEqual(next.ids);
});

test('no two items ever have one name, and one that is new has none that was given before', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c', { label: 'a' }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 8 }), (states) => {
      let named = nameItems([]);
      for (const items of states) {
        const before = named;
        named = followItems(named, items);
        expect(named.ids).toHaveLength(items.length);
        expect(new Set(named.ids).size).toBe(items.length);
        for (const id of named.ids) expect(before.ids.includes(id) || id >= before.next).toBe(true);
      }
    }),
  );
});
