import { channels, type Hex, hex } from './color.ts';

/**
 * OKLCH, in which equal steps look equal: lightness 0 to 1, chroma from 0 (grey) to some 0.37, hue in
 * degrees. Björn Ottosson, "A perceptual color space for image processing" (2020),
 * https://bottosson.github.io/posts/oklab, whose matrices these are; a test holds them against colorjs.io.
 */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** OKLab, in which the straight distance of two colours is how different they look: 0.02 is just seen. */
export type Oklab = readonly [l: number, a: number, b: number];

/** Light, each channel 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

export function toOklch(colour: Hex): Oklch {
  const [l, a, b] = toOklab(linearRgb(colour));
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return { l, c: Math.hypot(a, b), h: (degrees + 360) % 360 };
}

/** The colour, or the most colourful one of the same lightness and hue that screens can show. */
export function fromOklch({ l, c, h }: Oklch): Hex {
  const turn = (h * Math.PI) / 180;
  const at = (chroma: number) => fromOklab([l, chroma * Math.cos(turn), chroma * Math.sin(turn)]);
  let shown = at(c);
  if (!isShown(shown)) {
    // Between a grey, which can be shown, and what can't be.
    let [least, most] = [0, c];
    for (let step = 0; step < 10; step += 1) {
      const middle = (least + most) / 2;
      if (isShown(at(middle))) least = middle;
      else most = middle;
    }
    shown = at(least);
  }
  return hex(shown.map((part) => encoded(Math.min(Math.max(part, 0), 1)) * 255));
}

export function linearRgb(colour: Hex): LinearRgb {
  return channels(colour).map((value) => decoded(value / 255)) as unknown as LinearRgb;
}

export function toOklab([red, green, blue]: LinearRgb): Oklab {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function fromOklab([l, a, b]: Oklab): LinearRgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function isShown(light: LinearRgb): boolean {
  return light.every((part) => part >= -1e-4 && part <= 1 + 1e-4);
}

function decoded(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
