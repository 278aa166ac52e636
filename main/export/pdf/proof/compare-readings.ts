import type { DrawnText } from '../glyphs/drawn-text.ts';
import type { createReadings } from '../glyphs/readings.ts';

/**
 * A passage of a page whose two readings differ: some viewers go by the Unicode maps of the fonts
 * (pdf.js and those like it), some by what the page states as ActualText (poppler, Acrobat).
 */
export interface Misreading {
  /** The passage by the maps, with a box for each glyph that has none. */
  readonly byMaps: string;
  readonly byActualText: string;
  /** Whether the passage has glyphs that the maps know nothing of. */
  readonly isUnmapped: boolean;
}

const BOX = '□';
/** Characters shown on both sides of what differs: enough for a figure with its unit. */
const AROUND = 12;

interface Piece {
  readonly byMaps: string;
  readonly byActualText: string;
  readonly isUnmapped: boolean;
  readonly differs: boolean;
}

/** Where a page reads differently by its fonts' maps and by its ActualText, in drawing order. */
export function findMisreadings(
  texts: readonly DrawnText[],
  readings: ReturnType<typeof createReadings>,
): Misreading[] {
  const pieces = piecesOf(texts, readings);
  const found: Misreading[] = [];
  let index = 0;
  while (index < pieces.length) {
    if (!pieces[index]?.differs) index += 1;
    else {
      const end = endOfPassage(pieces, index);
      found.push(passageOf(pieces, index, end));
      index = end;
    }
  }
  return found;
}

/** The page's text as it is read by viewers that go by ActualText. */
export function readByActualText(
  texts: readonly DrawnText[],
  readings: ReturnType<typeof createReadings>,
): string {
  return piecesOf(texts, readings)
    .map(({ byActualText }) => byActualText)
    .join('');
}

/** Each glyph by itself, but for those that a text is stated for together. */
function piecesOf(
  texts: readonly DrawnText[],
  readings: ReturnType<typeof createReadings>,
): Piece[] {
  return texts.flatMap((text) =>
    text.actualText === null
      ? text.glyphs.map((glyph) => pieceOf({ glyphs: [glyph], actualText: null }, readings))
      : [pieceOf(text, readings)],
  );
}

function pieceOf(
  { glyphs, actualText }: DrawnText,
  { readingOf }: ReturnType<typeof createReadings>,
): Piece {
  const read = glyphs.map(readingOf);
  const isUnmapped = read.includes('');
  const byMaps = read.map((text) => (text === '' ? BOX : (text ?? ''))).join('');
  const byActualText = actualText ?? byMaps;
  return {
    byMaps,
    byActualText,
    isUnmapped,
    differs: isUnmapped || folded(byMaps) !== folded(byActualText),
  };
}

/** Spaces, characters without a shape, and forms of one character are the same to who searches. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Pieces that differ belong together when what is between them is shorter than what is around. */
function endOfPassage(pieces: readonly Piece[], begin: number): number {
  let end = begin + 1;
  let between = 0;
  for (let index = end; index < pieces.length && between <= AROUND; index += 1) {
    const piece = pieces[index];
    if (piece?.differs) {
      end = index + 1;
      between = 0;
    } else between += piece?.byMaps.length ?? 0;
  }
  return end;
}

function passageOf(pieces: readonly Piece[], begin: number, end: number): Misreading {
  const inside = pieces.slice(begin, end);
  const textOf = (some: readonly Piece[], reading: 'byMaps' | 'byActualText') =>
    some.map((piece) => piece[reading]).join('');
  const before = textOf(pieces.slice(0, begin), 'byMaps').slice(-AROUND);
  const after = textOf(pieces.slice(end), 'byMaps').slice(0, AROUND);
  return {
    byMaps: `${before}${textOf(inside, 'byMaps')}${after}`,
    byActualText: `${before}${textOf(inside, 'byActualText')}${after}`,
    isUnmapped: inside.some(({ isUnmapped }) => isUnmapped),
  };
}
