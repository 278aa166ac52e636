import type { Plugin } from 'chart.js';
import type { FigurePart } from '../../shared/figures/format-figure.ts';
import { textWidth } from '../../shared/text/text-width.ts';
import type { ChartLook } from './look.ts';
import type { SvgContext, TextRun } from './svg-context.ts';

/** Chart labels are never smaller. */
const smallest = 14;

/** A printed figure as label runs: the number in `size`, qualifier and unit smaller. */
export function figureRuns(parts: readonly FigurePart[], size: number, fill: string): TextRun[] {
  const words = Math.max(Math.round(size * 0.6), smallest);
  return parts.map(({ role, text }) =>
    role === 'number'
      ? { text, size, weight: 600, fill }
      : { text, size: words, weight: 500, fill },
  );
}

export function runsWidth(runs: readonly TextRun[], look: ChartLook): number {
  return runs.reduce((width, run) => width + textWidth(run.text, run, look.locale), 0);
}

/** The largest size, from `size` down to the smallest allowed, in which the figure is no wider. */
export function fitFigureRuns(
  parts: readonly FigurePart[],
  size: number,
  width: number,
  fill: string,
  look: ChartLook,
): TextRun[] {
  for (let smaller = size; smaller > smallest; smaller -= 2) {
    const runs = figureRuns(parts, smaller, fill);
    if (runsWidth(runs, look) <= width) return runs;
  }
  return figureRuns(parts, smallest, fill);
}

/** Text of a label at a place that its builder has chosen. */
export interface PlacedLabel {
  readonly runs: readonly TextRun[];
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Writes labels after the marks; their places are the builder's, which knows all of them. */
export function directLabels(labels: readonly PlacedLabel[]): Plugin {
  return {
    id: 'directLabels',
    afterDatasetsDraw({ ctx }) {
      for (const { runs, x, y, anchor } of labels)
        (ctx as unknown as SvgContext).runs(runs, x, y, anchor ?? 'start');
    },
  };
}

/** Lines of text, the block centred on `middle`. */
export function stackedLines(
  lines: readonly string[],
  run: Omit<TextRun, 'text'>,
  x: number,
  middle: number,
  anchor: 'start' | 'end' = 'start',
): PlacedLabel[] {
  const leading = Math.round(run.size * 1.3);
  const top = middle - ((lines.length - 1) * leading) / 2 + run.size * 0.36;
  return lines.map((text, index) => ({
    runs: [{ ...run, text }],
    x,
    y: top + index * leading,
    anchor,
  }));
}
