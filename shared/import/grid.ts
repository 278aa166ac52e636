import { type CellPosition, cellName } from './cell-names.ts';
import type { CellRange, Sheet, SheetCell } from './sheet.ts';

/** A cell that is seen, in the order that the table is read in. */
export interface GridCell extends CellPosition {
  readonly cell: SheetCell;
  /** What it prints, blanks in front kept: they say how far a label is moved in. */
  readonly text: string;
  /** The columns and rows that it stands over, more than its own where cells are merged. */
  readonly span: CellRange;
}

/** A sheet as it is seen: blank cells and hidden rows and columns left out. */
export interface Grid {
  /** Those that hold something, in order. */
  readonly rows: readonly number[];
  readonly cellsIn: (row: number) => readonly GridCell[];
  /** The cell there, or the one that is merged over it. */
  readonly at: (row: number, column: number) => GridCell | undefined;
  readonly name: (position: CellPosition) => string;
  /** A range of the grid as one of the sheet: they differ where the sheet is read transposed. */
  readonly toSheet: (range: CellRange) => CellRange;
  /** Cells that hold something in hidden rows and columns. */
  readonly hidden: readonly GridCell[];
}

/** No label is longer; what a cell holds beyond it is kept in remarks alone. */
const longestLabel = 500;

/** A file may claim more merged cells than it holds; beyond this many rows of them the rest is single. */
const mostMergedRows = 500_000;

/** Lays a sheet out by rows, or by columns where it is to be read transposed. */
export function layGrid(sheet: Sheet, transposed: boolean): Grid {
  const turn = <Position extends CellPosition>(position: Position): Position =>
    transposed ? { ...position, row: position.column, column: position.row } : position;
  const turnRange = (range: CellRange): CellRange =>
    transposed
      ? {
          firstRow: range.firstColumn,
          lastRow: range.lastColumn,
          firstColumn: range.firstRow,
          lastColumn: range.lastRow,
        }
      : range;
  const hiddenRows = new Set(transposed ? sheet.hiddenColumns : sheet.hiddenRows);
  const hiddenColumns = new Set(transposed ? sheet.hiddenRows : sheet.hiddenColumns);

  const spans = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    const range = turnRange(merge);
    spans.set(`${range.firstRow}:${range.firstColumn}`, range);
  }

  const byRow = new Map<number, GridCell[]>();
  const hidden: GridCell[] = [];
  for (const cell of sheet.cells) {
    const text = cell.kind === 'text' ? cell.text : (cell.shown ?? cell.text);
    if (text.trim() === '' && cell.formula !== 'without-result') continue;
    const seen = text.length > longestLabel ? text.trim().slice(0, longestLabel) : text;
    const { row, column } = turn({ row: cell.row, column: cell.column });
    const span = (spans.size > 0 && spans.get(`${row}:${column}`)) || {
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    };
    const laid = { row, column, cell, text: seen, span };
    if (hiddenRows.has(row) || hiddenColumns.has(column)) {
      hidden.push(laid);
      continue;
    }
    const cells = byRow.get(row);
    if (cells) cells.push(laid);
    else byRow.set(row, [laid]);
  }
  const rows = [...byRow.keys()].sort((one, other) => one - other);
  for (const cells of byRow.values()) cells.sort((one, other) => one.column - other.column);
  const covers = spreadMerges(rows, byRow);

  return {
    rows,
    cellsIn: (row) => byRow.get(row) ?? [],
    at: (row, column) =>
      find(
        byRow.get(row),
        column,
        (cell) => cell.column,
        (cell) => cell.column,
      ) ??
      find(
        covers.get(row),
        column,
        (cell) => cell.span.firstColumn,
        (cell) => cell.span.lastColumn,
      ),
    name: (position) => cellName(turn(position), sheet.cellNames),
    toSheet: turnRange,
    hidden,
  };
}

function spreadMerges(rows: readonly number[], byRow: ReadonlyMap<number, readonly GridCell[]>) {
  const covers = new Map<number, GridCell[]>();
  const merged: GridCell[] = [];
  for (const cells of byRow.values())
    for (const cell of cells)
      if (cell.span.lastRow > cell.span.firstRow || cell.span.lastColumn > cell.span.firstColumn)
        merged.push(cell);
  let spread = 0;
  for (const cell of merged) {
    for (let index = indexFrom(rows, cell.span.firstRow); index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || row > cell.span.lastRow) break;
      spread += 1;
      if (spread > mostMergedRows) return covers;
      const there = covers.get(row);
      if (there) there.push(cell);
      else covers.set(row, [cell]);
    }
  }
  for (const cells of covers.values())
    cells.sort((one, other) => one.span.firstColumn - other.span.firstColumn);
  return covers;
}

function indexFrom(rows: readonly number[], first: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find(
  cells: readonly GridCell[] | undefined,
  column: number,
  first: (cell: GridCell) => number,
  last: (cell: GridCell) => number,
): GridCell | undefined {
  if (cells === undefined) return undefined;
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined) return undefined;
    if (column < first(cell)) high = middle - 1;
    else if (column > last(cell)) low = middle + 1;
    else return cell;
  }
  return undefined;
}
