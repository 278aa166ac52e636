import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { intakeLimits, readHeader } from './read-header.ts';
import { parts, smallJpeg } from './testing/small-jpeg.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);

function png(width: number, height: number): Uint8Array {
  const header = [...big(13), ...ascii('IHDR'), ...big(width), ...big(height), 8, 6, 0, 0, 0];
  const end = [...big(0), ...ascii('IEND'), ...big(0)];
  return new Uint8Array([...ascii('\x89PNG\r\n\x1a\n'), ...header, ...big(0), ...end]);
}

function webp(kind: string, content: readonly number[]): Uint8Array {
  const chunk = [...ascii(kind), ...little(content.length, 4), ...content];
  const body = [...ascii('WEBP'), ...chunk, ...Array.from({ length: 16 }, () => 0)];
  return new Uint8Array([...ascii('RIFF'), ...little(body.length, 4), ...body]);
}

test.each([
  ['JPEG', smallJpeg(4032, 3024, [parts.exif]), 'image/jpeg', [4032, 3024]],
  ['PNG', png(1920, 1080), 'image/png', [1920, 1080]],
  [
    'plain WebP',
    webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(800, 2), ...little(600, 2)]),
    'image/webp',
    [800, 600],
  ],
  [
    'lossless WebP',
    webp('VP8L', [0x2f, ...little(799 + 599 * 2 ** 14, 4)]),
    'image/webp',
    [800, 600],
  ],
  [
    'extended WebP',
    webp('VP8X', [0, 0, 0, 0, ...little(4999, 3), ...little(3999, 3)]),
    'image/webp',
    [5000, 4000],
  ],
])('a %s says what it is and how large', (_, bytes, type, [width, height]) => {
  expect(readHeader(bytes)).toEqual({ type, width, height });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

function ftyp(brand: string): number[] {
  return [0, 0, 0, 24, ...ascii(`ftyp${brand}`), ...ascii('\0\0\0\0mif1')];
}

test.each<[string, readonly number[] | Uint8Array, string, object]>([
  ['a HEIC of a phone', ftyp('heic'), 'picture.heic', {}],
  ['a HEIC sequence', ftyp('msf1'), 'picture.heic', {}],
  ['an AVIF', ftyp('avif'), 'picture.other-type', { type: 'AVIF' }],
  ['a film', ftyp('isom'), 'picture.not-a-picture', {}],
  ['a TIFF', ascii('II*\0........'), 'picture.other-type', { type: 'TIFF' }],
  ['a TIFF of another order', ascii('MM\0*........'), 'picture.other-type', { type: 'TIFF' }],
  ['a GIF', ascii('GIF89a......'), 'picture.other-type', { type: 'GIF' }],
  ['a BMP', ascii('BM..........'), 'picture.other-type', { type: 'BMP' }],
  ['a PDF', ascii('%PDF-1.7....'), 'picture.other-type', { type: 'PDF' }],
  ['an SVG with a script', ascii(svg), 'picture.svg', {}],
  ['one with a declaration', ascii(`\xef\xbb\xbf<?xml version="1.0"?>\n${svg}`), 'picture.svg', {}],
  ['one behind a comment', ascii(`<!-- ${'x'.repeat(500)} --><s:svg >`), 'picture.svg', {}],
  [
    'one in UTF-16',
    [0xff, 0xfe, ...[...svg].flatMap((c) => [c.charCodeAt(0), 0])],
    'picture.svg',
    {},
  ],
  ['a web page', ascii('<!doctype html><p>svg</p>'), 'picture.not-a-picture', {}],
  ['a text', ascii('hello, I am photo.jpg'), 'picture.not-a-picture', {}],
  ['a program', ascii('MZ\x90\0........'), 'picture.not-a-picture', {}],
  ['nothing', [], 'picture.not-a-picture', {}],
  ['a JPEG cut off in its head', smallJpeg(9, 9).subarray(0, 40), 'picture.broken', {}],
  ['a JPEG cut off in its middle', smallJpeg(9, 9).subarray(0, -3), 'picture.broken', {}],
  ['a PNG cut off before its end', png(9, 9).subarray(0, -4), 'picture.broken', {}],
  [
    'a WebP cut off',
    webp('VP8X', [0, 0, 0, 0, 1, 0, 0, 1, 0, 0]).subarray(0, -3),
    'picture.broken',
    {},
  ],
  ['a PNG cut off in its head', png(9, 9).subarray(0, 20), 'picture.broken', {}],
  ['a PNG of no width', png(0, 9), 'picture.broken', {}],
  ['a WebP of no known form', webp('ALPH', [1]), 'picture.broken', {}],
  [
    'a bomb of 100 million pixels',
    png(10_000, 10_000),
    'picture.too-many-pixels',
    { found: 100, limit: 64 },
  ],
  [
    'one of four billion',
    png(65_500, 65_500),
    'picture.too-many-pixels',
    { found: 4290, limit: 64 },
  ],
  ['one of one endless row', png(2_000_000, 1), 'picture.too-many-pixels', {}],
])('%s is refused in words', (_, bytes, code, params) => {
  const refused = () => readHeader(new Uint8Array(bytes));
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(
    expect.objectContaining({ code, params: expect.objectContaining(params) }),
  );
});

test('a file of too many bytes is refused unread', () => {
  const bytes = new Uint8Array(intakeLimits.bytes + 1);
  expect(() => readHeader(bytes)).toThrow(
    expect.objectContaining({ code: 'picture.too-large', params: { found: 61, limit: 60 } }),
  );
});
