import { type RowShape, shapeOfCells } from './row-shape.ts';

/** Columns side by side, ends included. */
export interface Strip {
  readonly first: number;
  readonly last: number;
}

/** What of a row stands within a strip. */
export function cutTo(shape: RowShape, { first, last }: Strip): RowShape {
  const cells = shape.cells.filter(({ column }) => column >= first && column <= last);
  return cells.length === shape.cells.length ? shape : shapeOfCells(shape.row, cells);
}

/**
 * Strips of the sheet that hold tables of their own side by side: a blank column parts them, and
 * words stand to the left of the figures in each.
 */
export function stripsOf(shapes: readonly RowShape[]): readonly Strip[] {
  const used = new Map<number, { texts: number; figures: number }>();
  for (const shape of shapes) {
    const isAlone = shape.cells.length === 1;
    for (const { column, look, span } of shape.cells) {
      if (isAlone && look !== 'figure') continue;
      const most = Math.min(span.lastColumn, column + 64);
      for (let each = column; each <= most; each += 1) {
        const seen = used.get(each) ?? { texts: 0, figures: 0 };
        if (look === 'text') seen.texts += 1;
        else if (look !== 'meta') seen.figures += 1;
        used.set(each, seen);
      }
    }
  }
  const columns = [...used.keys()].sort((one, other) => one - other);
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column === run.last + 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  const whole: readonly Strip[] = [{ first: 0, last: Number.MAX_SAFE_INTEGER }];
  if (runs.length < 2 || runs.length > 40) return whole;
  const isTable = ({ first, last }: Strip) => {
    const lead = used.get(first);
    if (!lead || lead.texts <= lead.figures) return false;
    for (let column = first + 1; column <= last; column += 1) {
      const seen = used.get(column);
      if (seen && seen.figures > 0) return true;
    }
    return false;
  };
  const strips: { first: number; last: number }[] = [];
  for (const run of runs) {
    const strip = strips.at(-1);
    if (strip && !isTable(run)) strip.last = run.last;
    else strips.push({ ...run });
  }
  const [lead] = strips;
  if (strips.length < 2 || !lead || !isTable(lead)) return whole;
  return strips.map(({ first }, index) => ({
    first: index === 0 ? 0 : first,
    last: (strips[index + 1]?.first ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}
