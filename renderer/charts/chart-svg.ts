import { BasicPlatform, type ChartConfiguration, type ChartType, type Plugin } from 'chart.js';
import { excessOf } from '../../shared/text/excess.ts';
import { wrapText } from '../../shared/text/text-width.ts';
import type { Box } from './box.ts';
import type { CutLabel, PlacedLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { OfficeChart } from './office-chart.ts';
import { registerCharts } from './register.ts';
import type { Described } from './series.ts';
import { SvgContext } from './svg-context.ts';

/** The room that a chart is given, in units of the stage. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Where a datum may be pointed at. */
export interface PointerTarget extends Box {
  readonly datum: Described;
}

/** A chart ready to draw: what Chart.js is told, and where each datum may be pointed at. */
// biome-ignore lint/suspicious/noExplicitAny: each type of chart has data of its own form
export interface ChartPlan<Type extends ChartType = ChartType, Data = any> {
  readonly config: ChartConfiguration<Type, Data>;
  readonly width: number;
  readonly height: number;
  /** A place for each datum that the chart shows, in reading order. */
  readonly places: readonly PointerTarget[];
  /** What it writes itself, where that may be shortened. */
  readonly labels?: readonly PlacedLabel[];
  /** The charts of presentation software that its marks can be; absent where there are none such. */
  readonly office?: readonly OfficeChart[];
}

/** Of the line above a chart that says what it is about, with the space below it. */
export const captionHeight = 36;
const captionStyle = { size: 16, weight: 600 } as const;

/** Draws such a line, cut where it is wider than the chart. */
export function captionSvg(caption: string, width: number, look: ChartLook): string {
  const context = new SvgContext(width, captionHeight, look.fontFamily, look.locale);
  const text = wrapText(caption, width, captionStyle, look.locale, 1)[0] ?? '';
  context.runs([{ text, ...captionStyle, fill: look.ink }], 0, captionStyle.size);
  return context.toSvg();
}

/** What of such a line is left out; null where all of it finds room. */
export function captionCut(caption: string, width: number, look: ChartLook): CutLabel | null {
  const excess = excessOf(caption, { width, lines: 1 }, captionStyle, look.locale);
  return excess > 0 ? { text: caption, excess, path: null } : null;
}

/** The attribute of the group that `chartSvg` puts a chart's marks into, where it is asked to. */
export const marksAttribute = 'data-marks';

/** Keeps marks, with the tracks that they lie in, in a group of their own; is to be the first plugin. */
const marksApart: Plugin = {
  id: 'marksApart',
  beforeDatasetsDraw: ({ ctx }) => (ctx as unknown as SvgContext).beginGroup(marksAttribute),
  afterDatasetsDraw: ({ ctx }) => (ctx as unknown as SvgContext).endGroup(),
};

/**
 * Draws a plan as the inside of an `<svg>` of its size: a pure function, the same bytes each time.
 *
 * @param marks whether they stand in a group of their own, so that they can be told from the rest
 */
export function chartSvg<Type extends ChartType>(
  { config, width, height }: ChartPlan<Type>,
  look: ChartLook,
  marks: 'among-all' | 'apart' = 'among-all',
): string {
  const Chart = registerCharts();
  const context = new SvgContext(width, height, look.fontFamily, look.locale);
  const chart = new Chart(
    context as never,
    {
      ...config,
      plugins: [...(marks === 'apart' ? [marksApart] : []), ...(config.plugins ?? [])],
      platform: BasicPlatform,
      options: {
        ...config.options,
        animation: false,
        responsive: false,
        devicePixelRatio: 1,
        events: [],
      },
    } as ChartConfiguration<Type>,
  );
  const svg = context.toSvg();
  chart.destroy();
  return svg;
}
