/** A segment of a JPEG: its marker, length and content. */
export function segment(marker: number, content: readonly number[]): number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

export const parts = {
  jfif: segment(0xe0, [...letters('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  exif: segment(0xe1, [...letters('Exif'), 0, 0, ...letters('GPS 30.5 N 114.3 E')]),
  xmp: segment(0xe1, letters('http://ns.adobe.com/xap/1.0/')),
  profile: segment(0xe2, [...letters('ICC_PROFILE'), 0, 1, 1]),
  iptc: segment(0xed, letters('Photoshop 3.0')),
  comment: segment(0xfe, letters('taken by somebody')),
} as const;

/** A JPEG of a size that says it is one; what it draws is of no matter. */
export function smallJpeg(
  width: number,
  height: number,
  beside: readonly (readonly number[])[] = [parts.jfif],
  // A restart, and a byte that only looks like a marker.
  scan: readonly number[] = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
): Uint8Array<ArrayBuffer> {
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0];
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...beside.flat(),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, frame),
    ...segment(0xc4, [0, 1, ...Array.from({ length: 16 }, () => 0)]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...[0xff, 0xd9],
  ]);
}
