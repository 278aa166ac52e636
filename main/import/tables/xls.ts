import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/errors.ts';
import type { Sheet, SheetCell } from '../../../shared/import/sheet.ts';
import { type BiffOutline, type BiffSheet, cellsAlone, outlineOf, placeKey } from './biff.ts';
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
 * values; formats, indents and what is hidden are read beside it. It sees the records of cells alone,
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
      cellNF: true,
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
  for (const row of Object.keys(rows).map(Number))
    for (const column of Object.keys(rows[row] ?? []).map(Number)) {
      const cell = rows[row]?.[column];
      if (!cell) continue;
      const made = cellFrom(cell, { row, column }, sheet, outline);
      if (holdsSomething(made)) found.push(made);
    }
  return found;
}

function cellFrom(
  cell: CellObject,
  place: { readonly row: number; readonly column: number },
  sheet: BiffSheet,
  { formats, writtenFormats, date1904 }: BiffOutline,
): SheetCell {
  const described = sheet.cells.get(placeKey(place.row, place.column));
  const { numberFormat = 0, indent = 0 } = formats[described?.format ?? 0] ?? {};
  const isWritten = writtenFormats.has(numberFormat) && cell.z !== undefined;
  const format: CellFormat = {
    numberFormat: isWritten ? String(cell.z) : builtInFormat(numberFormat),
    indent,
  };
  const comment = cell.c?.map(({ a, t }) => withoutAuthor(t ?? '', a)).join('\n') || null;
  const made = (): SheetCell => {
    if (cell.t === 'n') return numberCell(place, storedNumber(Number(cell.v)), format, date1904);
    if (cell.t === 'b') return booleanCell(place, cell.v === true, format);
    if (cell.t === 'e') return errorCell(place, errorNames[Number(cell.v)] ?? '#N/A', format);
    return textCell(place, typeof cell.v === 'string' ? cell.v : '', format);
  };
  return { ...made(), formula: described?.isFormula ? 'with-result' : 'none', comment };
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
