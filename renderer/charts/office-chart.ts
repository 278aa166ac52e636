import type { DrawnChart } from '../../shared/model/presentation.ts';
import type { Box } from './box.ts';
import type { PlacedLabel } from './labels.ts';
import type { Datum } from './series.ts';

/** One mark: how long it is, what it stands for, and the label that says so. */
export interface OfficeMark {
  /** In plain units; null where there is none. */
  readonly value: number | null;
  /** Null for what is left of a whole. */
  readonly datum: Datum | null;
  readonly fill: string;
  readonly label: PlacedLabel | null;
}

/**
 * The marks of a chart as one of presentation software, which draws them itself and lets people edit
 * their values. Places are in the units of the chart's drawing, values in plain units.
 */
export interface OfficeChart extends Pick<DrawnChart, 'type' | 'mark' | 'hole' | 'axis'> {
  /** From the axis' least to its greatest value, and across all marks. */
  readonly plot: Box;
  readonly categories: readonly { readonly name: string; readonly label: readonly PlacedLabel[] }[];
  /** Named by their period; null is what is left of a whole. */
  readonly series: readonly {
    readonly name: string | null;
    readonly marks: readonly OfficeMark[];
  }[];
}
