import type { Photograph } from '../../shared/model/picture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a whole picture lies behind a frame that shows a part of it, in the frame's units. */
export interface PicturePlace extends Size {
  readonly left: number;
  readonly top: number;
}

export type Placed = Pick<Photograph, 'width' | 'height' | 'focus' | 'crop'>;

/**
 * Fills a frame with a picture, as much of its crop in sight as the frame's shape lets, its focal
 * point as near the middle as the crop's edges allow. The whole picture is placed and the frame cuts
 * it: a file that is cut while it is printed is compressed anew.
 */
export function placePicture({ width, height, focus, crop }: Placed, frame: Size): PicturePlace {
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const scale = Math.max(frame.width / (width * part.width), frame.height / (height * part.height));
  const whole = { width: width * scale, height: height * scale };
  return {
    ...whole,
    left: -shift(whole.width, frame.width, focus.x, part.x, part.width),
    top: -shift(whole.height, frame.height, focus.y, part.y, part.height),
  };
}

/** How much of a side lies before the frame's edge. */
function shift(whole: number, frame: number, focus: number, from: number, share: number): number {
  const wanted = focus * whole - frame / 2;
  const [least, most] = [from * whole, (from + share) * whole - frame];
  return Math.min(Math.max(wanted, least), Math.max(most, least));
}
