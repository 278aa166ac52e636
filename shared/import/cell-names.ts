import type { CellRange, Sheet } from './sheet.ts';

/** Rows and columns are counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `C5`, or `5:3` where rows and columns have no letters. */
export function cellName({ row, column }: CellPosition, names: Sheet['cellNames']): string {
  return names === 'letters' ? `${columnLetters(column)}${row + 1}` : `${row + 1}:${column + 1}`;
}

/** `A3:E26`, or `3:1 to 33:6`. */
export function rangeName(range: CellRange, names: Sheet['cellNames']): string {
  const first = cellName({ row: range.firstRow, column: range.firstColumn }, names);
  const last = cellName({ row: range.lastRow, column: range.lastColumn }, names);
  return `${first}${names === 'letters' ? ':' : ' to '}${last}`;
}

/** The name of a range as a person of any language reads it: `3:1–33:6`. */
export function rangeInWords(range: string): string {
  return range.replace(' to ', '–');
}

/** A range or a single cell as people write it, either way of naming; null where it is none. */
export function readRange(text: string): CellRange | null {
  const letters =
    /^\s*\$?([A-Za-z]{1,3})\$?(\d{1,7})(?:\s*:\s*\$?([A-Za-z]{1,3})\$?(\d{1,7}))?\s*$/.exec(text);
  const numbers = /^\s*(\d{1,7}):(\d{1,7})(?:\s*(?:to|至|-)\s*(\d{1,7}):(\d{1,7}))?\s*$/.exec(text);
  const found = letters
    ? [letters[2], columnOf(letters[1]), letters[4], columnOf(letters[3])]
    : (numbers?.slice(1, 5) ?? []);
  const [row, column, otherRow = row, otherColumn = column] = found.map((each) =>
    each === undefined ? undefined : Number(each) - 1,
  );
  if (row === undefined || column === undefined || row < 0 || column < 0) return null;
  if (otherRow === undefined || otherColumn === undefined) return null;
  return {
    firstRow: Math.min(row, otherRow),
    lastRow: Math.max(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastColumn: Math.max(column, otherColumn),
  };
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
}
