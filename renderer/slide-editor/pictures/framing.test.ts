import { expect, test } from 'vitest';
import { Photograph } from '../../../shared/model/picture.ts';
import { cornerOf, corners, cropOf, withCorner, withFocus, withoutCrop } from './framing.ts';

const picture = Photograph.parse({
  ...{ file: 'a'.repeat(64), small: 'b'.repeat(64), width: 2560, height: 1440 },
});

test('the focal point follows the pointer, and stays within the picture', () => {
  expect(withFocus(picture, { x: 0.25, y: 0.75 }).focus).toEqual({ x: 0.25, y: 0.75 });
  expect(withFocus(picture, { x: -3, y: 1.5 }).focus).toEqual({ x: 0, y: 1 });
});

test('a corner cuts the picture; the focal point is taken along', () => {
  const cut = withCorner(picture, 'top-left', { x: 0.6, y: 0.2 });
  expect(cut.crop).toEqual({ x: 0.6, y: 0.2, width: 0.4, height: 0.8 });
  expect(cut.focus).toEqual({ x: 0.6, y: 0.5 });
  expect(withFocus(cut, { x: 0.1, y: 0.1 }).focus).toEqual({ x: 0.6, y: 0.2 });
});

test.each(corners)(
  'whatever is done with the corner %s, the crop is one that is taken',
  (corner) => {
    let cut = picture;
    for (const point of [
      { x: 5, y: 5 },
      { x: -5, y: -5 },
      { x: 0.333_333, y: 0.666_666 },
      { x: 0.5, y: 0.5 },
    ]) {
      cut = withCorner(cut, corner, point);
      expect(Photograph.safeParse(cut).success).toBe(true);
      expect(cropOf(cut).width).toBeGreaterThanOrEqual(0.1 - 1e-9);
    }
  },
);

test('a corner that is moved is where it was moved to, and the opposite one stays', () => {
  const cut = withCorner(picture, 'bottom-right', { x: 0.8, y: 0.7 });
  expect(cornerOf(cropOf(cut), 'bottom-right')).toEqual({ x: 0.8, y: 0.7 });
  expect(cornerOf(cropOf(cut), 'top-left')).toEqual({ x: 0, y: 0 });
});

test('a crop of all is none', () => {
  const cut = withCorner(picture, 'bottom-right', { x: 0.8, y: 0.7 });
  expect(withCorner(cut, 'bottom-right', { x: 2, y: 2 })).not.toHaveProperty('crop');
  expect(withoutCrop(cut)).not.toHaveProperty('crop');
});
