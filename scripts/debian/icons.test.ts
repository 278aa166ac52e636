import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { picturesInIco } from './icons.ts';

test('menus get a picture for each of their sizes, of that size', () => {
  const ico = readFileSync(path.resolve(import.meta.dirname, '../../assets/icons/icon.ico'));
  const pictures = picturesInIco(ico);
  expect([...pictures.keys()]).toEqual([16, 24, 32, 48, 64, 128, 256]);
  for (const [size, png] of pictures) {
    // A PNG says its width and height at the same place always.
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});
