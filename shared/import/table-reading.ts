import type { ObservationStatus, PriceBasis, Qualifier } from '../model/figure.ts';
import type { Locale } from '../model/localized.ts';
import type { TimePeriod } from '../model/period.ts';
import type { CellRange } from './sheet.ts';

/** What a person is asked about. */
export type QuestionSubject =
  | 'area'
  | 'period'
  | 'unit'
  | 'indicator'
  | 'value'
  | 'status'
  | 'sign';

/** What a table does not say, or says in several ways: asked of the person, never guessed. */
export interface TableQuestion {
  readonly about: QuestionSubject;
  /**
   * The cell in question: a figure's own, or the header that says it in two ways; null where the
   * question is about the whole table and asked once.
   */
  readonly cell: string | null;
  /** Likely answers, the likeliest first; none where nothing in the table hints at one. */
  readonly suggestions: readonly string[];
}

/** A cell of the table that is a figure, or a mark in a figure's place. */
export interface TableFigure {
  readonly cell: string;
  /** Header path: parents and label of the row, then those of the column without period and area. */
  readonly path: readonly string[];
  /** The English half of the path's last label, where headers are bilingual. */
  readonly english: string | null;
  /** As the table prints it; null where it doesn't, or says only 全区 or 合计. */
  readonly area: string | null;
  /** Null where the table doesn't say, or says it in part alone: 3月 without a year. */
  readonly period: TimePeriod | null;
  /** `value × 10^unitMult` in `unit`; null where it is missing or a range. */
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  /** As printed without its scale: 元 of 万元; null where the table doesn't say. */
  readonly unit: string | null;
  readonly unitMult: number;
  /** How the table writes the unit with its scale: 万元, 百只; null where it doesn't say. */
  readonly printedUnit: string | null;
  /** Decimals that are printed, 0 to 6. */
  readonly decimals: number;
  readonly qualifier: Qualifier;
  readonly qualifierWord: string | null;
  /** `M` for a missing mark: an observation without a value that keeps its mark. */
  readonly status: ObservationStatus;
  /** Where the table or its header says 现价 or 可比价. */
  readonly priceBasis: PriceBasis | null;
  /** What the cell prints, a missing mark too: the quotation of the figure. */
  readonly rawText: string;
  /** The total row or column of areas (合计, 总计): no area of its own, and none of a ranking. */
  readonly isTotal: boolean;
  /** `of which X`, `mark —`, `formula`, `shown=2.3`, remarks and footnotes. */
  readonly notes: readonly string[];
  /** What is still to be answered before this figure says all: subjects of the table's questions. */
  readonly asks: readonly QuestionSubject[];
  /** Where the table is an export of the program's own: what its row says by keys. */
  readonly byKey?: FigureByKey;
}

export interface FigureByKey {
  /** Of the indicator. */
  readonly key: string;
  /** With its scale, in the language of the export: 万户, `ten thousand households`. */
  readonly printedUnit: string;
  /** Titles of the sources that publish it, in one text. */
  readonly sources: string;
  readonly locale: Locale;
}

/** A table that the program exported itself. */
export interface ExportedTable {
  readonly locale: Locale;
  readonly table: 'figures' | 'goals' | 'milestones' | 'sources';
  readonly headers: readonly string[];
  readonly rows: readonly ExportedRow[];
}

/** A row with all that it says, to be held against what the store says now. */
export interface ExportedRow {
  /** The cell that it is named by. */
  readonly cell: string;
  /** Of the table of everything, whose rows are of each kind. */
  readonly table: ExportedTable['table'];
  /** By header; blank cells are left out. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface RefusedCell {
  readonly cell: string;
  readonly reason:
    | 'several-figures'
    | 'too-many-digits'
    | 'no-result'
    | 'identifier'
    | 'hidden'
    | 'unreadable'
    /** Of a row of the program's own export: other than in the store, and no figure. */
    | 'own-goal'
    | 'own-milestone'
    | 'own-source'
    /** The row's figure is in the store, and its words are others there. */
    | 'own-words';
  /** What the cell prints. */
  readonly text: string;
}

/** What a column of the table is. */
export const columnRoles = [
  'label',
  'english',
  'area',
  'period',
  'unit',
  /** Powers of ten in a column of their own, as in data packages. */
  'multiplier',
  'figures',
  'serial',
  'code',
  'remark',
  'other',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface TableColumn {
  /** From 0, of the sheet. */
  readonly column: number;
  /** The header as it is printed, parts joined by a blank; empty where it has none. */
  readonly header: string;
  readonly role: ColumnRole;
  /** Why it is taken for that: what its header says, what its cells hold, or a person's word. */
  readonly reason: 'header' | 'cells' | 'person';
}

/** One table of a sheet, understood as far as it says what it is. */
export interface TableReading {
  readonly sheet: string | null;
  /** As people write it, headers included: `A3:E26`, or `3:1 to 33:6` without letters. */
  readonly range: string;
  readonly cells: CellRange;
  /** How many of its first rows are headers. */
  readonly headerRows: number;
  readonly title: string | null;
  readonly columns: readonly TableColumn[];
  /** Every data cell is in exactly one of these: figures (missing marks too), blank, undecided, refused. */
  readonly figures: readonly TableFigure[];
  readonly blank: number;
  /** Figures whose own cell is in question: left out until it is answered. */
  readonly undecided: readonly TableFigure[];
  readonly refused: readonly RefusedCell[];
  readonly questions: readonly TableQuestion[];
  /** Below or beside the table: 注：…, sources, footnotes. */
  readonly remarks: readonly string[];
  /** The table above it on the sheet that it goes on, with the same headers: `A3:D26`. */
  readonly continues: string | null;
  /** Where it is an export of the program's own. */
  readonly exported?: ExportedTable;
}

/** What a person says of a table; each reads it anew. */
export interface ReadingOptions {
  /** Headers included; what lies outside is not read but for the title and the unit above it. */
  readonly range?: CellRange;
  /** How many of the range's first rows are headers. */
  readonly headerRows?: number;
  /** For what the table says no period of, or says it in part: `2024` makes 3月 of it `2024-03`. */
  readonly period?: TimePeriod;
  /** For what the table says no area of. */
  readonly area?: string;
  /** For what the table says no unit of, with its scale: 万元. */
  readonly unit?: string;
  /** Rows are columns and columns rows. */
  readonly transposed?: boolean;
  /** What columns are, by their number from 0, where a person says otherwise. */
  readonly roles?: ReadonlyMap<number, ColumnRole>;
}
