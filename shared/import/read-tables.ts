import { rangeName } from './cell-names.ts';
import { printedText, readCell } from './cell-value.ts';
import { frameOf } from './column-frame.ts';
import { readExportedSheet } from './exported-sheet.ts';
import { findTables } from './find-tables.ts';
import { type Grid, type GridCell, layGrid } from './grid.ts';
import type { RowLabel } from './row-labels.ts';
import { type LookedCell, lookOf, type RowShape, shapeOf } from './row-shape.ts';
import { sideOf } from './row-side.ts';
import type { CellRange, Sheet } from './sheet.ts';
import type { TableArea } from './table-area.ts';
import { tableInRange } from './table-in-range.ts';
import { questionsOf } from './table-questions.ts';
import type { ReadingOptions, TableReading } from './table-reading.ts';
import { type FoundCells, footnotesOf, takeCell } from './take-cell.ts';
import { areToldApart, markDoubles, toldApart } from './told-apart.ts';
import { type UnderstoodTable, understandTable } from './understood-table.ts';

/**
 * The tables of a sheet, each understood as far as it says what it is. What it doesn't say is asked,
 * once a table, and what is no single number is refused with its cell. Never throws; its time grows
 * with the number of cells that hold something, not with the size that a sheet claims.
 */
export function readTables(sheet: Sheet, options: ReadingOptions = {}): readonly TableReading[] {
  const exported = isSaidOtherwise(options)
    ? null
    : readExportedSheet(partOf(sheet, options.range));
  if (exported) return exported;
  const grid = layGrid(sheet, options.transposed ?? false);
  const areas = areasIn(grid, options);
  if (areas.length === 0) return looseFigures(sheet, grid);
  const readings: TableReading[] = [];
  for (const area of areas) {
    const table = understandTable(grid, area, options);
    if (table === null) continue;
    const reading = toReading(sheet, table);
    const last = readings.at(-1);
    readings.push(area.hasHeadersOfLast && last ? { ...reading, continues: last.range } : reading);
  }
  return toldApart(readings);
}

/** Whether a person says that a sheet is not what it looks like. */
function isSaidOtherwise({ headerRows, transposed, roles }: ReadingOptions): boolean {
  return headerRows !== undefined || transposed === true || (roles?.size ?? 0) > 0;
}

function partOf(sheet: Sheet, range: CellRange | undefined): Sheet {
  if (!range) return sheet;
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return {
    ...sheet,
    cells: sheet.cells.filter(
      ({ row, column }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    ),
  };
}

/** Numbers that no table holds: what they are is asked, all of it. */
function looseFigures(sheet: Sheet, grid: Grid): readonly TableReading[] {
  const shapes = grid.rows.map((row) => shapeOf(grid, row));
  const cells = shapes.flatMap((shape) => shape.cells);
  const counted = countedColumns(cells);
  const loose = cells.filter((cell) => lookOf(cell) === 'figure' && !counted.has(cell.column));
  const [first] = shapes;
  const last = shapes.at(-1);
  if (loose.length === 0 || !first || !last) return [];
  const found: FoundCells = {
    figures: [],
    undecided: [],
    refused: [],
    cellQuestions: [],
    blank: 0,
  };
  const columns = cells.map(({ column }) => column);
  const range: CellRange = {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: columns.reduce((least, each) => Math.min(least, each)),
    lastColumn: columns.reduce((most, each) => Math.max(most, each)),
  };
  const area: TableArea = {
    above: [],
    headers: [],
    body: [],
    remarks: [],
    hasHeadersOfLast: false,
    ...range,
  };
  const table: UnderstoodTable = {
    grid,
    area,
    columns: { described: [], having: () => [] },
    headers: new Map(),
    rows: [],
    title: null,
    unitOfTable: [],
    base: null,
    columnPeriods: new Map(),
    columnAreas: new Map(),
    areaOfTitle: null,
    options: {},
  };
  for (const cell of loose) {
    const row: RowLabel = {
      shape: first,
      path: [],
      english: null,
      units: [],
      partOf: null,
      periods: [],
      area: null,
      footnote: null,
    };
    takeCell(table, found, row, sideOf(table, row), frameOf(table, cell.column), cell, new Map());
  }
  return [
    {
      sheet: sheet.name,
      range: rangeName(grid.toSheet(range), sheet.cellNames),
      cells: grid.toSheet(range),
      headerRows: 0,
      title: null,
      columns: [],
      figures: found.figures,
      blank: 0,
      undecided: found.undecided,
      refused: found.refused,
      questions: [...questionsOf(sheet, table, found), ...found.cellQuestions],
      remarks: [],
      continues: null,
    },
  ];
}

/** Columns of numbers that count rows, 1 2 3. */
function countedColumns(cells: readonly LookedCell[]): ReadonlySet<number> {
  const next = new Map<number, number>();
  const others = new Set<number>();
  for (const { column, look, text } of cells) {
    if (look !== 'figure') continue;
    const expected = next.get(column) ?? 1;
    if (Number(text.trim()) !== expected) others.add(column);
    next.set(column, expected + 1);
  }
  return new Set(
    [...next.keys()].filter((column) => !others.has(column) && (next.get(column) ?? 0) > 2),
  );
}

function areasIn(grid: Grid, { range, headerRows }: ReadingOptions): readonly TableArea[] {
  if (range) {
    const area = tableInRange(grid, grid.toSheet(range), headerRows ?? null);
    return area ? [area] : [];
  }
  const areas = findTables(grid);
  if (headerRows === undefined || areas.length !== 1) return areas;
  const [area] = areas;
  if (!area) return areas;
  const first = area.headers[0] ?? area.body[0];
  const last = area.body.at(-1);
  if (!first || !last) return areas;
  const marked = tableInRange(
    grid,
    {
      firstRow: first.row,
      lastRow: last.row,
      firstColumn: area.firstColumn,
      lastColumn: area.lastColumn,
    },
    headerRows,
  );
  return marked ? [marked] : areas;
}

function toReading(sheet: Sheet, table: UnderstoodTable): TableReading {
  const { grid, area, columns, rows, title } = table;
  const figureColumns = columns.having('figures');
  const found: FoundCells = {
    figures: [],
    undecided: [],
    refused: [],
    cellQuestions: [],
    blank: 0,
  };
  const footnotes = footnotesOf(area.remarks);
  const covered = new Set<GridCell['cell']>();
  const frames = figureColumns.map((column) => frameOf(table, column));
  const sides = rows.map((row) => sideOf(table, row));
  for (const [at, row] of rows.entries()) {
    const side = sides[at];
    if (!side) continue;
    figureColumns.forEach((column, index) => {
      const cell = grid.at(row.shape.row, column);
      if (!cell) {
        found.blank += 1;
        return;
      }
      // Merged over several rows or columns: one figure, told at its first cell.
      const isMerged = cell.span.lastRow > cell.row || cell.span.lastColumn > cell.column;
      if (isMerged && covered.has(cell.cell)) return;
      if (isMerged) covered.add(cell.cell);
      const frame = frames[index];
      if (frame) takeCell(table, found, row, side, frame, cell, footnotes);
    });
  }
  found.blank += blankLines(table);
  refuseHidden(table, found);
  markDoubles(found, areToldApart(sides, frames));
  const range = rangeOf(table);
  return {
    sheet: sheet.name,
    range: rangeName(grid.toSheet(range), sheet.cellNames),
    cells: grid.toSheet(range),
    headerRows:
      area.headers.length === 0 ? 0 : (area.body[0]?.row ?? range.firstRow) - range.firstRow,
    title,
    columns: columns.described,
    figures: found.figures,
    blank: found.blank,
    undecided: found.undecided,
    refused: found.refused,
    questions: [...questionsOf(sheet, table, found), ...found.cellQuestions],
    remarks: area.remarks,
    continues: null,
  };
}

/** Blank lines among cells that nothing names: each is a blank cell of their column. */
function blankLines({ rows, columns }: UnderstoodTable): number {
  const isNamed = columns.described.some(({ role }) => ['label', 'area', 'period'].includes(role));
  if (isNamed) return 0;
  let count = 0;
  rows.forEach(({ shape }, index) => {
    const last = rows[index - 1]?.shape.row;
    if (last !== undefined) count += shape.row - last - 1;
  });
  return count * columns.having('figures').length;
}

function refuseHidden({ grid, area, rows }: UnderstoodTable, found: FoundCells) {
  if (grid.hidden.length === 0 || rows.length === 0) return;
  const first = rows[0]?.shape.row ?? 0;
  const last = rows.at(-1)?.shape.row ?? 0;
  for (const cell of grid.hidden) {
    if (cell.row < first || cell.row > last) continue;
    if (cell.column < area.firstColumn || cell.column > area.lastColumn) continue;
    const value = readCell(cell.cell);
    if (value.kind === 'figure' || value.kind === 'asked' || value.kind === 'missing')
      found.refused.push({ cell: grid.name(cell), reason: 'hidden', text: printedText(cell.cell) });
  }
}

function rangeOf({ area, columns }: UnderstoodTable): CellRange {
  const shapes: readonly RowShape[] = [...area.headers, ...area.body];
  let [firstRow, lastRow] = [Number.POSITIVE_INFINITY, 0];
  for (const { row, cells } of shapes) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(
      lastRow,
      row,
      ...cells.map(({ span }) => (span.lastRow - row < 100 ? span.lastRow : row)),
    );
  }
  const used = columns.described.map(({ column }) => column);
  return {
    firstRow,
    lastRow,
    firstColumn: Math.min(...used.slice(0, 1)),
    lastColumn: Math.max(...used.slice(-1)),
  };
}
