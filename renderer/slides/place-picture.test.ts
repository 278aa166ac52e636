import { expect, test } from 'vitest';
import { type Placed, placePicture } from './place-picture.ts';

const picture: Placed = { width: 2000, height: 1000, focus: { x: 0.5, y: 0.5 } };
const square = { width: 400, height: 400 };

test('a picture fills its frame in its own proportions, its focal point in the middle', () => {
  expect(placePicture(picture, square)).toEqual({ width: 800, height: 400, left: -200, top: -0 });
  expect(placePicture({ ...picture, focus: { x: 0.375, y: 0.5 } }, square).left).toBe(-100);
});

test.each([
  [0, 0],
  [1, -400],
])('a focal point at %d leaves no part of the frame empty', (x, left) => {
  expect(placePicture({ ...picture, focus: { x, y: 0 } }, square).left).toBeCloseTo(left);
});

test('what is cut off is in no frame, whatever its shape', () => {
  const crop = { x: 0.25, y: 0.1, width: 0.5, height: 0.8 };
  for (const frame of [square, { width: 1280, height: 200 }, { width: 100, height: 640 }])
    for (const x of [0, 0.3, 0.9, 1]) {
      const { left, top, width, height } = placePicture(
        { ...picture, crop, focus: { x, y: x } },
        frame,
      );
      expect(width / height).toBeCloseTo(2);
      expect(-left / width).toBeGreaterThanOrEqual(crop.x - 1e-9);
      expect((-left + frame.width) / width).toBeLessThanOrEqual(crop.x + crop.width + 1e-9);
      expect(-top / height).toBeGreaterThanOrEqual(crop.y - 1e-9);
      expect((-top + frame.height) / height).toBeLessThanOrEqual(crop.y + crop.height + 1e-9);
    }
});
