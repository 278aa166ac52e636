import { balanceText } from '../../shared/domain/text-width.ts';
import type { ChartPlan } from './chart-svg.ts';
import { directLabels, fitFigureRuns, type PlacedLabel, stackedLines } from './labels.ts';
import type { ChartLook } from './look.ts';
import { type ChartSize, rowPlaces } from './ranked-bars.ts';
import type { Datum } from './series.ts';

/** Marks beyond this can't be counted at a glance; such a figure stands without marks. */
export const mostMarks = 60;
const tallestRow = 168;
const largestCell = 64;

/** One mark for each counted thing; a last hollow mark where the true count lies beyond. */
export function pictogram(
  data: readonly Datum[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'scatter'> {
  const row = Math.min(height / data.length, tallestRow);
  const left = Math.round(width * 0.34);
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
  return {
    width,
    height: row * data.length,
    places: rowPlaces({ width, rowHeight: row }, data),
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
        directLabels(
          data.flatMap((datum, index) =>
            rowLabels(datum, (index + 0.5) * row, left - 32, row, look),
          ),
        ),
      ],
    },
  };
}

/** Marks of a figure: its count and one more when open; none when it is no small whole number. */
function marksOf({ value, open }: Datum): number {
  if (value === null || value > mostMarks || !Number.isInteger(value) || value < 0) return 0;
  return value + (open ? 1 : 0);
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
  row: number,
  look: ChartLook,
): PlacedLabel[] {
  const nameStyle = { size: 18, weight: 500 } as const;
  const name = balanceText(datum.label, width, nameStyle, look.locale, row >= 100 ? 2 : 1);
  const figureSize = row >= 112 ? 44 : row >= 84 ? 36 : 24;
  const gap = row >= 84 ? 8 : 2;
  const block = figureSize + gap + name.length * 24;
  const top = middle - block / 2;
  return [
    {
      runs: fitFigureRuns(datum.parts, figureSize, width, look.accent, look),
      x: 0,
      y: top + figureSize * 0.86,
    },
    ...stackedLines(
      name,
      { ...nameStyle, fill: look.ink },
      0,
      top + figureSize + gap + (name.length * 24) / 2,
    ),
  ];
}
