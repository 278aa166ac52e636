import type { Plugin } from 'chart.js';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import { directLabels, fitFigureRuns, type PlacedLabel } from './labels.ts';
import { markLength } from './least-mark.ts';
import type { ChartLook } from './look.ts';
import { openCapWidth } from './open-caps.ts';
import type { Datum } from './series.ts';

/** The figures of one indicator, the earliest first, each under its period. */
export interface TrendSeries {
  readonly data: readonly Datum[];
  readonly periods: readonly string[];
  /** The largest value of the axis, in plain units, where several charts share one; else the data's own. */
  readonly max?: number;
  /** As `max`, the smallest: below zero, or zero. */
  readonly min?: number;
}

const periodSize = 14;
const periodRoom = 28;
const valueSize = 22;
const valueRoom = 34;
const thickest = 72;

/**
 * One upright bar for each period, from zero, the latest in the accent, the printed figure above
 * each. Bars of `over` figures end open. A period that the store holds no value of keeps its place
 * empty, with the words for it.
 */
export function trendBars(
  { data, periods, max, min }: TrendSeries,
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'bar'> {
  const slot = width / Math.max(data.length, 1);
  const values = data.map(({ value }) => value ?? 0);
  const bottom = min ?? Math.min(...values, 0);
  const most = max ?? Math.max(...values, 0);
  const top = most === 0 && bottom === 0 ? 1 : Math.max(most, 0);
  const capAt = (isBelow: boolean) =>
    data.some(({ open, value }) => open && (value ?? 0) < 0 === isBelow) ? openCapWidth : 0;
  const above = valueRoom + capAt(false);
  const below = periodRoom + capAt(true);
  const plot = height - above - below;
  const yOf = (value: number) => above + ((top - value) / (top - bottom)) * plot;
  const colours = data.map((_, index) => (index === data.length - 1 ? look.accent : look.tint));
  const labels = data.flatMap((datum, index): PlacedLabel[] => {
    const x = (index + 0.5) * slot;
    const cap = datum.open && (datum.value ?? 0) >= 0 ? openCapWidth : 0;
    return [
      {
        runs: fitFigureRuns(datum.parts, valueSize, slot - 8, look.ink, look),
        x,
        // Above zero, also where the bar goes down.
        y: yOf(Math.max(datum.value ?? 0, 0)) - cap - 10,
        anchor: 'middle',
      },
      {
        runs: [{ text: periods[index] ?? '', size: periodSize, weight: 500, fill: look.muted }],
        x,
        y: height - 8,
        anchor: 'middle',
      },
    ];
  });
  return {
    width,
    height,
    places: data.map((datum, index) => ({ datum, x: index * slot, y: 0, width: slot, height })),
    config: {
      type: 'bar',
      data: {
        labels: [...periods],
        datasets: [
          {
            data: data.map(({ value }) => markLength(value, (top - bottom) / plot)),
            backgroundColor: colours,
            barThickness: Math.min(Math.round(slot * 0.5), thickest),
            inflateAmount: 0,
            clip: false,
          },
        ],
      },
      options: {
        layout: { padding: { left: 0, right: 0, top: above, bottom: below } },
        scales: {
          x: { display: false },
          y: { display: false, beginAtZero: true, min: bottom, max: top },
        },
      },
      plugins: [
        openTops(
          data.map(({ open }) => open),
          colours,
        ),
        zeroLine(yOf(0), width, look),
        directLabels(labels),
      ],
    },
  };
}

const slices = [
  { gap: 3, height: 4 },
  { gap: 10, height: 2.5 },
] as const;

/** As `openCaps`, at the far end of upright bars. */
function openTops(open: readonly boolean[], colours: readonly string[]): Plugin<'bar'> {
  return {
    id: 'openTops',
    afterDatasetsDraw(chart) {
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        if (!open[index]) return;
        const { x, y, base, width } = element.getProps(
          ['x', 'y', 'base', 'width'] as never,
          true,
        ) as { x: number; y: number; base: number; width: number };
        const goesDown = y > base;
        chart.ctx.fillStyle = colours[index] ?? '#000000';
        for (const { gap, height } of slices)
          chart.ctx.fillRect(x - width / 2, goesDown ? y + gap : y - gap - height, width, height);
      });
    },
  };
}

function zeroLine(y: number, width: number, look: ChartLook): Plugin<'bar'> {
  return {
    id: 'zeroLine',
    afterDatasetsDraw({ ctx }) {
      ctx.fillStyle = look.outline;
      ctx.fillRect(0, y, width, 1);
    },
  };
}
