import type { Plugin } from 'chart.js';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import { directLabels, fitFigureRuns, type PlacedLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import { openCapWidth } from './open-caps.ts';
import type { Datum } from './series.ts';

/** The figures of one indicator, the earliest first, each under its period. */
export interface TrendSeries {
  readonly data: readonly Datum[];
  readonly periods: readonly string[];
  /** The largest value of the axis, in plain units, where several charts share one; else the data's own. */
  readonly max?: number;
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
  { data, periods, max }: TrendSeries,
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'bar'> {
  const slot = width / Math.max(data.length, 1);
  const values = data.map(({ value }) => value ?? 0);
  const top = max ?? (Math.max(...values, 0) || 1);
  const bottom = Math.min(...values, 0);
  const above = valueRoom + (data.some(({ open }) => open) ? openCapWidth : 0);
  const plot = height - above - periodRoom;
  const yOf = (value: number) => above + ((top - value) / (top - bottom)) * plot;
  const colours = data.map((_, index) => (index === data.length - 1 ? look.accent : look.tint));
  const labels = data.flatMap((datum, index): PlacedLabel[] => {
    const x = (index + 0.5) * slot;
    const cap = datum.open ? openCapWidth : 0;
    return [
      {
        runs: fitFigureRuns(datum.parts, valueSize, slot - 8, look.ink, look),
        x,
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
            data: data.map(({ value }) => value),
            backgroundColor: colours,
            barThickness: Math.min(Math.round(slot * 0.5), thickest),
            inflateAmount: 0,
            clip: false,
          },
        ],
      },
      options: {
        layout: { padding: { left: 0, right: 0, top: above, bottom: periodRoom } },
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

/** As `openCaps`, at the top of upright bars. */
function openTops(open: readonly boolean[], colours: readonly string[]): Plugin<'bar'> {
  return {
    id: 'openTops',
    afterDatasetsDraw(chart) {
      chart.getDatasetMeta(0).data.forEach((element, index) => {
        if (!open[index]) return;
        const { x, y, width } = element.getProps(['x', 'y', 'width'] as never, true) as {
          x: number;
          y: number;
          width: number;
        };
        chart.ctx.fillStyle = colours[index] ?? '#000000';
        chart.ctx.fillRect(x - width / 2, y - 7, width, 4);
        chart.ctx.fillRect(x - width / 2, y - 12.5, width, 2.5);
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
