import { cleanLabel } from './label-text.ts';
import type { RowShape } from './row-shape.ts';

/** Where a table stands on its sheet, before its columns are understood. */
export interface TableArea {
  /** Titles and lines such as 单位：万元 above the headers, from top to bottom. */
  readonly above: readonly RowShape[];
  readonly headers: readonly RowShape[];
  /** Rows of figures and the rows of words between them. */
  readonly body: readonly RowShape[];
  /** Headers that are printed anew within the body, and what else is said there again. */
  readonly remarks: readonly string[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Whether it goes on under the very headers of the table before it. */
  readonly hasHeadersOfLast: boolean;
}

/** A table while its rows are still being found. */
export interface TableDraft {
  above: RowShape[];
  headers: RowShape[];
  body: RowShape[];
  remarks: string[];
  hasHeadersOfLast: boolean;
}

/** A table whose rows are all found. */
export function toArea({ above, headers, body, remarks, hasHeadersOfLast }: TableDraft): TableArea {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const shape of [...headers, ...body])
    for (const { span, column } of shape.cells) {
      first = Math.min(first, column);
      last = Math.max(last, span.lastColumn);
    }
  return { above, headers, body, remarks, hasHeadersOfLast, firstColumn: first, lastColumn: last };
}

/** What a row says, in one line. */
export const textOf = ({ cells }: RowShape) =>
  cells.map(({ cell, text }) => cleanLabel(cell.kind === 'text' ? cell.text : text)).join(' ');
/** A sentence, not a label. */
export const isLong = ({ cells }: RowShape) =>
  cells.length === 1 && (cells[0]?.text.length ?? 0) > 60;
