import { columnWords, qualifierWords, scaleWords } from '../../../shared/export/data-words.ts';
import { absoluteValue, formatFigure } from '../../../shared/figures/format-figure.ts';
import type { Measure } from '../../../shared/model/figure.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import type { Cell, Column, NumberCell } from './table.ts';
import type { TableWords } from './table-words.ts';

export interface MeasureInUnit extends Measure {
  readonly unit: Localized;
  readonly kind?: Indicator['kind'];
}

/** What is read on paper; the rest is for sorting, calculating and taking in again. */
const printed: ReadonlySet<keyof typeof columnWords> = new Set([
  ...(['name', 'period', 'printed', 'status', 'note', 'source', 'place'] as const),
  ...(['goal', 'term', 'measure', 'progress', 'progressAt'] as const),
  ...(['date', 'publisher', 'published', 'section', 'heading', 'paragraphs'] as const),
]);

/** @param width in characters of the sheet's font */
export function column<Row>(
  name: keyof typeof columnWords,
  width: number,
  cell: (row: Row) => Cell,
): Column<Row> {
  const [header, meaning] = columnWords[name];
  return { header, meaning, width, isPrinted: printed.has(name), cell };
}

/** The columns of a number with all that it was published with, the same in every table. */
export function measureColumns<Row>(
  { locale, other, words }: TableWords,
  measureOf: (row: Row) => MeasureInUnit | null,
): Column<Row>[] {
  const cells: readonly [
    keyof typeof columnWords,
    width: number,
    cell: (measure: MeasureInUnit) => Cell,
  ][] = [
    ['value', 12, ({ value, decimals }) => published(value, decimals)],
    ['unit', 12, ({ unit, unitMult }) => `${words(scaleWords[unitMult])}${words(unit)}`],
    ['qualifier', 12, ({ qualifier }) => words(qualifierWords[qualifier])],
    ['low', 10, ({ valueLo, decimals }) => published(valueLo, decimals)],
    ['high', 10, ({ valueHi, decimals }) => published(valueHi, decimals)],
    ['absolute', 18, absolute],
    ['printed', 20, (measure) => formatFigure(measure, locale)],
    ['otherPrinted', 24, (measure) => formatFigure(measure, other)],
  ];
  return cells.map(([name, width, cell]) =>
    column(name, width, (row) => {
      const measure = measureOf(row);
      return measure && cell(measure);
    }),
  );
}

/** With the decimals that it was published with, and more when it has more. */
export function published(value: number | null, decimals: number): NumberCell | null {
  if (value === null) return null;
  return { number: value, decimals: Math.max(decimals, decimalsOf(value)) };
}

function absolute(measure: Measure): NumberCell | null {
  const value = absoluteValue(measure);
  return value === null ? null : { number: value, decimals: decimalsOf(value), grouped: true };
}

/** How many digits the number has after its point, at most ten. */
function decimalsOf(value: number): number {
  const written = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
  return written.split('.')[1]?.length ?? 0;
}
