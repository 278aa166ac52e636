import type { Indicator } from '../../shared/model/indicator.ts';
import type { ThemeKey } from '../../shared/model/keys.ts';

/** A line of the grid: the head of a field of work, or an indicator with its number among them. */
export type GridLineOf =
  | {
      readonly type: 'heading';
      readonly theme: ThemeKey;
      readonly first: number;
      readonly count: number;
    }
  | { readonly type: 'row'; readonly row: number; readonly indicator: Indicator };

/** The lines of rows that stand by field of work, each field below its head. */
export function linesOf(rows: readonly Indicator[]): readonly GridLineOf[] {
  const lines: GridLineOf[] = [];
  let heading = -1;
  for (const [row, indicator] of rows.entries()) {
    const under = lines[heading];
    if (under?.type !== 'heading' || under.theme !== indicator.theme) {
      heading = lines.length;
      lines.push({ type: 'heading', theme: indicator.theme, first: row, count: 0 });
    }
    const now = lines[heading];
    if (now?.type === 'heading') lines[heading] = { ...now, count: now.count + 1 };
    lines.push({ type: 'row', row, indicator });
  }
  return lines;
}

/** A cell by the numbers of its row and of its column among the periods. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners, each once, row by row. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(one: CellAt, other: CellAt): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function cellsIn({ top, bottom, left, right }: CellRange): CellAt[] {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: top + Math.floor(index / columns),
    column: left + (index % columns),
  }));
}
