/*
 * The parts of a JPEG file (ITU-T T.81, annex B): markers, most with a length, and after each start
 * of a scan the picture itself, in which no marker stands but those that restart it.
 */

const [soi, eoi, sos] = [0xd8, 0xd9, 0xda];
const jfif = [0x4a, 0x46, 0x49, 0x46, 0];
/** What says how the picture is to be drawn; all else tells of where, when and with what it was made. */
const drawing = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2]);
/** Starts of frames (SOF), which have the size. */
const frames = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

interface Segment {
  readonly marker: number;
  /** In the file: the marker's first byte, what it says, and what comes after it. */
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/** Stops where the file stops being a JPEG. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== soi) return;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === eoi) return;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const to = at + 2 + length;
    if (length < 2 || to > bytes.length) return;
    yield { marker, from: at, content: at + 4, to };
    at = marker === sos ? endOfScan(bytes, to) : to;
  }
}

/** Where the next marker stands that is none of the scan's own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height as the file has them, before it is turned upright; null where it does not say. */
export function jpegSize(bytes: Uint8Array): PixelSize | null {
  for (const { marker, content, to } of segmentsOf(bytes)) {
    if (!frames.has(marker) || to - content < 5) continue;
    const number = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const size = { height: number(content + 1), width: number(content + 3) };
    return size.width > 0 && size.height > 0 ? size : null;
  }
  return null;
}

function isJfif(bytes: Uint8Array, { marker, content }: Segment): boolean {
  return marker === 0xe0 && jfif.every((byte, index) => bytes[content + index] === byte);
}

/**
 * The same picture with nothing beside it: no place, time, device, comment or profile. The browser
 * engine writes sRGB, which is what a JPEG without a profile is taken for.
 *
 * @param bytes a whole JPEG
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const segment of segmentsOf(bytes)) {
    if (segment.marker === sos) {
      kept.push(bytes.subarray(segment.from));
      break;
    }
    if (drawing.has(segment.marker) || isJfif(bytes, segment))
      kept.push(bytes.subarray(segment.from, segment.to));
  }
  const joined = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of kept) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether the picture is there to its end; cameras write other things behind it. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let end = 0;
  for (const { marker, to } of segmentsOf(bytes)) if (marker === sos) end = endOfScan(bytes, to);
  return end > 0 && bytes[end] === 0xff && bytes[end + 1] !== undefined;
}

/** Whether a file is one whole JPEG with nothing in it but the picture. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  let end = 0;
  let scans = 0;
  for (const segment of segmentsOf(bytes)) {
    const { marker, from, to } = segment;
    if (end !== 0 && from !== end) return false;
    if (marker === sos) scans += 1;
    else if (!drawing.has(marker) && !isJfif(bytes, segment)) return false;
    end = marker === sos ? endOfScan(bytes, to) : to;
  }
  return scans > 0 && end === bytes.length - 2 && bytes[end] === 0xff && bytes[end + 1] === eoi;
}
