import type { ObservationStatus, Qualifier } from '../model/figure.ts';
import type { TimePeriod } from '../model/period.ts';

/** What a table does not say, or says in several ways: asked of the person, never guessed. */
export interface TableQuestion {
  readonly about: 'area' | 'period' | 'unit' | 'indicator' | 'value' | 'status' | 'sign';
  /** The cell in question; null where the question is about the whole table and asked once. */
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
  /** As the table prints it; null where it doesn't, or says only 全区. */
  readonly area: string | null;
  readonly period: TimePeriod | null;
  /** `value × 10^unitMult` in `unit`; null where it is missing or a range. */
  readonly value: number | null;
  readonly valueLo: number | null;
  readonly valueHi: number | null;
  /** As printed without its scale: 元 of 万元; null where the table doesn't say. */
  readonly unit: string | null;
  readonly unitMult: number;
  readonly decimals: number;
  readonly qualifier: Qualifier;
  readonly qualifierWord: string | null;
  /** `M` for a missing mark: an observation without a value that keeps its mark. */
  readonly status: ObservationStatus;
  /** What the cell prints, a missing mark too: the quotation of the figure. */
  readonly rawText: string;
  /** `of which X`, `mark —`, `formula`, remarks of footnotes. */
  readonly notes: readonly string[];
}

export interface RefusedCell {
  readonly cell: string;
  readonly reason:
    | 'several-figures'
    | 'too-many-digits'
    | 'no-result'
    | 'identifier'
    | 'unreadable';
}

/** One table of a sheet, understood as far as it says what it is. */
export interface TableReading {
  readonly sheet: string | null;
  /** As people write it, headers included: `A3:E26`, or `3:1 to 33:6` without letters. */
  readonly range: string;
  readonly title: string | null;
  /** Every data cell is in exactly one of these: figures (missing marks too), blank, asked, refused. */
  readonly figures: readonly TableFigure[];
  readonly blank: number;
  readonly questions: readonly TableQuestion[];
  /** Figures whose own cell is in question: left out until it is answered. */
  readonly undecided: readonly TableFigure[];
  readonly refused: readonly RefusedCell[];
  /** Below or beside the table: 注：…, sources, footnotes. */
  readonly remarks: readonly string[];
}
