import type { Plugin } from 'chart.js';
import { textWidth } from '../../shared/text/text-width.ts';
import type { PlacedLabel } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { Datum, Described } from './series.ts';
import type { SvgContext } from './svg-context.ts';

/** What a chart of several figures says of the year before; null where the store holds none. */
export interface TwoYears {
  /** Said once, below the marks, where all of them are of the same two; else each says its own. */
  readonly shared: { readonly latest: string; readonly earlier: string } | null;
}

type Timed = Pick<Datum, 'figure' | 'earlier'>;

export function twoYears(data: readonly Timed[]): TwoYears | null {
  const before = data.flatMap(({ earlier }) => earlier?.figure?.period ?? []);
  if (before.length === 0) return null;
  const [earlier, ...otherEarlier] = new Set(before);
  const [latest, ...otherLatest] = new Set(data.map(({ figure }) => figure.period));
  const isOne = otherEarlier.length === 0 && otherLatest.length === 0;
  return { shared: isOne && latest && earlier ? { latest, earlier } : null };
}

/** The same with their periods, for a chart's table, and the years before as rows of their own. */
export function timedRows(data: readonly Datum[]): {
  readonly data: readonly Described[];
  readonly before: readonly Described[];
} {
  if (twoYears(data) === null) return { data, before: [] };
  return {
    data: data.map(withPeriod),
    before: data.flatMap(({ label, earlier }) =>
      earlier ? withPeriod({ ...earlier, label }) : [],
    ),
  };
}

export function withPeriod(datum: Datum): Datum {
  return { ...datum, period: datum.figure.period };
}

export const legendHeight = 36;
const legendText = { size: 16, weight: 500 } as const;
const swatch = { width: 20, gap: 8, between: 28 } as const;

/** Which mark is which year: one line below the marks, from `left`, its middle at `middle`. */
export function yearLegend(
  { shared }: TwoYears,
  { left, middle }: { readonly left: number; readonly middle: number },
  look: ChartLook,
): Plugin<'bar'> {
  return {
    id: 'yearLegend',
    afterDatasetsDraw({ ctx }) {
      if (!shared) return;
      let x = left;
      const marks = [
        { text: shared.latest, fill: look.accent, height: 14 },
        { text: shared.earlier, fill: look.outline, height: 6 },
      ];
      for (const { text, fill, height } of marks) {
        ctx.fillStyle = fill;
        ctx.fillRect(x, middle - height / 2, swatch.width, height);
        x += swatch.width + swatch.gap;
        const run = { ...legendText, text, fill: look.muted };
        (ctx as unknown as SvgContext).runs([run], x, middle + legendText.size * 0.36, 'start');
        x += textWidth(text, legendText, look.locale) + swatch.between;
      }
    },
  };
}

/** The earlier figure as it is printed, with its period where no legend says it. */
export function earlierLabel(
  earlier: Datum,
  { shared }: TwoYears,
  size: number,
  look: ChartLook,
): PlacedLabel['runs'] {
  const style = { size, weight: 500 as const, fill: look.muted };
  const own = { ...style, text: earlier.printed };
  return shared ? [own] : [{ ...style, text: `${earlier.figure.period} ` }, own];
}
