import type { CellRange, Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import { type CellPlace, cellOf, rangeOf } from './cell-refs.ts';
import { dateOfIso } from './dates.ts';
import { readNumber } from './digits.ts';
import { damaged, limits, tooLarge } from './limits.ts';
import {
  booleanCell,
  type CellFormat,
  dateCell,
  errorCell,
  holdsSomething,
  numberCell,
  plainFormat,
  textCell,
} from './sheet-cells.ts';
import { createTextCollector, unescaped } from './xlsx-text.ts';
import { isTrue, readXml, type XmlAttributes } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
}

interface SheetContext {
  /** For the error that names it. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly comments: ReadonlyMap<string, string>;
  readonly mostCells: number;
}

type SheetContent = Pick<Sheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/** A cell as it is being read. */
interface OpenCell {
  readonly place: CellPlace;
  readonly name: string;
  readonly type: string;
  readonly format: CellFormat;
  hasFormula: boolean;
  value: string;
}

/** Columns beyond the last that is used are hidden by the thousand, to end a sheet there. */
const leastColumns = 64;

/**
 * The cells of a worksheet's part.
 *
 * @throws table-file.damaged with the cell, table-file.too-large
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetContent {
  const { name: sheetName, workbook, comments, mostCells } = context;
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  const commented = new Set<string>();
  const inline = createTextCollector();
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let isValue = false;

  const spoilt = (name: string) => damaged(`${sheetName}!${name}`);

  function openRow({ r, hidden }: XmlAttributes): void {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (!Number.isInteger(row) || row < 0 || row >= limits.rows) throw spoilt(`row ${r}`);
    if (isTrue(hidden)) hiddenRows.push(row);
  }

  function openCell({ r, t = 'n', s }: XmlAttributes): void {
    const place = r === undefined ? { row, column: column + 1 } : cellOf(r);
    if (!place || place.column >= limits.columns || place.row < 0) throw spoilt(r ?? '');
    column = place.column;
    const format = s === undefined ? plainFormat : (workbook.formats[Number(s)] ?? plainFormat);
    cell = { place, name: r ?? '', type: t, format, hasFormula: false, value: '' };
    inline.begin();
  }

  function closeCell(): void {
    if (!cell) return;
    const comment = comments.get(cell.name) ?? null;
    if (comment !== null) commented.add(cell.name);
    const written = cellFrom(cell, inline.end(), workbook, spoilt);
    const made = comment === null ? written : { ...written, comment };
    cell = null;
    if (!holdsSomething(made)) return;
    if (cells.length >= mostCells) throw tooLarge('cells');
    cells.push(made);
  }

  readXml(bytes, sheetName, {
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') isValue = true;
      else if (name === 'row') openRow(attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'col') hideColumns(attributes, hiddenColumns);
      else if (name === 'mergeCell') merges.push(mergeOf(attributes, merges, spoilt));
      else inline.open(name);
    },
    text(text) {
      if (isValue && cell) cell.value += text;
      else inline.add(text);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else inline.close(name);
    },
  });

  for (const [name, comment] of comments) {
    const place = commented.has(name) ? null : cellOf(name);
    if (place) cells.push({ ...textCell(place, '', plainFormat), comment });
  }
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const last = cells.reduce((most, one) => Math.max(most, one.column), leastColumns);
  return {
    cells,
    merges,
    hiddenRows,
    hiddenColumns: [...hiddenColumns].filter((one) => one <= last).sort((a, b) => a - b),
  };
}

function cellFrom(
  { place, name, type, format, hasFormula, value }: OpenCell,
  inline: string,
  { date1904, strings }: Workbook,
  spoilt: (name: string) => Error,
): SheetCell {
  const formula = !hasFormula
    ? 'none'
    : value === '' && type !== 'str'
      ? 'without-result'
      : 'with-result';
  const made = (): SheetCell => {
    if (type === 'inlineStr') return textCell(place, inline, format);
    if (type === 'str') return textCell(place, unescaped(value), format);
    if (value === '') return textCell(place, '', format);
    if (type === 's') {
      const text = /^\d+$/.test(value.trim()) ? strings[Number(value)] : undefined;
      if (text === undefined) throw spoilt(name);
      return textCell(place, text, format);
    }
    if (type === 'b') return booleanCell(place, isTrue(value.trim()), format);
    if (type === 'e') return errorCell(place, value.trim(), format);
    if (type === 'd') {
      const date = dateOfIso(value);
      return date === null ? textCell(place, value, format) : dateCell(place, date, format);
    }
    const number = type === 'n' ? readNumber(value) : null;
    if (!number) throw spoilt(name);
    return numberCell(place, number, format, date1904);
  };
  const read = made();
  return formula === 'none' ? read : { ...read, formula };
}

function hideColumns({ min, max, hidden }: XmlAttributes, found: Set<number>): void {
  if (!isTrue(hidden)) return;
  const last = Math.min(Number(max), limits.columns);
  for (let column = Math.max(1, Number(min)); column <= last; column += 1) found.add(column - 1);
}

function mergeOf(
  { ref = '' }: XmlAttributes,
  merges: readonly CellRange[],
  spoilt: (name: string) => Error,
): CellRange {
  const range = rangeOf(ref);
  if (!range) throw spoilt(ref);
  if (merges.length >= limits.merges) throw tooLarge('cells');
  return range;
}
