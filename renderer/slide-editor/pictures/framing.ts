import type { Crop, Photograph } from '../../../shared/model/picture.ts';

/** A point of a picture, as shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

type Framed = Pick<Photograph, 'focus' | 'crop'>;

/** Of each side, what a crop leaves at least. */
const least = 0.1;
const whole: Crop = { x: 0, y: 0, width: 1, height: 1 };

export function cropOf({ crop }: Framed): Crop {
  return crop ?? whole;
}

export function cornerOf(crop: Crop, corner: Corner): Point {
  return {
    x: corner.endsWith('left') ? crop.x : crop.x + crop.width,
    y: corner.startsWith('top') ? crop.y : crop.y + crop.height,
  };
}

/** With what stays in sight moved to a point, or as near to it as the crop lets. */
export function withFocus<Picture extends Framed>(picture: Picture, { x, y }: Point): Picture {
  const crop = cropOf(picture);
  return {
    ...picture,
    focus: {
      x: round(clamp(x, crop.x, crop.x + crop.width)),
      y: round(clamp(y, crop.y, crop.y + crop.height)),
    },
  };
}

/** With a corner of the crop moved to a point; what stays in sight stays within. */
export function withCorner<Picture extends Framed>(
  picture: Picture,
  corner: Corner,
  { x, y }: Point,
): Picture {
  const crop = cropOf(picture);
  const [right, bottom] = [crop.x + crop.width, crop.y + crop.height];
  const [left, to] = corner.endsWith('left')
    ? [clamp(x, 0, right - least), right]
    : [crop.x, clamp(x, crop.x + least, 1)];
  const [top, end] = corner.startsWith('top')
    ? [clamp(y, 0, bottom - least), bottom]
    : [crop.y, clamp(y, crop.y + least, 1)];
  return withCrop(picture, {
    x: round(left),
    y: round(top),
    width: round(to - left),
    height: round(end - top),
  });
}

/** All of it to be seen again. */
export function withoutCrop<Picture extends Framed>(picture: Picture): Picture {
  return withCrop(picture, whole);
}

function withCrop<Picture extends Framed>(picture: Picture, crop: Crop): Picture {
  const { crop: _, ...rest } = picture;
  const isWhole = crop.width === 1 && crop.height === 1;
  return withFocus({ ...rest, ...(!isWhole && { crop }) } as Picture, picture.focus);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** To a thousandth: no eye sees less, and the slide's text stays short. */
function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
