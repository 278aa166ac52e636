import type { Localized } from '../../../shared/model/localized.ts';

/** A number as published: `decimals` are shown, also when they are zeros. */
export interface NumberCell {
  readonly number: number;
  readonly decimals: number;
  /** Sets thousands apart. */
  readonly grouped?: boolean;
}

/** Text is never taken for a number or a formula; null is an empty cell. */
export type Cell = string | NumberCell | null;

/** A column of a table about rows of one kind. */
export interface Column<Row> {
  readonly header: Localized;
  /** What stands in it, for who has never seen the program. */
  readonly meaning: Localized;
  /** In characters of the sheet's font; Chinese ones take two. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly {
    readonly header: string;
    readonly meaning: string;
    readonly width: number;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tableOf<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  words: (text: Localized) => string,
): Table {
  return {
    title,
    columns: columns.map(({ header, meaning, width }) => ({
      header: words(header),
      meaning: words(meaning),
      width,
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
