import { createContext } from 'react';
import type { PlannedChart } from '../charts/plan.ts';

/** A chart as it was drawn, kept by its element for whoever measures slides. */
export interface RecordedChart {
  /** `ranked-bars`, `ladder`. */
  readonly type: string;
  readonly planned: PlannedChart;
  /** The chart in one sentence. */
  readonly description: string;
}

export type ChartRecords = WeakMap<Element, RecordedChart>;

/** Where slides are drawn to be measured, charts say what they are drawn from; elsewhere null. */
export const ChartRecords = createContext<ChartRecords | null>(null);

export function createChartRecords(): ChartRecords {
  return new WeakMap();
}
