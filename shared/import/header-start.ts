import { roleOfHeader } from './column-roles.ts';
import type { GridCell } from './grid.ts';
import { cleanLabel } from './label-text.ts';
import type { LookedCell, RowShape } from './row-shape.ts';
import { isLong, type TableDraft } from './table-area.ts';
import { repeatsUnits } from './worded-rows.ts';

/** No table has more rows of headers. */
const mostHeaders = 24;

/** The header rows at the end of what was pending, and the rows of words behind them. */
export function headerStart(
  pending: readonly RowShape[],
  columns: ReadonlySet<number>,
  data: RowShape,
  within: TableDraft | null,
): readonly [headers: RowShape[], between: RowShape[]] | null {
  const labelColumn = data.cells[0]?.column ?? 0;
  let last = -1;
  pending.forEach((shape, index) => {
    if (within !== null && repeatsUnits(shape, within)) return;
    if (isOver(shape, columns, labelColumn, within !== null)) last = index;
  });
  if (last < 0) return null;
  let first = last;
  for (let index = last - 1; index >= Math.max(0, last - mostHeaders); index -= 1) {
    const [shape, below] = [pending[index], pending[index + 1]];
    if (!shape || !below || !goesOn(shape, below, columns, labelColumn)) break;
    first = index;
  }
  return [pending.slice(first, last + 1), pending.slice(last + 1)];
}

const isHeaderCell = ({ look }: LookedCell) =>
  look === 'text' || look === 'year' || look === 'figure';
const stretch = ({ span }: GridCell) => span.lastColumn - span.firstColumn + 1;

/** Whether a row of words stands over figures, as a header does. */
function isOver(
  shape: RowShape,
  columns: ReadonlySet<number>,
  labelColumn: number,
  isWithin: boolean,
): boolean {
  if (shape.isNote || isLong(shape)) return false;
  const cells = shape.cells.filter(isHeaderCell);
  const over = cells.filter((cell) => coversOne(cell, columns));
  const beside = cells.filter((cell) => cell.column > labelColumn && !over.includes(cell));
  if (cells.length === 1 && columns.size > 1) {
    const [only] = cells;
    return only !== undefined && only.column > labelColumn && over.length === 1;
  }
  // Columns that stand alone have no label beside them.
  if (cells.length === 1) return over.length === 1 && stretch(cells[0] as GridCell) === 1;
  if (over.length === 0) return false;
  // Within a table a row may have a word in a figure's place.
  const worded = cells.filter(({ text }) => roleOfHeader(cleanLabel(text)) !== null);
  return !isWithin || over.length * 3 >= beside.length || worded.length * 2 >= cells.length;
}

function coversOne({ span }: GridCell, columns: ReadonlySet<number>): boolean {
  if (span.firstColumn === span.lastColumn) return columns.has(span.firstColumn);
  for (const column of columns)
    if (column >= span.firstColumn && column <= span.lastColumn) return true;
  return false;
}

/** Whether a row above header rows is one of them, and no title. */
function goesOn(
  shape: RowShape,
  below: RowShape,
  columns: ReadonlySet<number>,
  labelColumn: number,
): boolean {
  if (shape.isNote || isLong(shape)) return false;
  const cells = shape.cells.filter(({ look }) => look !== 'meta');
  if (cells.length <= 1 && cells.length < shape.cells.length) return false;
  const deepest = Math.max(...shape.cells.map(({ span }) => span.lastRow), shape.row);
  if (below.row - deepest > 1) return false;
  if (cells.length >= 2) return true;
  const [only] = cells;
  return only !== undefined && only.column > labelColumn && coversOne(only, columns);
}
