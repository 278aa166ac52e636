import type { Plugin } from 'chart.js';
import type { SlidePath } from '../../shared/deck/slide-paths.ts';
import type { FigurePart } from '../../shared/figures/format-figure.ts';
import { excessOf, type TextRoom } from '../../shared/text/excess.ts';
import { balanceText, type TextStyle, textWidth } from '../../shared/text/text-width.ts';
import type { Box } from './box.ts';
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

/** Words of which a chart shows only how they begin. */
export interface CutLabel {
  /** All of them. */
  readonly text: string;
  /** How many of their characters find no room. */
  readonly excess: number;
  /** Where they stand in the slide; null for what a record says. */
  readonly path: SlidePath | null;
}

export interface FittedWords {
  readonly lines: readonly string[];
  /** Null where all of them find room. */
  readonly cut: CutLabel | null;
}

/**
 * Words in lines of like length; what finds no room is left out, with … in its place.
 *
 * @param path where they stand in the slide
 */
export function fitWords(
  text: string,
  room: TextRoom,
  style: TextStyle,
  look: ChartLook,
  path: SlidePath | null = null,
): FittedWords {
  const excess = excessOf(text, room, style, look.locale);
  return {
    lines: balanceText(text, room.width, style, look.locale, room.lines),
    cut: excess > 0 ? { text, excess, path } : null,
  };
}

/** Text of a label at a place that its builder has chosen. */
export interface PlacedLabel {
  /** What of its words is left out. */
  readonly cut?: CutLabel | null;
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

/** Where a label stands. */
export function labelBox({ runs, x, y, anchor = 'start' }: PlacedLabel, look: ChartLook): Box {
  const width = runsWidth(runs, look);
  const size = Math.max(...runs.map((run) => run.size), 0);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size, width, height: size * 1.25 };
}

/** Lines of words, the block centred on `middle`. */
export function stackedLines(
  { lines, cut }: FittedWords,
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
    cut: index === lines.length - 1 ? cut : null,
  }));
}
