import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';

/** A set of characters, by their code points. */
export type Characters = ReadonlySet<number>;

/** The characters that a font file has glyphs for, be it TrueType or WOFF2. */
export async function charactersOf(file: string): Promise<Characters> {
  const font = await convert(await readFile(file), 'sfnt');
  return new Set(new Face(new Blob(new Uint8Array(font))).collectUnicodes());
}

/** Inclusive ranges in the manner of CSS, in order: `4E00-9FFF`, `20`. */
export function toRanges(characters: Iterable<number>): string[] {
  const ranges: [from: number, to: number][] = [];
  for (const code of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
}

/** The opposite of `toRanges`; a `U+` before a range is passed over. */
export function fromRanges(ranges: readonly string[]): Characters {
  const characters = new Set<number>();
  for (const range of ranges) {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
      characters.add(code);
  }
  return characters;
}

/** Those of `characters` that stand between two code points, both included. */
export function between(characters: Characters, from: number, to: number): number[] {
  return [...characters].filter((code) => code >= from && code <= to);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
