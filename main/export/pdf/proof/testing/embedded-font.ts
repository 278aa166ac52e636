import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** A real TrueType font with Latin letters and digits, of those that the app ships. */
export function latinFont(): Uint8Array {
  const file = path.join('node_modules/@fontsource/barlow/files/barlow-latin-400-normal.woff');
  return unpackWoff(readFileSync(file));
}

/** The font inside a WOFF 1.0 file: its tables unpacked, and put behind a directory of their own. */
function unpackWoff(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((skip) => woff.readUInt32BE(at + skip));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      bytes: packed === length ? bytes : inflateSync(bytes),
    };
  });
  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  let offset = 12 + count * 16;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const { tag, checksum, bytes } of tables) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(offset, 0);
    place.writeUInt32BE(bytes.length, 4);
    directory.push(Buffer.concat([tag, checksum, place]));
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...directory, ...bodies]);
}
