import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { dropUnreached } from '../join/drop-unreached.ts';
import { type DrawnGlyph, type DrawnText, drawnTexts, isComposite } from './drawn-text.ts';
import { createReadings, NOT_A_CHARACTER } from './readings.ts';
import { type UnicodeMap, writeUnicodeMap } from './unicode-map.ts';

/**
 * Gives each glyph its own text in its font's Unicode map, where the printer has said what it
 * stands for on the page alone, as ActualText. Chromium 130 does so with glyphs that no character
 * of the font leads to: equal-width digits, ligatures, the Chinese dash. Viewers that go by the
 * maps would find nothing there. Chromium 156 writes the maps itself, and its files stay as they
 * are.
 *
 * A glyph that stands for different texts in different places keeps what it has.
 */
export function completeUnicodeMaps(pdf: PDFDocument): void {
  const readings = createReadings();
  const stated = new Map<PDFDict, Map<number, Set<string>>>();
  const state = ({ font, code }: DrawnGlyph, text: string) => {
    const codes = stated.get(font) ?? new Map<number, Set<string>>();
    stated.set(font, codes);
    codes.set(code, (codes.get(code) ?? new Set()).add(text));
  };
  for (const { node } of pdf.getPages()) {
    for (const drawn of drawnTexts(node)) {
      for (const [glyph, text] of statedTexts(drawn)) state(glyph, text);
      if (drawn.actualText !== null) continue;
      for (const glyph of drawn.glyphs) {
        const text = readings.readingOf(glyph);
        if (text) state(glyph, text);
      }
    }
  }

  let changed = false;
  for (const [font, codes] of stated) {
    const map = readings.mapOf(font);
    const missing = isComposite(font) ? missingFrom(map ?? new Map(), codes) : [];
    if (missing.length === 0) continue;
    const stream = pdf.context.flateStream(writeUnicodeMap(new Map([...(map ?? []), ...missing])));
    font.set(PDFName.of('ToUnicode'), pdf.context.register(stream));
    changed = true;
  }
  if (changed) dropUnreached(pdf.context);
}

function missingFrom(
  map: UnicodeMap,
  stated: ReadonlyMap<number, ReadonlySet<string>>,
): (readonly [number, string])[] {
  return [...stated].flatMap(([code, texts]) => {
    const [text] = texts;
    if (code === NOT_A_CHARACTER || texts.size !== 1 || text === undefined) return [];
    return text === map.get(code) ? [] : [[code, text] as const];
  });
}

/** Glyphs with the text that the page states for each; none where it can't be told which is which. */
function statedTexts({ glyphs, actualText }: DrawnText): (readonly [DrawnGlyph, string])[] {
  if (actualText === null || actualText === '') return [];
  const characters = [...actualText];
  const [only, ...others] = glyphs;
  if (only && others.length === 0) return [[only, actualText]];
  if (glyphs.length !== characters.length) return [];
  return glyphs.map((glyph, index) => [glyph, characters[index] ?? ''] as const);
}
