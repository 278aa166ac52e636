import { roleOfHeader } from './column-roles.ts';
import { cleanLabel } from './label-text.ts';
import { readPrintedPeriod } from './printed-period.ts';
import { readUnits } from './printed-unit.ts';
import type { RowShape } from './row-shape.ts';
import type { TableDraft } from './table-area.ts';

/** Rows of figures that are looked at to tell what their columns hold. */
const sampleRows = 8;

/**
 * Whether a row of words goes on with the rows above it, as it names a unit where they do: then a word
 * stands in a figure's place, and it is no header of another table.
 */
export function repeatsUnits(shape: RowShape, { body }: TableDraft): boolean {
  const last = body.at(-1);
  if (last === undefined || shape.row !== last.row + 1 || shape.isNote) return false;
  const rows = body.slice(-sampleRows);
  return shape.cells.some(
    ({ column, text }) =>
      isUnit(text) &&
      rows.every(({ cells }) =>
        cells.some((cell) => cell.column === column && cell.look === 'text' && isUnit(cell.text)),
      ),
  );
}

const isUnit = (text: string) => readUnits(text).length > 0;

/**
 * Whether a row below the last figures is one more of them, with words in their places: it has a label,
 * a unit where the others have one or nothing that a footer says, such as 填表人：.
 */
export function isWordedRow(
  shape: RowShape,
  table: TableDraft,
  labels: ReadonlySet<number>,
): boolean {
  const last = table.body.at(-1);
  if (last === undefined || shape.row !== last.row + 1 || shape.isNote) return false;
  if (shape.cells.some(({ look }) => look !== 'text')) return false;
  const isNamed = shape.cells.some(({ column }) => labels.has(column));
  const beside = shape.cells.filter(({ column }) => !labels.has(column));
  const figures = new Set(
    table.body
      .slice(-sampleRows)
      .flatMap(({ cells }) =>
        cells.filter(({ look }) => look === 'figure').map(({ column }) => column),
      ),
  );
  if (!isNamed || beside.length === 0 || !beside.every(({ column }) => figures.has(column)))
    return false;
  return repeatsUnits(shape, table) || shape.cells.every(({ text }) => saysNoHeader(text));
}

function saysNoHeader(text: string): boolean {
  return (
    !/[:：]/.test(text) &&
    roleOfHeader(cleanLabel(text)) === null &&
    readPrintedPeriod(text) === null
  );
}
