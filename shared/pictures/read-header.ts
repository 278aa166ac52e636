import { AppError } from '../errors.ts';
import { isWholeJpeg, jpegSize, type PixelSize } from './jpeg.ts';

/** Kinds of picture that a slide takes. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** What a file that a person chose may weigh, in bytes, and hold, in pixels: what phones take has 50 million. */
export const intakeLimits = { bytes: 60_000_000, pixels: 64_000_000, side: 30_000 } as const;

export interface PictureHeader extends PixelSize {
  readonly type: PictureType;
}

/**
 * What a file is, by its first bytes and never by its name, and how large: before anything is decoded.
 *
 * @throws picture.too-large, picture.heic, picture.svg, picture.other-type, picture.not-a-picture,
 *   picture.broken, picture.too-many-pixels
 */
export function readHeader(bytes: Uint8Array): PictureHeader {
  assertWeight(bytes.length);
  const type = typeOf(bytes);
  const size = sizes[type](bytes);
  if (!size || size.width === 0 || size.height === 0) throw new AppError('picture.broken');
  const { width, height } = size;
  if (width * height > intakeLimits.pixels || Math.max(width, height) > intakeLimits.side)
    throw new AppError('picture.too-many-pixels', {
      found: Math.round((width * height) / 1e6),
      limit: intakeLimits.pixels / 1e6,
    });
  if (!wholes[type](bytes)) throw new AppError('picture.broken');
  return { type, width, height };
}

/** @throws picture.too-large; to be asked before a file is read */
export function assertWeight(bytes: number): void {
  if (bytes > intakeLimits.bytes)
    throw new AppError('picture.too-large', {
      found: Math.ceil(bytes / 1e6),
      limit: intakeLimits.bytes / 1e6,
    });
}

const sizes: Readonly<Record<PictureType, (bytes: Uint8Array) => PixelSize | null>> = {
  'image/jpeg': jpegSize,
  'image/png': pngSize,
  'image/webp': webpSize,
};

/** Whether a file goes on to its end: a decoder would fill up with grey what is cut off. */
const wholes: Readonly<Record<PictureType, (bytes: Uint8Array) => boolean>> = {
  'image/jpeg': isWholeJpeg,
  'image/png': isWholePng,
  'image/webp': (bytes) => view(bytes).getUint32(4, true) + 8 <= bytes.length,
};

/** Brands of the ISO base media format (ISO/IEC 23008-12) that phones keep photographs in. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Beginnings of other files that people take for pictures. */
const others: readonly (readonly [beginning: string, type: string])[] = [
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['%PDF', 'PDF'],
  ['8BPS', 'PSD'],
  ['\0\0\x01\0', 'ICO'],
  ['\0\0\0\x0cjP', 'JPEG 2000'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL', 'JPEG XL'],
  ['PK\x03\x04', 'ZIP'],
];

function typeOf(bytes: Uint8Array): PictureType {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.slice(4, 8) === 'ftyp') {
    const brand = text.slice(8, 12);
    if (heicBrands.includes(brand)) throw new AppError('picture.heic');
    if (brand === 'avif' || brand === 'avis')
      throw new AppError('picture.other-type', { type: 'AVIF' });
    throw new AppError('picture.not-a-picture');
  }
  const other = others.find(([beginning]) => text.startsWith(beginning));
  if (other) throw new AppError('picture.other-type', { type: other[1] });
  if (looksLikeSvg(bytes)) throw new AppError('picture.svg');
  throw new AppError('picture.not-a-picture');
}

/** Whatever stands before the first element: a byte order mark, a declaration, comments. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  // In UTF-16 every other byte of a tag is 0.
  const text = String.fromCharCode(...bytes.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*</.test(text) && /<(?:\w+:)?svg[\s>]/i.test(text);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** PNG (ISO/IEC 15948): the first chunk is its header. */
function pngSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** Chunk by chunk to the one that ends it. */
function isWholePng(bytes: Uint8Array): boolean {
  const read = view(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += read.getUint32(at) + 12)
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IEND') return true;
  return false;
}

/** WebP (RFC 9649): plain, lossless or extended, each with a size of its own form. */
function webpSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 30) return null;
  const read = view(bytes);
  const three = (at: number) => read.getUint16(at, true) | (read.getUint8(at + 2) << 16);
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8 ':
      return {
        width: read.getUint16(26, true) & 0x3fff,
        height: read.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = read.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 };
    default:
      return null;
  }
}
