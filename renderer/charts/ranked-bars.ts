import type { ChartConfiguration } from 'chart.js';
import { balanceText, textWidth } from '../../shared/domain/text-width.ts';
import type { ChartPlan, Place } from './chart-svg.ts';
import {
  directLabels,
  figureRuns,
  fitFigureRuns,
  type PlacedLabel,
  runsWidth,
  stackedLines,
} from './labels.ts';
import type { ChartLook } from './look.ts';
import { openCaps, openCapWidth } from './open-caps.ts';
import type { Datum, RankedSeries } from './series.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const band = 0.6;
/** Bars thicker than this look like boxes; few of them take less height instead. */
const thickestRow = 152;
const gap = 12;

/** Where names, bars and values of a ranked chart stand, so that none meets another. */
export interface RankedFrame {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Left edge of the bars. */
  readonly left: number;
  /** Room at the right of the longest bar. */
  readonly right: number;
  readonly labels: readonly PlacedLabel[];
}

/** Horizontal bars of one unit, from zero, longest first, each with its printed figure at its end. */
export function rankedBars(
  series: RankedSeries,
  look: ChartLook,
  size: ChartSize,
): ChartPlan<'bar'> {
  const frame = rankedFrame(series, look, size, 0);
  const colours = series.data.map((datum) => markColour(datum.key, series, look));
  return {
    width: size.width,
    height: frame.height,
    places: rowPlaces(frame, series.data),
    config: rankedConfig(series, frame, {
      colours,
      thickness: Math.round(frame.rowHeight * band),
      plugins: [
        openCaps(
          series.data.map((datum) => datum.open),
          colours,
        ),
        baseline(frame, look),
      ],
    }),
  };
}

/** Names in a column of their own at the left, values right behind each bar's end. */
export function rankedFrame(
  { data }: RankedSeries,
  look: ChartLook,
  { width, height }: ChartSize,
  markEnd: number,
): RankedFrame {
  const rowHeight = Math.min(height / data.length, thickestRow);
  const nameSize = rowHeight >= 100 ? 24 : rowHeight >= 56 ? 20 : rowHeight >= 44 ? 18 : 16;
  const valueSize = rowHeight >= 100 ? 44 : rowHeight >= 72 ? 32 : rowHeight >= 48 ? 26 : 22;
  const nameStyle = { size: nameSize, weight: 500 } as const;
  const widest = Math.max(...data.map((datum) => textWidth(datum.label, nameStyle, look.locale)));
  const column = Math.min(widest + 2, Math.max(width * 0.3, 200));
  const names = data.map((datum) =>
    balanceText(datum.label, column, nameStyle, look.locale, rowHeight >= 44 ? 2 : 1),
  );
  const left =
    Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, nameStyle, look.locale)))) +
    16;

  const valueRoom = width - left - 120;
  const values = data.map((datum) =>
    fitFigureRuns(datum.parts, valueSize, valueRoom, look.ink, look),
  );
  const cap = (index: number) => gap + markEnd + (data[index]?.open ? openCapWidth : 0);
  const right =
    Math.ceil(Math.max(...values.map((runs, index) => runsWidth(runs, look) + cap(index)))) + 4;

  const longest = Math.max(...data.map((datum) => datum.value ?? 0), 0) || 1;
  const labels = data.flatMap((datum, index) => {
    const middle = (index + 0.5) * rowHeight;
    const end = left + ((datum.value ?? 0) / longest) * (width - left - right);
    return [
      ...stackedLines(
        names[index] ?? [],
        { ...nameStyle, fill: look.ink },
        left - 16,
        middle,
        'end',
      ),
      {
        runs: values[index] ?? figureRuns(datum.parts, valueSize, look.ink),
        x: end + cap(index),
        y: middle + valueSize * 0.36,
      },
    ];
  });
  return { width, height: rowHeight * data.length, rowHeight, left, right, labels };
}

export function rankedConfig(
  { data }: RankedSeries,
  frame: RankedFrame,
  {
    colours,
    thickness,
    plugins,
  }: {
    colours: readonly string[];
    thickness: number;
    plugins: ChartConfiguration<'bar'>['plugins'];
  },
): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: data.map((datum) => datum.label),
      datasets: [
        {
          data: data.map((datum) => datum.value),
          backgroundColor: [...colours],
          barThickness: thickness,
          inflateAmount: 0,
          clip: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: frame.left, right: frame.right, top: 0, bottom: 0 } },
      scales: {
        x: {
          display: false,
          beginAtZero: true,
          min: 0,
          max: Math.max(...data.map((datum) => datum.value ?? 0), 0) || 1,
        },
        y: { display: false },
      },
    },
    plugins: [...(plugins ?? []), directLabels(frame.labels)],
  };
}

/** The emphasised datum in the accent, the others in its tint; with none emphasised, all in the accent. */
export function markColour(key: string, { emphasis }: RankedSeries, look: ChartLook): string {
  return emphasis === null || emphasis === key ? look.accent : look.tint;
}

/** The zero line that all bars stand on. */
export function baseline(
  frame: RankedFrame,
  look: ChartLook,
): NonNullable<ChartConfiguration<'bar'>['plugins']>[number] {
  return {
    id: 'baseline',
    afterDatasetsDraw({ ctx }) {
      ctx.fillStyle = look.outline;
      ctx.fillRect(frame.left - 1, 0, 1, frame.height);
    },
  };
}

/** Each row, from name to value, belongs to its datum. */
export function rowPlaces(
  { width, rowHeight }: Pick<RankedFrame, 'width' | 'rowHeight'>,
  data: readonly Datum[],
): Place[] {
  return data.map((datum, index) => ({
    datum,
    x: 0,
    y: index * rowHeight,
    width,
    height: rowHeight,
  }));
}
