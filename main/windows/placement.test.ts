import { expect, test } from 'vitest';
import { placeWithin, type Rectangle } from './placement.ts';

const laptop: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const projector: Rectangle = { x: 1920, y: 0, width: 1280, height: 720 };
const at = (x: number, y: number, width = 1440, height = 900): Rectangle => ({
  x,
  y,
  width,
  height,
});

test.each<[string, Rectangle | null, Rectangle[], Rectangle]>([
  ['at first, in the middle of the first display', null, [laptop], at(240, 90)],
  ['where it was', at(100, 100), [laptop], at(100, 100)],
  [
    'where it was on the second display',
    at(1950, 20, 1000, 650),
    [laptop, projector],
    at(1950, 20, 1000, 650),
  ],
  [
    'back on the first when the second is gone',
    at(1950, 20, 1000, 650),
    [laptop],
    at(460, 215, 1000, 650),
  ],
  ['back when its title bar is above the display', at(100, -50), [laptop], at(240, 90)],
  ['back when too little of it is left to get hold of', at(1800, 1050), [laptop], at(240, 90)],
  ['no larger than the display', at(0, 0, 3000, 2000), [laptop], at(0, 0, 1920, 1080)],
  ['on a small display no smaller than its least', null, [at(0, 0, 800, 500)], at(0, 0, 960, 600)],
])('a window opens %s', (_, remembered, areas, expected) => {
  expect(placeWithin(remembered, areas)).toEqual(expected);
});

test('without a display only the size is known', () => {
  expect(placeWithin(null, [])).toEqual({ width: 1440, height: 900 });
});
