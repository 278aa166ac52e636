/** Colours are `#RRGGBB` throughout: what Chart.js, SVG attributes and CSS variables all take. */
export type Hex = `#${string}`;

type Rgb = readonly [number, number, number];

/** WCAG 2 contrast ratio of two colours, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  return contrastOf(luminance(one), luminance(other));
}

/** As `contrast`, of luminances. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The grey of the same luminance: whatever contrast a colour has with another, its grey keeps. */
export function grey(colour: Hex): Hex {
  const light = luminance(colour);
  const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  const value = part * 255;
  return hex([value, value, value]);
}

/** `share` of the first colour, the rest of the second. */
export function mix(colour: Hex, other: Hex, share: number): Hex {
  const [one, two] = [channels(colour), channels(other)];
  return hex(
    one.map((value, index) => value * share + (two[index] ?? 0) * (1 - share)) as unknown as Rgb,
  );
}

/** The colour itself, or as little of `towards` added as brings it to the ratio against each ground. */
export function reach(colour: Hex, towards: Hex, grounds: readonly Hex[], ratio: number): Hex {
  for (let share = 100; share > 0; share--) {
    const candidate = mix(colour, towards, share / 100);
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return towards;
}

/** The palest mixture with `towards` that still keeps the ratio against each ground. */
export function fade(colour: Hex, towards: Hex, grounds: readonly Hex[], ratio: number): Hex {
  for (let share = 1; share <= 100; share++) {
    const candidate = mix(colour, towards, share / 100);
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return colour;
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, each 0 to 255. */
export function channels(colour: Hex): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param rgb red, green and blue, each 0 to 255 */
export function hex(rgb: readonly number[]): Hex {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
