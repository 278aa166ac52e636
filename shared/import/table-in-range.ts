import { headerWords, tablesOf } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { type RowShape, shapeOf } from './row-shape.ts';
import type { CellRange } from './sheet.ts';
import { type TableArea, textOf, toArea } from './table-area.ts';
import { isContinuation } from './table-continuation.ts';
import { cutTo } from './table-strips.ts';
import { withYearRows } from './year-rows.ts';

/** The table that a person marks: its first rows are headers, as many as they say or as it looks. */
export function tableInRange(
  grid: Grid,
  range: CellRange,
  headerRows: number | null,
): TableArea | null {
  const strip = { first: range.firstColumn, last: range.lastColumn };
  const shapes = withYearRows(
    grid.rows
      .map((row) => cutTo(shapeOf(grid, row), strip))
      .filter(({ cells }) => cells.length > 0),
  );
  const inside = shapes.filter(({ row }) => row >= range.firstRow && row <= range.lastRow);
  const before = grid.rows
    .filter((row) => row < range.firstRow && row >= range.firstRow - titleRows)
    .map((row) => shapeOf(grid, row))
    // What stands alone in its row is said of all columns.
    .map((shape) => (shape.cells.length === 1 ? shape : cutTo(shape, strip)))
    .filter(({ cells }) => cells.length > 0);
  const notes = notesBelow(shapes, range.lastRow);
  const lastData = before.findLastIndex(({ isData }) => isData);
  const above = before.slice(lastData + 1);
  if (headerRows !== null) {
    const headers = inside.filter(({ row }) => row < range.firstRow + headerRows);
    const said = new Set(headers.map((shape) => headerWords([shape])));
    const rest = inside.filter(
      (shape) => !headers.includes(shape) && !said.has(headerWords([shape])),
    );
    const isAside = (shape: RowShape) => shape.isNote || isContinuation(textOf(shape));
    const body = rest.filter((shape) => !isAside(shape));
    const remarks = [...rest.filter(({ isNote }) => isNote).map(textOf), ...notes];
    return body.length === 0
      ? null
      : toArea({ above, headers, body, remarks, hasHeadersOfLast: false });
  }
  const [first, ...others] = tablesOf(inside);
  if (!first) return null;
  // A person who marks one range means one table.
  const rest = others.flatMap((table) => [...table.above, ...table.headers, ...table.body]);
  return toArea({
    above: [...above, ...first.above],
    headers: [...first.headers],
    body: [...first.body, ...rest.filter(({ isData }) => isData)],
    remarks: [...first.remarks, ...others.flatMap(({ remarks }) => remarks), ...notes],
    hasHeadersOfLast: false,
  });
}

/** How far above a range its title is looked for. */
const titleRows = 6;

/** Notes at once below a range. */
function notesBelow(shapes: readonly RowShape[], lastRow: number): string[] {
  const notes: string[] = [];
  let last = lastRow;
  for (const shape of shapes) {
    if (shape.row <= lastRow) continue;
    if (!shape.isNote || shape.row > last + 2) break;
    notes.push(textOf(shape));
    last = shape.row;
  }
  return notes;
}
