import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../assets/icons', name));
const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString('latin1') === 'PNG';
/** Width and height, from the picture's header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the packager finds a picture of the size that Linux asks for', () => {
  expect(sizeOf(read('icon.png'))).toEqual([512, 512]);
});

test('the Windows icon has every size, each where its entry says', () => {
  const ico = read('icon.ico');
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
  const sizes = entries.map((at) => {
    const png = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
    expect(isPng(png)).toBe(true);
    expect(sizeOf(png)).toEqual([ico.readUInt8(at) || 256, ico.readUInt8(at + 1) || 256]);
    return sizeOf(png)[0];
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the macOS icon is made of whole blocks, up to 1024 pixels', () => {
  const icns = read('icon.icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes: (number | undefined)[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    expect(isPng(png)).toBe(true);
    sizes.push(sizeOf(png)[0]);
  }
  expect(Math.max(...sizes.map((size) => size ?? 0))).toBe(1024);
  expect(sizes).toHaveLength(11);
});
