import type { Page } from '@playwright/test';

/** A part of a picture, in its pixels. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a picture shows, whatever it is of. */
export interface PictureLook {
  readonly width: number;
  readonly height: number;
  /** For each part the share of its pixels, 0 to 1, that are not of its most frequent colour. */
  readonly drawn: readonly number[];
}

/** @param page a window to decode the picture in, as every Chromium can */
export function lookAtPicture(
  page: Page,
  png: Buffer,
  parts: readonly PictureBox[],
): Promise<PictureLook> {
  return page.evaluate(
    async ({ picture, parts }) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true,
      });
      if (!context) throw new Error('there is no canvas to read pixels with');
      context.drawImage(bitmap, 0, 0);
      const drawnIn = (part: (typeof parts)[number]) => {
        const { buffer } = context.getImageData(part.x, part.y, part.width, part.height).data;
        const pixels = new Uint32Array(buffer);
        const counts = new Map<number, number>();
        for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
        return 1 - Math.max(...counts.values()) / pixels.length;
      };
      return { width, height, drawn: parts.map(drawnIn) };
    },
    { picture: png.toString('base64'), parts },
  );
}

/**
 * How unlike two pictures are when seen from afar, 0 to 1: the mean difference of their colours once
 * both are as small as a thumbnail, so that other fonts, times of day and single words hardly count.
 */
export function unlikeness(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [width, height] = [48, 30];
      const small = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), {
          resizeWidth: width,
          resizeHeight: height,
          resizeQuality: 'high',
        });
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('there is no canvas to read pixels with');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const [first, second] = await Promise.all(pictures.map(small));
      if (!first || !second) throw new Error('there are no two pictures');
      let sum = 0;
      for (let at = 0; at < first.length; at++)
        sum += Math.abs((first[at] ?? 0) - (second[at] ?? 0));
      // Alpha is the same in both: three of four values can differ.
      return sum / (first.length * 0.75) / 255;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
