/** Rows and columns are counted from 0, ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A cell that holds something. Blank cells are left out of a sheet. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What the file says it is; in text files every cell is `text`. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /**
   * What it holds, as text: digits of a number to the last one that the file keeps, an ISO date,
   * `TRUE`, `#N/A`. Line breaks and blanks inside are kept.
   */
  readonly text: string;
  /** Of a number alone. */
  readonly number: number | null;
  /** What the number format or the web page prints for it, where that is something else. */
  readonly shown: string | null;
  /** What the page keeps behind what it prints, `x:num` of pages made with Excel. */
  readonly behind: string | null;
  /** A formula's stored result is what the cell holds; without one it holds nothing. */
  readonly formula: 'none' | 'with-result' | 'without-result';
  /** How far its text is moved in by the file's own format, in steps. */
  readonly indent: number;
  /** A note that hangs on the cell. */
  readonly comment: string | null;
}

/** One sheet of a file; of a text file or of cells that were pasted, the only one. */
export interface Sheet {
  /** Null where the file has no name for it. */
  readonly name: string | null;
  /** Hidden by whoever made the file: offered, but never taken unasked. */
  readonly isHidden: boolean;
  /** By row, then by column. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** How its cells are named: `C5`, or `5:3` where rows and columns have no letters. */
  readonly cellNames: 'letters' | 'numbers';
}

export const textEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof textEncodings)[number];

/** A file of tables as it was read, before anything is understood. */
export interface TableFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  readonly format: 'xlsx' | 'xls' | 'csv' | 'tsv' | 'html' | 'text' | 'data-package';
  /** Null where the format says it itself. */
  readonly encoding: FileEncoding | null;
  /** Places of a text that its encoding can't read; each stands in a cell as U+FFFD. */
  readonly unreadable: number;
  readonly sheets: readonly Sheet[];
}
