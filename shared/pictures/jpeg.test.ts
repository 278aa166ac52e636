import { expect, test } from 'vitest';
import { isBareJpeg, jpegSize, withoutMetadata } from './jpeg.ts';
import { parts, smallJpeg } from './testing/small-jpeg.ts';

test('a JPEG says its size, whatever stands before it', () => {
  expect(jpegSize(smallJpeg(2560, 1440))).toEqual({ width: 2560, height: 1440 });
  expect(jpegSize(smallJpeg(30, 40, Object.values(parts)))).toEqual({ width: 30, height: 40 });
});

test.each([
  ['nothing', []],
  ['its beginning alone', [0xff, 0xd8]],
  ['a length beyond its end', [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1]],
  ['a length of nothing', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xc0, 0, 9]],
  ['no markers', [0xff, 0xd8, 1, 2, 3, 4, 5, 6]],
])('%s has no size, and is no bare JPEG', (_, bytes) => {
  expect(jpegSize(new Uint8Array(bytes))).toBeNull();
  expect(isBareJpeg(new Uint8Array(bytes))).toBe(false);
});

test('nothing but the picture is left, and what draws it is as it was', () => {
  const bytes = smallJpeg(30, 40, Object.values(parts));
  expect(isBareJpeg(bytes)).toBe(false);
  const bare = withoutMetadata(bytes);
  expect(bare).toEqual(smallJpeg(30, 40));
  expect(isBareJpeg(bare)).toBe(true);
  expect(withoutMetadata(bare)).toEqual(bare);
});

test.each(Object.entries(parts).filter(([name]) => name !== 'jfif'))(
  'a JPEG with %s is not bare',
  (_, part) => {
    expect(isBareJpeg(smallJpeg(30, 40, [parts.jfif, part]))).toBe(false);
  },
);

test('what is cut off, or has something after its end, is not whole', () => {
  const whole = [...smallJpeg(30, 40)];
  expect(isBareJpeg(new Uint8Array(whole))).toBe(true);
  for (const end of [1, 2, 3, 12, 40]) {
    expect(isBareJpeg(new Uint8Array(whole.slice(0, -end)))).toBe(false);
  }
  expect(isBareJpeg(new Uint8Array([...whole, 0x50, 0x4b]))).toBe(false);
  expect(isBareJpeg(new Uint8Array([...whole, ...parts.exif]))).toBe(false);
});
