import { type Bound, plainText } from '../../shared/domain/bound-slide.ts';
import type { ChartSpec } from '../../shared/model/slide-body.ts';
import type { ChartPlan, ChartSize } from './chart-svg.ts';
import { lollipop } from './lollipop.ts';
import type { ChartLook } from './look.ts';
import { partOfWholeBars, type Share } from './part-of-whole.ts';
import { partOfWholeRings } from './part-of-whole-ring.ts';
import { pictogram } from './pictogram.ts';
import { rankedBars } from './ranked-bars.ts';
import { type Described, rankedSeries, toDatum } from './series.ts';
import { type Target, targetTrack } from './target-track.ts';
import { timedRows, withPeriod } from './two-years.ts';

/** A chart as the slide asks for it, or as a layout with more to say puts it together. */
export type BoundChart = Bound<ChartSpec> | SharesChart | TargetsChart;
export interface SharesChart {
  readonly type: 'shares';
  readonly form: 'bar' | 'ring';
  readonly shares: readonly Share[];
  /** The words of a single ring may stand beside it, outside the chart. */
  readonly caption?: 'none';
}

export interface TargetsChart {
  readonly type: 'targets';
  readonly targets: readonly Target[];
}

/** One drawing of a chart; rings stand beside each other, every other chart is one. */
export interface Panel {
  // biome-ignore lint/suspicious/noExplicitAny: the drawings of one chart may be of several Chart.js types
  readonly plan: ChartPlan<any>;
  readonly x: number;
}

export interface PlannedChart {
  readonly panels: readonly Panel[];
  readonly width: number;
  readonly height: number;
  /** What the chart is about, in its order. */
  readonly data: readonly Described[];
  /** What the chart shows beside its data: wholes, earlier years, what targets are measured by. */
  readonly wholes: readonly Described[];
}

export function planChart(chart: BoundChart, look: ChartLook, size: ChartSize): PlannedChart {
  switch (chart.type) {
    case 'ranked-bars':
    case 'lollipop': {
      const series = rankedSeries(chart.figures, chart.emphasis ?? null);
      const build = chart.type === 'lollipop' ? lollipop : rankedBars;
      const rows = timedRows(series.data);
      return { ...one(build(series, look, size), rows.data), wholes: rows.before };
    }
    case 'pictogram': {
      const data = chart.figures.map((figure) => toDatum(figure));
      return one(pictogram(data, look, size), data);
    }
    case 'target-track': {
      const targets = chart.targets.map((figure) => ({
        target: toDatum(figure),
        attained: figure.attained ?? null,
        term: figure.period,
      }));
      return planChart({ type: 'targets', targets }, look, size);
    }
    case 'targets':
      return {
        ...one(
          targetTrack(chart.targets, look, size),
          chart.targets.map(({ target }) => target),
        ),
        wholes: chart.targets.flatMap(({ attained }) =>
          attained?.observed ? withPeriod(toDatum(attained.observed)) : [],
        ),
      };
    case 'part-of-whole':
      return planShares(
        { type: 'shares', form: chart.form, shares: chart.parts.map(toShare) },
        look,
        size,
      );
    case 'shares':
      return planShares(chart, look, size);
  }
}

type BoundPart = Extract<Bound<ChartSpec>, { type: 'part-of-whole' }>['parts'][number];

export function toShare({ part, whole, label }: BoundPart): Share {
  return { part: toDatum(part, label && plainText(label)), whole: whole ? toDatum(whole) : null };
}

function planShares(
  { form, shares, caption }: SharesChart,
  look: ChartLook,
  size: ChartSize,
): PlannedChart {
  const data = shares.map(({ part }) => part);
  const wholes = shares.flatMap(({ whole }) => whole ?? []);
  if (form === 'bar') return { ...one(partOfWholeBars(shares, look, size), data), wholes };
  const panels = partOfWholeRings(shares, look, size, caption);
  return {
    panels,
    width: size.width,
    height: Math.max(...panels.map(({ plan }) => plan.height)),
    data,
    wholes,
  };
}

/** A chart of one drawing. */
// biome-ignore lint/suspicious/noExplicitAny: as for Panel
export function one(plan: ChartPlan<any>, data: readonly Described[]): PlannedChart {
  return { panels: [{ plan, x: 0 }], width: plan.width, height: plan.height, data, wholes: [] };
}
