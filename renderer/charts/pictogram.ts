import type { Plugin } from 'chart.js';
import { textWidth, wrapText } from '../../shared/text/text-width.ts';
import type { Box } from './box.ts';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import {
  directLabels,
  figureRuns,
  fitFigureRuns,
  fitWords,
  type PlacedLabel,
  runsWidth,
  stackedLines,
} from './labels.ts';
import type { ChartLook } from './look.ts';
import { rowTargets } from './ranked-frame.ts';
import type { Datum } from './series.ts';

/** Marks beyond this can't be counted at a glance. */
const mostMarks = 60;
const tallestRow = 208;
const largestCell = 84;
/** Between the words and the marks. */
const wordsGap = 48;
/** Of the width, at most, where marks stand beside the words. */
const wordsShare = 0.3;

/**
 * One mark for each counted thing; a last hollow mark where the true count lies beyond, a dash where
 * there is none.
 *
 * @param data countable figures (`isCountable`)
 */
export function pictogram(
  data: readonly Datum[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'scatter'> {
  const row = Math.min(height / data.length, tallestRow);
  const setting = fitRows(data, width, row, look);
  const left = wordsWidth(data, setting, width, look) + wordsGap;
  const counts = data.map(marksOf);
  const cell = cellSize(Math.max(...counts, 1), width - left, row - 24);
  const columns = Math.max(Math.floor((width - left) / cell), 1);
  const points = data.flatMap((datum, index) => {
    const count = counts[index] ?? 0;
    const rows = Math.ceil(count / columns);
    return Array.from({ length: count }, (_, mark) => ({
      x: left + ((mark % columns) + 0.5) * cell,
      y: (index + 0.5) * row + (Math.floor(mark / columns) - (rows - 1) / 2) * cell,
      hollow: datum.open && mark === count - 1,
    }));
  });
  const hollow = points.map((point) => point.hollow);
  const labels = data.flatMap((datum, index) =>
    rowLabels(datum, (index + 0.5) * row, left - wordsGap, setting, look),
  );
  return {
    width,
    height: row * data.length,
    places: rowTargets({ width, rowHeight: row }, data),
    labels,
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points.map(({ x, y }) => ({ x, y })),
            pointStyle: 'circle',
            pointRadius: cell * 0.36,
            pointBackgroundColor: hollow.map((empty) => (empty ? look.paper : look.accent)),
            pointBorderColor: look.accent,
            pointBorderWidth: hollow.map((empty) => (empty ? 2 : 0)),
            clip: false,
          },
        ],
      },
      options: {
        layout: { padding: 0, autoPadding: false },
        // Data are in the chart's own units, so that one mark is as large as any other.
        scales: {
          x: { type: 'linear', display: false, min: 0, max: width },
          y: { type: 'linear', display: false, min: 0, max: row * data.length, reverse: true },
        },
      },
      plugins: [
        // Where there is nothing to count, a dash says so.
        boxes(
          counts.flatMap((count, index) =>
            count > 0 ? [] : [{ x: left, y: (index + 0.5) * row - 2, width: 24, height: 4 }],
          ),
          look.outline,
        ),
        directLabels(labels),
      ],
    },
  };
}

/** The same rows without marks, a hairline between them: for figures that share nothing to draw. */
export function figureRows(
  data: readonly Datum[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'scatter'> {
  const row = Math.min(height / data.length, tallestRow);
  const setting = fitRows(data, width / wordsShare, row, look);
  const labels = data.flatMap((datum, index) =>
    rowLabels(datum, (index + 0.5) * row, width, setting, look),
  );
  return {
    width,
    height: row * data.length,
    places: rowTargets({ width, rowHeight: row }, data),
    labels,
    config: {
      type: 'scatter',
      data: { datasets: [] },
      options: {
        layout: { padding: 0, autoPadding: false },
        scales: { x: { display: false }, y: { display: false } },
      },
      plugins: [
        boxes(
          data.map((_, index) => ({ x: 0, y: Math.round(index * row), width, height: 1 })),
          look.line,
        ),
        directLabels(labels),
      ],
    },
  };
}

/** Whether marks can stand for it one by one: a small whole number, or one that is missing. */
export function isCountable({ value }: Pick<Datum, 'value'>): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= mostMarks);
}

/** Marks of a figure: its count and one more when open. */
function marksOf({ value, open }: Datum): number {
  return value === null ? 0 : value + (open ? 1 : 0);
}

function boxes(rows: readonly Box[], fill: string): Plugin<'scatter'> {
  return {
    id: 'boxes',
    afterDatasetsDraw({ ctx }) {
      ctx.fillStyle = fill;
      for (const { x, y, width, height } of rows) ctx.fillRect(x, y, width, height);
    },
  };
}

/** The largest cell in which the largest count fits the field. */
function cellSize(count: number, width: number, height: number): number {
  for (let cell = largestCell; cell > 12; cell--) {
    const columns = Math.floor(width / cell);
    if (Math.ceil(count / columns) * cell <= height) return cell;
  }
  return 12;
}

function rowLabels(
  datum: Datum,
  middle: number,
  width: number,
  { figure, name: { size, leading }, lines, gap }: RowSetting,
  look: ChartLook,
): PlacedLabel[] {
  const nameStyle = { size, weight: 500 } as const;
  const name = fitWords(datum.label, { width, lines }, nameStyle, look);
  const block = figure + gap + name.lines.length * leading;
  const top = middle - block / 2;
  return [
    {
      runs: fitFigureRuns(datum.parts, figure, width, look.accent, look),
      x: 0,
      y: top + figure * 0.86,
    },
    ...stackedLines(
      name,
      { ...nameStyle, fill: look.ink },
      0,
      top + figure + gap + (name.lines.length * leading) / 2,
    ),
  ];
}

interface RowSetting {
  readonly figure: number;
  readonly name: { readonly size: number; readonly leading: number };
  readonly lines: number;
  readonly gap: number;
}

const smallest: RowSetting = { figure: 24, name: { size: 18, leading: 24 }, lines: 1, gap: 2 };
const rowSettings: readonly RowSetting[] = [
  { figure: 64, name: { size: 24, leading: 31 }, lines: 2, gap: 8 },
  { figure: 48, name: { size: 20, leading: 26 }, lines: 2, gap: 4 },
  { figure: 36, name: { size: 18, leading: 24 }, lines: 2, gap: 4 },
  { figure: 36, name: { size: 18, leading: 24 }, lines: 1, gap: 2 },
];
/** Left free between the words of two rows at least. */
const rowAir = 24;

/** The largest words that leave air between the rows. */
function fitRows(data: readonly Datum[], width: number, row: number, look: ChartLook): RowSetting {
  const fits = (setting: RowSetting) => {
    const { figure, name, gap, lines } = setting;
    const room = wordsWidth(data, setting, width, look);
    const style = { size: name.size, weight: 500 } as const;
    const most = Math.max(
      ...data.map(({ label }) => wrapText(label, room, style, look.locale).length),
    );
    return most <= lines && figure + gap + most * name.leading + rowAir <= row;
  };
  return rowSettings.find(fits) ?? smallest;
}

/** As wide as the words want to be, between a sixth and less than a third of the chart. */
function wordsWidth(
  data: readonly Datum[],
  { figure, name: { size } }: RowSetting,
  width: number,
  look: ChartLook,
): number {
  const wanted = data.map(({ label, parts }) =>
    Math.max(
      textWidth(label, { size, weight: 500 }, look.locale),
      runsWidth(figureRuns(parts, figure, look.accent), look),
    ),
  );
  return Math.ceil(Math.min(Math.max(...wanted, width * 0.16), width * wordsShare)) + 2;
}
