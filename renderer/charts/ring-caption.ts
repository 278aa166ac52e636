import type { SlidePath } from '../../shared/deck/slide-paths.ts';
import {
  type CutLabel,
  figureRuns,
  fitFigureRuns,
  fitWords,
  type PlacedLabel,
  runsWidth,
} from './labels.ts';
import type { ChartLook } from './look.ts';
import type { Share } from './part-of-whole.ts';
import type { TextRun } from './svg-context.ts';

/** A line of the caption, and the room that it takes. */
interface CaptionLine {
  readonly runs: readonly TextRun[];
  readonly height: number;
  readonly cut?: CutLabel | null;
}

/** What a ring's words say: its part, and the whole that it is a part of. */
export interface RingCaption {
  readonly part: readonly CaptionLine[];
  readonly whole: readonly CaptionLine[];
}

/** `24` is the caption of a single ring, beside it; `20` the one below a ring among others. */
export type CaptionSize = 20 | 24;

export function ringCaption(
  { part, whole, note, notePath }: Share,
  look: ChartLook,
  width: number,
  size: CaptionSize,
): RingCaption {
  const lines = (
    text: string,
    style: Omit<TextRun, 'text'>,
    most: number,
    path?: SlidePath | null,
  ): CaptionLine[] => {
    const fitted = fitWords(text, { width, lines: most }, style, look, path);
    return fitted.lines.map((line, index) => ({
      runs: [{ ...style, text: line }],
      height: Math.round(style.size * 1.4),
      cut: index === fitted.lines.length - 1 ? fitted.cut : null,
    }));
  };
  const muted = { size: 18, weight: 500, fill: look.muted } as const;
  const name = lines(part.label, { size, weight: 600, fill: look.ink }, 3, part.labelPath);
  const words = [...name, ...(note ? lines(note, muted, 3, notePath) : [])];
  if (!whole) return { part: words, whole: [] };

  // On one line where there is room, else name and figure below each other.
  const together = [
    { ...muted, text: `${whole.label}  ` },
    ...figureRuns(whole.parts, 24, look.muted),
  ];
  if (size === 20 && runsWidth(together, look) <= width)
    return { part: words, whole: [{ runs: together, height: 36 }] };
  const figure = fitFigureRuns(whole.parts, size === 24 ? 36 : 24, width, look.muted, look);
  return {
    part: words,
    whole: [
      { runs: [], height: size === 24 ? 20 : 4 },
      ...lines(whole.label, muted, 2),
      { runs: figure, height: size === 24 ? 44 : 32 },
    ],
  };
}

export function captionHeight({ part, whole }: RingCaption): number {
  return sum(part) + sum(whole);
}

export function captionWidth({ part, whole }: RingCaption, look: ChartLook): number {
  return Math.max(...[...part, ...whole].map(({ runs }) => runsWidth(runs, look)));
}

/** The caption's labels, one below the other from `top` on. */
export function layOutCaption(
  { part, whole }: RingCaption,
  x: number,
  top: number,
  anchor: 'start' | 'middle',
): PlacedLabel[] {
  let bottom = top;
  return [...part, ...whole].flatMap(({ runs, height, cut = null }) => {
    bottom += height;
    return runs.length > 0 ? [{ runs, x, y: bottom - height * 0.24, anchor, cut }] : [];
  });
}

/** Height of the lines of the part, above those of the whole. */
export function partHeight({ part }: RingCaption): number {
  return sum(part);
}

function sum(lines: readonly CaptionLine[]): number {
  return lines.reduce((total, { height }) => total + height, 0);
}
