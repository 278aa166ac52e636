import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import type { ChartSeries, DrawnChart } from '../../../../shared/model/presentation.ts';
import { tableXlsx } from '../../tables/data-xlsx.ts';
import type { Cell } from '../../tables/table.ts';

/** Where a chart finds a series in its workbook. */
export interface SeriesRanges {
  readonly name: string;
  readonly values: string;
  /** How the store prints the values; null where the chart writes none of them. */
  readonly printed: string | null;
}

export interface ChartWorkbook {
  readonly categories: string;
  readonly series: readonly SeriesRanges[];
  /** The file, an XLSX. The same chart gives the same bytes. */
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * The workbook inside a chart: a column of names, one for each series with its unit, and behind them
 * what is written at the marks of each.
 */
export function chartWorkbook(
  { categories, series }: Pick<DrawnChart, 'categories' | 'series'>,
  language: Locale,
  madeAt: Date,
): ChartWorkbook {
  const sheet = translate(language, 'presentation-file.sheet');
  const printing = series.filter(isPrinted);
  const range = (column: number, from: number, to: number) =>
    `'${sheet}'!$${letters(column)}$${from}:$${letters(column)}$${to}`;
  const rows = (column: number) => range(column, 2, categories.length + 1);
  const header = [
    translate(language, 'presentation-file.category'),
    ...series.map(({ name }) => name),
    ...printing.map(({ name }) =>
      translate(language, 'presentation-file.printed', { series: name }),
    ),
  ];
  return {
    categories: rows(0),
    series: series.map((one, index) => {
      const at = printing.indexOf(one);
      return {
        name: `'${sheet}'!$${letters(index + 1)}$1`,
        values: rows(index + 1),
        printed: at < 0 ? null : rows(series.length + 1 + at),
      };
    }),
    bytes: () =>
      tableXlsx(
        {
          columns: header.map((text) => ({ header: text, width: 18 })),
          rows: categories.map((name, row) => [
            name,
            ...series.map(({ points }) => number(points[row]?.value ?? null)),
            ...printing.map(({ points }) => points[row]?.printed ?? ''),
          ]),
        },
        sheet,
        language,
        madeAt,
      ),
  };
}

/** Whether the chart writes something at a mark of the series. */
function isPrinted({ points }: ChartSeries): boolean {
  return points.some(({ printed, label }) => printed !== '' && label !== null);
}

function number(value: number | null): Cell {
  if (value === null || !Number.isFinite(value)) return null;
  return { number: value, decimals: decimalsOf(value) };
}

/** As many as the number has, at most ten. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = Number(value.toFixed(10)).toFixed(10).split('.');
  return decimals.replace(/0+$/, '').length;
}

/** The name of a column, counted from 0: 27 is `AB`. */
function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
