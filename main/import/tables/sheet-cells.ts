import type { Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import type { CellPlace } from './cell-refs.ts';
import { dateOfSerial } from './dates.ts';
import { plainDigits, type WrittenNumber } from './digits.ts';
import { limits, tooLarge } from './limits.ts';
import { numberFormat } from './number-format.ts';

/** What a workbook says of how cells look, as far as it means something. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly indent: number;
}

export const plainFormat: CellFormat = { numberFormat: 'General', indent: 0 };

/** A cell that holds nothing special; makers of cells say what is otherwise. */
export const plainCell = {
  kind: 'text',
  text: '',
  number: null,
  shown: null,
  behind: null,
  formula: 'none',
  indent: 0,
  comment: null,
} as const satisfies Omit<SheetCell, 'row' | 'column'>;

export function textCell(place: CellPlace, text: string, format: CellFormat): SheetCell {
  if (text.length > limits.cellCharacters) throw tooLarge('cells');
  const shown = numberFormat(format.numberFormat).showText(text);
  return {
    ...plainCell,
    ...place,
    text,
    shown: shown === text ? null : shown,
    indent: format.indent,
  };
}

/** A number, or the date that it means by its format. */
export function numberCell(
  place: CellPlace,
  { number, text }: WrittenNumber,
  format: CellFormat,
  date1904: boolean,
): SheetCell {
  const { isDate, show } = numberFormat(format.numberFormat);
  const date = isDate ? dateOfSerial(number, date1904) : null;
  const written = show(number, date1904);
  const holds = date ?? text;
  return {
    ...plainCell,
    ...place,
    kind: date === null ? 'number' : 'date',
    text: holds,
    number: date === null ? number : null,
    shown: written === holds ? null : written,
    indent: format.indent,
  };
}

export function dateCell(place: CellPlace, text: string, { indent }: CellFormat): SheetCell {
  return { ...plainCell, ...place, kind: 'date', text, indent };
}

export function booleanCell(place: CellPlace, value: boolean, { indent }: CellFormat): SheetCell {
  return { ...plainCell, ...place, kind: 'boolean', text: value ? 'TRUE' : 'FALSE', indent };
}

export function errorCell(place: CellPlace, text: string, { indent }: CellFormat): SheetCell {
  return { ...plainCell, ...place, kind: 'error', text, indent };
}

/** A number that a file keeps as one. */
export function storedNumber(number: number): WrittenNumber {
  return { number, text: plainDigits(number) };
}

/** What no reader sees: white space of every kind, and characters without width. */
const unseen = /^[\s\p{Cf}]*$/u;

/** Whether a cell holds anything at all; one without is left out of its sheet. */
export function holdsSomething({ kind, text, formula, comment }: SheetCell): boolean {
  return kind !== 'text' || formula === 'without-result' || comment !== null || !unseen.test(text);
}

/** `author:` and a line break, which Excel puts before what is written. */
export function withoutAuthor(text: string, author: string | undefined): string {
  const heading = /^([^\n]*?)[:：]\s*\n/.exec(text);
  return author && heading?.[1]?.trim() === author.trim()
    ? text.slice(heading[0].length).trim()
    : text.trim();
}

/** A sheet of a file that knows nothing but cells: no name, nothing merged, nothing hidden. */
export function plainSheet(cells: readonly SheetCell[]): Sheet {
  return {
    name: null,
    isHidden: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cellNames: 'numbers',
  };
}
