import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { contentOf, type DrawnGlyph, isComposite } from './drawn-text.ts';
import { readUnicodeMap, type UnicodeMap } from './unicode-map.ts';

/** The code of what a font draws in the place of a character that it lacks, a box in most. */
export const NOT_A_CHARACTER = 0;

/** What glyphs read as by their fonts' Unicode maps; each font's map is read once. */
export function createReadings() {
  const maps = new Map<PDFDict, UnicodeMap | null>();

  /** Null for a font whose codes are characters by themselves, of an encoding that all know. */
  function mapOf(font: PDFDict): UnicodeMap | null {
    const known = maps.get(font);
    if (known !== undefined) return known;
    const stream = font.lookup(PDFName.of('ToUnicode'));
    const isMapped = stream instanceof PDFStream;
    const read = isMapped ? readUnicodeMap(contentOf([stream])) : null;
    const map = read ?? (isComposite(font) ? new Map<number, string>() : null);
    maps.set(font, map);
    return map;
  }

  return {
    mapOf,
    /** Empty for a glyph that nothing is known of; null where the map does not decide. */
    readingOf({ font, code }: DrawnGlyph): string | null {
      const map = mapOf(font);
      if (map === null) return null;
      if (isComposite(font) && code === NOT_A_CHARACTER) return '';
      const text = map.get(code) ?? '';
      // What Chromium writes for a glyph that its font gives no character.
      return text === '\0' ? '' : text;
    },
  };
}
