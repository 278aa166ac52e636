import type { ChartConfiguration } from 'chart.js';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import { directLabels } from './labels.ts';
import { markLength } from './least-mark.ts';
import type { ChartLook } from './look.ts';
import type { OfficeChart, OfficeMark } from './office-chart.ts';
import { openCaps } from './open-caps.ts';
import { type RankedFrame, type RankedMarks, rankedFrame, yearTargets } from './ranked-frame.ts';
import type { Datum, RankedSeries } from './series.ts';
import { legendHeight, yearLegend } from './two-years.ts';

const band = 0.6;
const yearGap = 4;
/** @see RankedMarks */
export const bars: RankedMarks = {
  end: 0,
  earlierEnd: 0,
  offsets: (rowHeight) => {
    const { main, earlier } = yearThickness(rowHeight);
    return { main: -(earlier + yearGap) / 2, earlier: (main + yearGap) / 2 };
  },
};

/** The bar of the year before is a thin one beneath. */
function yearThickness(rowHeight: number) {
  return {
    main: Math.round(rowHeight * 0.42),
    earlier: Math.max(Math.round(rowHeight * 0.12), 6),
  };
}

/**
 * Horizontal bars of one unit, from zero, longest first, each with its printed figure at its end;
 * those below zero go to the left of it. Where the store holds the year before, it is a thin paler bar beneath.
 */
export function rankedBars(
  series: RankedSeries,
  look: ChartLook,
  size: ChartSize,
): ChartPlan<'bar'> {
  const frame = rankedFrame(series, look, size, bars);
  const colours = series.data.map((datum) => markColour(datum.key, series, look));
  const thickness = frame.years
    ? yearThickness(frame.rowHeight)
    : { main: Math.round(frame.rowHeight * band), earlier: 0 };
  return {
    office: [officeBars(series, frame, colours, thickness.main, look)],
    width: size.width,
    height: frame.height,
    places: yearTargets(frame, series.data),
    labels: frame.labels,
    config: rankedConfig(series, frame, {
      colours,
      thickness,
      look,
      plugins: [
        openCaps(
          series.data.map((datum) => datum.open),
          colours,
        ),
        openCaps(
          series.data.map(({ earlier }) => earlier?.open ?? false),
          series.data.map(() => look.outline),
          1,
        ),
        baseline(frame, look, series.data.length),
      ],
    }),
  };
}

function officeBars(
  { data }: RankedSeries,
  { left, right, width, rowHeight, rows, years, lowest, longest }: RankedFrame,
  colours: readonly string[],
  thickness: number,
  look: ChartLook,
): OfficeChart {
  const latest = data.map((datum, index): OfficeMark => {
    const { value } = datum;
    return { value, datum, fill: colours[index] ?? look.accent, label: rows[index]?.value ?? null };
  });
  const before = data.map(({ earlier = null }, index): OfficeMark => {
    const label = rows[index]?.earlier ?? null;
    return { value: earlier?.value ?? null, datum: earlier, fill: look.outline, label };
  });
  return {
    type: 'bars',
    plot: { x: left, y: 0, width: width - left - right, height: rowHeight * data.length },
    categories: data.map(({ label }, index) => ({ name: label, label: rows[index]?.name ?? [] })),
    series: [
      { name: periodOf(data), marks: latest },
      ...(years
        ? [{ name: periodOf(data.flatMap(({ earlier }) => earlier ?? [])), marks: before }]
        : []),
    ],
    axis: { least: lowest, greatest: longest },
    mark: { thickness, room: rowHeight },
    hole: 0,
  };
}

/** The period of all of them; where they are of several, those. */
function periodOf(data: readonly Datum[]): string {
  return [...new Set(data.map(({ figure }) => figure.period))].join(' · ');
}

export function rankedConfig(
  { data }: RankedSeries,
  frame: RankedFrame,
  {
    colours,
    thickness,
    look,
    plugins,
  }: {
    colours: readonly string[];
    thickness: { readonly main: number; readonly earlier: number };
    look: ChartLook;
    plugins: ChartConfiguration<'bar'>['plugins'];
  },
): ChartConfiguration<'bar'> {
  const { years, rowHeight, height, lowest, longest } = frame;
  const drawn = { inflateAmount: 0, clip: false } as const;
  const padding = { left: frame.left, right: frame.right, top: 0, bottom: 0 };
  const x = { display: false, beginAtZero: true, min: lowest, max: longest };
  const labels = data.map((datum) => datum.label);
  const all = [...(plugins ?? []), directLabels(frame.labels)];
  if (!years)
    return {
      type: 'bar',
      data: {
        labels,
        datasets: [
          {
            ...drawn,
            data: data.map(({ value }) => markLength(value, frame.unit)),
            backgroundColor: [...colours],
            barThickness: thickness.main,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        layout: { padding },
        scales: { x, y: { display: false } },
      },
      plugins: all,
    };
  const at = (value: number | null, index: number, offset: number) =>
    ({ x: markLength(value, frame.unit), y: (index + 0.5) * rowHeight + offset }) as never;
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          ...drawn,
          grouped: false,
          data: data.map(({ value }, index) => at(value, index, years.main)),
          backgroundColor: [...colours],
          barThickness: thickness.main,
        },
        {
          ...drawn,
          grouped: false,
          data: data.map(({ earlier }, index) => at(earlier?.value ?? null, index, years.earlier)),
          backgroundColor: look.outline,
          barThickness: thickness.earlier,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding, autoPadding: false },
      scales: {
        x,
        // In the chart's own units: each year's bar stands where its row puts it.
        y: { type: 'linear', display: false, min: 0, max: height, reverse: true, offset: false },
      },
    },
    plugins: [
      ...all,
      yearLegend(years, { left: frame.left, middle: height - legendHeight / 2 + 4 }, look),
    ],
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
  rows: number,
): NonNullable<ChartConfiguration<'bar'>['plugins']>[number] {
  return {
    id: 'baseline',
    afterDatasetsDraw({ ctx }) {
      ctx.fillStyle = look.outline;
      ctx.fillRect(frame.zero - 1, 0, 1, frame.rowHeight * rows);
    },
  };
}
