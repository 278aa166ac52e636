/** What cameras write into photographs. */

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

/**
 * A JPEG as a phone writes it: with how it was held, and where (TIFF 6.0 and Exif 2.3).
 *
 * @param orientation 1 is upright, 6 is to be turned a quarter to the right
 */
export function asFromCamera(jpeg: Buffer, orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => [
    ...little(tag, 2),
    ...little(type, 2),
    ...little(count, 4),
    ...little(value, 4),
  ];
  const place = ascii('Wuhan N30.5047 E114.4033\0');
  const tiff = [
    ...ascii('II*\0'),
    ...little(8, 4),
    ...little(2, 2),
    ...entry(0x0112, 3, 1, orientation),
    ...entry(0x010e, 2, place.length, 8 + 2 + 24 + 4),
    ...little(0, 4),
    ...place,
  ];
  const content = [...ascii('Exif\0\0'), ...tiff];
  const length = content.length + 2;
  const segment = Buffer.from([0xff, 0xe1, length >> 8, length & 0xff, ...content]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A PNG of a few bytes that unpacks to 100 million pixels; its checksums are of no matter here. */
export function pngBomb(): Buffer {
  const big = (value: number) => little(value, 4).reverse();
  const chunk = (name: string, content: readonly number[]) => [
    ...big(content.length),
    ...ascii(name),
    ...content,
    ...big(0),
  ];
  return Buffer.from([
    ...ascii('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', [...big(10_000), ...big(10_000), 8, 6, 0, 0, 0]),
    ...chunk('IDAT', [0x78, 0x9c, 3, 0, 0, 0, 0, 1]),
    ...chunk('IEND', []),
  ]);
}
