import { BasicPlatform, type ChartConfiguration, type ChartType } from 'chart.js';
import type { ChartLook } from './look.ts';
import { registerCharts } from './register.ts';
import { SvgContext } from './svg-context.ts';

/** A rectangle in the chart's units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A chart ready to draw: what Chart.js is told, and where each datum may be pointed at. */
export interface ChartPlan<Type extends ChartType = ChartType> {
  readonly config: ChartConfiguration<Type>;
  readonly width: number;
  readonly height: number;
  /** One place for each datum, in the order of the data. */
  readonly places: readonly Box[];
}

/** Draws a plan as the inside of an `<svg>` of its size: a pure function, the same bytes each time. */
export function chartSvg<Type extends ChartType>(
  { config, width, height }: ChartPlan<Type>,
  look: ChartLook,
): string {
  const Chart = registerCharts();
  const context = new SvgContext(width, height, look.fontFamily, look.locale);
  const chart = new Chart(
    context as never,
    {
      ...config,
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
