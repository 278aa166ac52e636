import { type Bound, type BoundFigure, plainText } from '../../shared/deck/bound-slide.ts';
import type { ChartSpec } from '../../shared/deck/layouts/chart-field.ts';
import { originOf } from '../../shared/deck/text-origins.ts';
import { type ChartPlan, type ChartSize, captionHeight } from './chart-svg.ts';
import { lollipop } from './lollipop.ts';
import type { ChartLook } from './look.ts';
import { fitsRing, partOfWholeBars, type Share } from './part-of-whole.ts';
import { partOfWholeRings } from './part-of-whole-ring.ts';
import { figureRows, isCountable, pictogram } from './pictogram.ts';
import { rankedBars } from './ranked-bars.ts';
import { type Described, rankedSeries, toDatum } from './series.ts';
import { type Target, targetTrack } from './target-track.ts';
import { timedRows, withPeriod } from './two-years.ts';

/** A chart as the slide asks for it, or as a layout with more to say puts it together. */
export type BoundChart = Bound<ChartSpec> | AreasChart | SharesChart | TargetsChart | FiguresChart;

/** One indicator of several areas, whose labels are the areas' names. */
export type AreasChart = Extract<Bound<ChartSpec>, { type: 'ranked-bars' | 'lollipop' }> & {
  /** What is measured. */
  readonly measure?: string;
};

export interface SharesChart {
  readonly type: 'shares';
  readonly form: 'bar' | 'ring';
  readonly shares: readonly Share[];
  /** The words of a single ring may stand beside it, outside the chart. */
  readonly caption?: 'none';
}

/** Figures without marks: they share no unit, and can't be counted either. */
export interface FiguresChart {
  readonly type: 'figures';
  readonly figures: readonly BoundFigure[];
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
  /** Below a caption; 0 where there is none. */
  readonly y?: number;
}

export interface PlannedChart {
  readonly panels: readonly Panel[];
  readonly width: number;
  readonly height: number;
  /** Said above the drawing, in one line; null where the labels say it. */
  readonly caption: string | null;
  /** What the chart is about, in its order. */
  readonly data: readonly Described[];
  /** What the chart shows beside its data: wholes, earlier years, what targets are measured by. */
  readonly wholes: readonly Described[];
}

/**
 * The chart that can show what these figures say now: no pictogram of what can't be counted, no ring
 * of what is no part. A corrected figure may ask for another chart than the one that was chosen.
 */
export function drawableChart(chart: BoundChart): BoundChart {
  switch (chart.type) {
    case 'pictogram': {
      const data = chart.figures.map((figure) => toDatum(figure));
      if (data.every(isCountable)) return chart;
      const { figures } = chart;
      const units = new Set(figures.map(({ figure }) => figure.unit.zh));
      return units.size === 1 && figures.length > 1
        ? { type: 'ranked-bars', figures }
        : { type: 'figures', figures };
    }
    case 'part-of-whole':
      return chart.form === 'bar' || chart.parts.map(toShare).every(fitsRing)
        ? chart
        : { ...chart, form: 'bar' };
    case 'shares':
      return chart.form === 'bar' || chart.shares.every(fitsRing)
        ? chart
        : { ...chart, form: 'bar' };
    default:
      return chart;
  }
}

/** @param asked what is drawn is its `drawableChart` */
export function planChart(asked: BoundChart, look: ChartLook, size: ChartSize): PlannedChart {
  const chart = drawableChart(asked);
  switch (chart.type) {
    case 'ranked-bars':
    case 'lollipop': {
      const series = rankedSeries(chart.figures, chart.emphasis ?? null);
      const build = chart.type === 'lollipop' ? lollipop : rankedBars;
      const rows = timedRows(series.data);
      const caption = measureOf(chart);
      const room = caption === null ? 0 : captionHeight;
      const plan = build(series, look, { ...size, height: size.height - room });
      return {
        ...one(plan, rows.data),
        ...{ panels: [{ plan, x: 0, y: room }], height: plan.height + room },
        ...{ caption, wholes: rows.before },
      };
    }
    case 'pictogram': {
      const data = chart.figures.map((figure) => toDatum(figure));
      return one(pictogram(data, look, size), data);
    }
    case 'figures': {
      const data = chart.figures.map((figure) => toDatum(figure));
      return one(figureRows(data, look, size), data);
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
  return {
    part: {
      ...toDatum(part, label && plainText(label)),
      ...(label && { labelPath: originOf(label) }),
    },
    whole: whole ? toDatum(whole) : null,
  };
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
    caption: null,
    data,
    wholes,
  };
}

/** What a ranking of areas is about; null for any other chart. */
export function measureOf(chart: BoundChart): string | null {
  return ('measure' in chart && chart.measure) || null;
}

/** A chart of one drawing. */
// biome-ignore lint/suspicious/noExplicitAny: as for Panel
export function one(plan: ChartPlan<any>, data: readonly Described[]): PlannedChart {
  const { width, height } = plan;
  return { panels: [{ plan, x: 0 }], width, height, caption: null, data, wholes: [] };
}
