import { expect, test, vi } from 'vitest';
import { picturesAtOnce } from '../../../shared/model/bounds.ts';
import { SlideKey } from '../../../shared/model/keys.ts';
import { collectPictures } from './collect-pictures.ts';

const wanted = Array.from({ length: 2 * picturesAtOnce + 1 }, (_, index) => ({
  slide: SlideKey.parse(`slide-${index + 1}`),
  name: `picture ${index + 1}`,
}));
const png = new Uint8Array([1]);
const drawAll = vi.fn(async (slides: SlideKey[]) => slides.map((slide) => ({ slide, png })));
const quiet = async () => {};

test('all pictures that are drawn are collected in their order, a few at a time', async () => {
  const keep = vi.fn();
  const { signal } = new AbortController();
  expect(await collectPictures(wanted, { ask: drawAll, keep, quiet, signal })).toBe(true);
  expect(drawAll.mock.calls.map(([slides]) => slides.length)).toEqual([
    picturesAtOnce,
    picturesAtOnce,
    1,
  ]);
  expect(keep.mock.calls).toEqual(wanted.map(({ name }) => [name, png]));
});

test('what is not drawn yet is left out, and said', async () => {
  const keep = vi.fn();
  const { signal } = new AbortController();
  const ask = async (slides: SlideKey[]) => (await drawAll(slides)).slice(1);
  expect(await collectPictures(wanted.slice(0, 3), { ask, keep, quiet, signal })).toBe(false);
  expect(keep.mock.calls.map(([name]) => name)).toEqual(['picture 2', 'picture 3']);
});

test('nothing more is asked once it is given up', async () => {
  const giving = new AbortController();
  const ask = vi.fn(async () => {
    giving.abort();
    return [];
  });
  const given = { ask, keep: vi.fn(), quiet, signal: giving.signal };
  expect(await collectPictures(wanted, given)).toBe(false);
  expect(ask).toHaveBeenCalledOnce();
});
