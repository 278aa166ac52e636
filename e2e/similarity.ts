import type { Page } from '@playwright/test';

/**
 * How alike two pictures are to the eye, from 0 to 1 (structural similarity, in squares of 8 pixels,
 * of their brightness); 1 is the same.
 *
 * @param page where they are decoded
 * @param shrink how many pixels a side become one before they are compared: the measure's authors ask
 *   for a shorter side of some 256 pixels, as a whole picture is seen, 3 for a slide. 1 sees each letter.
 */
export async function similarity(
  page: Page,
  one: Buffer,
  other: Buffer,
  shrink: 1 | 3 = 1,
): Promise<number> {
  const pictures = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const asked = { pictures, shrink };
  return page.evaluate(async ({ pictures: [first = '', second = ''], shrink }) => {
    const [a, b] = [await brightness(first), await brightness(second)];
    const [columns, rows] = [Math.floor(a.width / 8), Math.floor(a.height / 8)];
    let sum = 0;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) sum += square(column * 8, row * 8);
    return sum / (columns * rows);

    // Plain loops over a million pixels: arrays made for each of them take seconds a slide.
    function square(left: number, top: number): number {
      let sa = 0;
      let sb = 0;
      let saa = 0;
      let sbb = 0;
      let sab = 0;
      for (let y = top; y < top + 8; y += 1)
        for (let x = left; x < left + 8; x += 1) {
          const u = a.values[y * a.width + x] ?? 0;
          const v = b.values[y * b.width + x] ?? 0;
          sa += u;
          sb += v;
          saa += u * u;
          sbb += v * v;
          sab += u * v;
        }
      const [ma, mb] = [sa / 64, sb / 64];
      const spread = saa / 64 - ma * ma + (sbb / 64 - mb * mb);
      const together = sab / 64 - ma * mb;
      // The usual constants, for brightness from 0 to 255.
      const [c1, c2] = [6.5025, 58.5225];
      return (
        ((2 * ma * mb + c1) * (2 * together + c2)) / ((ma * ma + mb * mb + c1) * (spread + c2))
      );
    }

    async function brightness(url: string) {
      const image = new Image();
      image.src = url;
      await image.decode();
      const [width, height] = [image.naturalWidth, image.naturalHeight].map((side) =>
        Math.floor(side / shrink),
      ) as [number, number];
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      const values = new Float64Array(width * height);
      for (let pixel = 0; pixel < values.length; pixel += 1) {
        const at = 4 * pixel;
        values[pixel] =
          0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      }
      return { width, height, values };
    }
  }, asked);
}
