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
  /** Whether it stands on paper, too: all columns together fit no page. */
  readonly isPrinted: boolean;
  readonly cell: (row: Row) => Cell;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly {
    readonly header: string;
    readonly meaning: string;
    readonly width: number;
    readonly isPrinted: boolean;
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
    columns: columns.map(({ header, meaning, width, isPrinted }) => ({
      header: words(header),
      meaning: words(meaning),
      width,
      isPrinted,
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The same table with the columns that are printed before all others. */
export function printedFirst(table: Table): Table {
  const places = table.columns
    .map((_, place) => place)
    .sort(
      (one, other) =>
        Number(table.columns[other]?.isPrinted) - Number(table.columns[one]?.isPrinted),
    );
  return {
    ...table,
    columns: places.flatMap((place) => table.columns[place] ?? []),
    rows: table.rows.map((row) => places.map((place) => row[place] ?? null)),
  };
}
