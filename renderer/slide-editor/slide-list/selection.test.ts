import { expect, test } from 'vitest';
import { SlideKey } from '../../../shared/model/keys.ts';
import { selectOnly, selectTo, survivorOf, toggle } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'].map((key) => SlideKey.parse(key));
const [a, b, c, d, e] = order as [SlideKey, SlideKey, SlideKey, SlideKey, SlideKey];
const chosen = (...keys: SlideKey[]) => ({ keys: new Set(keys), anchor: keys[0] ?? null });

test('Shift chooses all from where it began, either way, and turns round it', () => {
  const first = selectTo(order, selectOnly(c), e);
  expect([...first.keys]).toEqual([c, d, e]);
  expect([...selectTo(order, first, a).keys]).toEqual([a, b, c]);
  expect([...selectTo(order, { keys: new Set(), anchor: null }, d).keys]).toEqual([d]);
});

test.each([
  ['a slide that comes is current', chosen(a, c), e, [a, c, e], e],
  ['one that goes leaves the next', chosen(a, c, e), c, [a, e], e],
  ['or the one before', chosen(a, c, e), e, [a, c], c],
  ['the last one stays', chosen(b), b, [b], b],
])('Ctrl: %s', (_, selection, key, keys, current) => {
  const next = toggle(order, selection, key);
  expect([...next.selection.keys].sort()).toEqual(keys);
  expect(next.current).toBe(current);
});

test.each([
  [[b], c],
  [[b, c], d],
  [[b, d], e],
  [[d, e], c],
  [[a, e], d],
  [order, null],
])('when %j are gone, %s is there', (gone, survivor) => {
  expect(survivorOf(order, new Set(gone))).toBe(survivor);
});
