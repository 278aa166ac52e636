import type { CellRange } from '../../../shared/import/sheet.ts';
import { limits } from './limits.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `AB12` as row 11 and column 27; null where it is no cell that Excel has. */
export function cellOf(name: string): CellPlace | null {
  let column = 0;
  let index = name.charCodeAt(0) === dollar ? 1 : 0;
  for (; index < name.length; index += 1) {
    const letter = name.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > limits.columns) return null;
  }
  if (name.charCodeAt(index) === dollar) index += 1;
  let row = 0;
  const digitsFrom = index;
  for (; index < name.length; index += 1) {
    const digit = name.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
    if (row > limits.rows) return null;
  }
  if (column === 0 || row === 0 || digitsFrom === index) return null;
  return { row: row - 1, column: column - 1 };
}

const dollar = 36;

/** `B2:D5`, or one cell; null where it is no range. */
export function rangeOf(name: string): CellRange | null {
  const [from = '', to = from, ...more] = name.split(':');
  const first = cellOf(from);
  const last = cellOf(to);
  if (!first || !last || more.length > 0) return null;
  if (last.row < first.row || last.column < first.column) return null;
  return {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}
