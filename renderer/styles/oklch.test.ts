import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import type { Hex } from './color.ts';
import { fromOklch, linearRgb, toOklab, toOklch } from './oklch.ts';

const levels = ['00', '33', '66', '99', 'CC', 'FF'];
const grid = levels.flatMap((red) =>
  levels.flatMap((green) => levels.map((blue): Hex => `#${red}${green}${blue}`)),
);

test('colours are where another library finds them', () => {
  for (const colour of grid) {
    const [l = 0, a = 0, b = 0] = new Color(colour).to('oklab').coords.map(Number);
    const found = toOklab(linearRgb(colour));
    for (const [index, part] of [l, a, b].entries()) expect(found[index]).toBeCloseTo(part, 3);
  }
});

test('what can be shown comes back as it was', () => {
  for (const colour of grid) expect(fromOklch(toOklch(colour)).toUpperCase()).toBe(colour);
});

test('what no screen can show keeps lightness and hue, and gives up chroma', () => {
  for (let h = 0; h < 360; h += 15) {
    const shown = toOklch(fromOklch({ l: 0.6, c: 0.5, h }));
    expect(shown.l).toBeCloseTo(0.6, 1);
    expect(shown.c).toBeLessThan(0.4);
    expect(Math.min(Math.abs(shown.h - h), 360 - Math.abs(shown.h - h))).toBeLessThan(4);
  }
});
