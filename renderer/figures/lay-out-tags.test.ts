import { expect, test } from 'vitest';
import { type Box, layOutTags } from './lay-out-tags.ts';

const bounds: Box = { left: 0, top: 0, width: 400, height: 300 };
const tag = (left: number, top: number, width = 80, height = 20) => ({
  anchor: { left, top, width, height },
  width: 60,
  height: 16,
});
const apart = (a: Box, b: Box) =>
  a.left + a.width <= b.left ||
  b.left + b.width <= a.left ||
  a.top + a.height <= b.top ||
  b.top + b.height <= a.top;

test('a lone tag stands above the start of its figure', () => {
  expect(layOutTags([tag(100, 100)], bounds)).toEqual([
    { left: 100, top: 81, width: 60, height: 16 },
  ]);
});

test('text above a figure sends its tag to the side', () => {
  const label: Box = { left: 100, top: 80, width: 120, height: 18 };
  const note: Box = { left: 100, top: 122, width: 120, height: 18 };
  expect(layOutTags([tag(100, 100)], bounds, [label, note])[0]).toMatchObject({ left: 183 });
});

test('at the upper edge it goes below', () => {
  expect(layOutTags([tag(100, 2)], bounds)[0]?.top).toBe(25);
});

test('tags of figures close together cover neither each other nor the figures', () => {
  const tags = [tag(100, 100), tag(110, 124), tag(200, 100, 30), tag(100, 148)];
  const places = layOutTags(tags, bounds);
  const boxes = [...places, ...tags.map(({ anchor }) => anchor)];
  for (const [index, place] of places.entries()) {
    const others = boxes.filter((_, other) => other !== index);
    expect(others.every((other) => apart(place, other))).toBe(true);
  }
});

test('every tag stays inside, even in a corner', () => {
  const corners = [
    tag(0, 0, 20, 10),
    tag(380, 290, 20, 10),
    tag(0, 290, 20, 10),
    tag(380, 0, 20, 10),
  ];
  for (const { left, top, width, height } of layOutTags(corners, bounds)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(400);
    expect(top + height).toBeLessThanOrEqual(300);
  }
});
