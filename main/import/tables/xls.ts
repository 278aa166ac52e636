import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/errors.ts';
import type { Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import {
  type BiffOutline,
  type BiffSheet,
  cellsAlone,
  type HeldValue,
  outlineOf,
  placeKey,
  placeOf,
} from './biff.ts';
import type { CellPlace } from './cell-refs.ts';
import { damaged, limits, tooLarge } from './limits.ts';
import { builtInFormat } from './number-format.ts';
import {
  booleanCell,
  type CellFormat,
  errorCell,
  holdsSomething,
  numberCell,
  storedNumber,
  textCell,
  withoutAuthor,
} from './sheet-cells.ts';

/**
 * The sheets of a workbook as Excel wrote it before 2007 (BIFF5 and BIFF8). The library reads the
 * values; formulas’ results, formats, indents and what is hidden are read beside it. It sees the records of cells alone,
 * and nothing of the file but the workbook's own stream.
 *
 * @throws table-file.damaged, table-file.encrypted, table-file.too-large
 */
export function readXls(stream: Uint8Array): readonly Sheet[] {
  try {
    const outline = outlineOf(stream);
    const workbook = read(cellsAlone(stream), {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    return sheetsOf(workbook, outline);
  } catch (error) {
    throw error instanceof AppError ? error : damaged('Workbook', error);
  }
}

function sheetsOf(workbook: WorkBook, outline: BiffOutline): readonly Sheet[] {
  const positions = outline.sheets
    .map(({ position }) => position)
    .sort((one, other) => one - other);
  let left: number = limits.cells;
  return outline.sheets.flatMap((sheet) => {
    const name = workbook.SheetNames[positions.indexOf(sheet.position)];
    const content = name === undefined ? undefined : workbook.Sheets[name];
    if (name === undefined || !content) throw damaged('Workbook');
    // A chart or a sheet of macros holds no cells of a table.
    if (!sheet.isWorksheet) return [];
    const cells = cellsOf(content, sheet, outline);
    left -= cells.length;
    if (left < 0) throw tooLarge('cells');
    return [
      {
        name,
        isHidden: sheet.isHidden,
        cells,
        merges: mergesOf(content),
        hiddenRows: sheet.hiddenRows,
        hiddenColumns: sheet.hiddenColumns,
        cellNames: 'letters',
      } as const,
    ];
  });
}

function cellsOf(content: WorkSheet, sheet: BiffSheet, outline: BiffOutline): SheetCell[] {
  const found: SheetCell[] = [];
  const rows = (content['!data'] ?? []) as readonly (
    | readonly (CellObject | undefined)[]
    | undefined
  )[];
  const take = (row: number, column: number, cell: CellObject | undefined) => {
    const made = cellFrom(cell, { row, column }, sheet, outline);
    if (holdsSomething(made)) found.push(made);
  };
  for (const row of Object.keys(rows).map(Number))
    for (const column of Object.keys(rows[row] ?? []).map(Number)) {
      const cell = rows[row]?.[column];
      if (cell && !sheet.cells.get(placeKey(row, column))?.result) take(row, column, cell);
    }
  for (const [key, { result }] of sheet.cells) {
    const { row, column } = placeOf(key);
    if (result) take(row, column, rows[row]?.[column]);
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** @param cell as the library read it; of a formula it has the comment alone, if there is one */
function cellFrom(
  cell: CellObject | undefined,
  place: CellPlace,
  sheet: BiffSheet,
  { formats, writtenFormats, date1904 }: BiffOutline,
): SheetCell {
  const { format = 0, result } = sheet.cells.get(placeKey(place.row, place.column)) ?? {};
  const { numberFormat = 0, indent = 0 } = formats[format] ?? {};
  const cellFormat: CellFormat = {
    numberFormat: writtenFormats.get(numberFormat) ?? builtInFormat(numberFormat),
    indent,
  };
  const held = result ?? heldBy(cell);
  const made = (): SheetCell => {
    if (held.kind === 'number')
      return numberCell(place, storedNumber(held.value), cellFormat, date1904);
    if (held.kind === 'boolean') return booleanCell(place, held.value, cellFormat);
    if (held.kind === 'error')
      return errorCell(place, errorNames[held.value] ?? '#N/A', cellFormat);
    return textCell(place, held.value, cellFormat);
  };
  const comment = cell?.c?.map(({ a, t }) => withoutAuthor(t ?? '', a)).join('\n') || null;
  return { ...made(), formula: result ? 'with-result' : 'none', comment };
}

/** What the library read of a cell that is no formula. */
function heldBy(cell: CellObject | undefined): HeldValue {
  if (cell?.t === 'n') return { kind: 'number', value: Number(cell.v) };
  if (cell?.t === 'b') return { kind: 'boolean', value: cell.v === true };
  if (cell?.t === 'e') return { kind: 'error', value: Number(cell.v) };
  return { kind: 'text', value: typeof cell?.v === 'string' ? cell.v : '' };
}

/** [MS-XLS] 2.5.10. */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function mergesOf(content: WorkSheet): Sheet['merges'] {
  const merges = content['!merges'] ?? [];
  if (merges.length > limits.merges) throw tooLarge('cells');
  return merges.map(({ s, e }) => {
    if (e.r < s.r || e.c < s.c) throw damaged('Workbook');
    return { firstRow: s.r, lastRow: e.r, firstColumn: s.c, lastColumn: e.c };
  });
}
