import type { Plugin } from 'chart.js';
import { balanceText } from '../styles/text-width.ts';
import type { ChartPlan } from './chart-svg.ts';
import { directLabels, figureRuns, fitFigureRuns, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import { type Share, shareOf } from './part-of-whole.ts';
import type { ChartSize } from './ranked-bars.ts';
import type { TextRun } from './svg-context.ts';

/** From this width on, the caption stands beside the ring instead of below it. */
const wide = 620;
const cutout = 0.76;
const captionGap = 56;
const largestDiameter = 380;

/** A line of the caption, and the room that it takes. */
interface CaptionLine {
  readonly runs: readonly TextRun[];
  readonly height: number;
}

/** A ring of one part with its printed figure in the middle, its name and its whole as caption. */
export function partOfWholeRing(
  share: Share,
  look: ChartLook,
  size: ChartSize,
): ChartPlan<'doughnut'> {
  return size.width >= wide ? ringBeside(share, look, size) : ringAbove(share, look, size);
}

function ringBeside(
  share: Share,
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'doughnut'> {
  const diameter = Math.min(height, largestDiameter, width * 0.5);
  const caption = captionOf(share, look, Math.min(width - diameter - captionGap, 400), 24);
  const captionWidth = Math.max(...caption.map(({ runs }) => runsWidth(runs, look)));
  const left = Math.max((width - diameter - captionGap - captionWidth) / 2, 0);
  const top = (diameter - sumHeights(caption)) / 2;
  return ring(
    share,
    look,
    { width, height: diameter, diameter, left },
    placed(caption, left + diameter + captionGap, top, 'start'),
  );
}

function ringAbove(
  share: Share,
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'doughnut'> {
  const caption = captionOf(share, look, width - 16, 20);
  const captionHeight = sumHeights(caption) + 16;
  const diameter = Math.min(width, height - captionHeight, largestDiameter);
  const labels = placed(caption, width / 2, diameter + 16, 'middle');
  return ring(
    share,
    look,
    { width, height: diameter + captionHeight, diameter, left: (width - diameter) / 2 },
    labels,
  );
}

function captionOf(
  { part, whole, note }: Share,
  look: ChartLook,
  width: number,
  size: 20 | 24,
): CaptionLine[] {
  const { locale } = look;
  const lines = (text: string, style: Omit<TextRun, 'text'>, most: number): CaptionLine[] =>
    balanceText(text, width, style, locale, most).map((line) => ({
      runs: [{ ...style, text: line }],
      height: Math.round(style.size * 1.4),
    }));
  const muted = { size: 18, weight: 500, fill: look.muted } as const;
  const name = lines(part.label, { size, weight: 600, fill: look.ink }, 3);
  const aside = note ? lines(note, muted, 3) : [];
  if (!whole) return [...name, ...aside];
  const wholeFigure = fitFigureRuns(whole.parts, size === 24 ? 36 : 24, width, look.muted, look);
  const wholeName: TextRun = { ...muted, text: `${whole.label}  ` };
  // On one line where there is room, else name and figure below each other.
  const together = [wholeName, ...figureRuns(whole.parts, 24, look.muted)];
  if (size === 20 && runsWidth(together, look) <= width)
    return [...name, ...aside, { runs: together, height: 36 }];
  return [
    ...name,
    ...aside,
    { runs: [], height: size === 24 ? 20 : 4 },
    ...lines(whole.label, muted, 2),
    { runs: wholeFigure, height: size === 24 ? 44 : 32 },
  ];
}

function placed(
  caption: readonly CaptionLine[],
  x: number,
  top: number,
  anchor: 'start' | 'middle',
): PlacedLabel[] {
  let bottom = top;
  return caption.flatMap(({ runs, height }) => {
    bottom += height;
    return runs.length > 0 ? [{ runs, x, y: bottom - height * 0.24, anchor }] : [];
  });
}

function sumHeights(caption: readonly CaptionLine[]): number {
  return caption.reduce((sum, { height }) => sum + height, 0);
}

interface RingFrame extends ChartSize {
  readonly diameter: number;
  readonly left: number;
}

function ring(
  share: Share,
  look: ChartLook,
  { width, height, diameter, left }: RingFrame,
  caption: readonly PlacedLabel[],
): ChartPlan<'doughnut'> {
  const known = shareOf(share);
  const radius = diameter / 2;
  const centre = { x: left + radius, y: radius };
  const figure = fitFigureRuns(
    share.part.parts,
    diameter >= 300 ? 72 : diameter >= 220 ? 52 : 36,
    diameter * 0.64,
    look.accent,
    look,
  );
  const tallest = Math.max(...figure.map((run) => run.size));
  return {
    width,
    height,
    places: [{ x: 0, y: 0, width, height }],
    config: {
      type: 'doughnut',
      data: {
        labels: [share.part.label],
        datasets: [
          {
            data: [known ?? 0, 1 - (known ?? 0)],
            backgroundColor: [look.accent, look.wash],
            borderWidth: 0,
          },
        ],
      },
      options: {
        cutout: `${cutout * 100}%`,
        layout: {
          padding: {
            left: left + 1,
            right: width - left - diameter + 1,
            top: 1,
            bottom: height - diameter + 1,
          },
        },
      },
      plugins: [
        ringOutline(centre, radius - 1, look),
        directLabels([
          { runs: figure, x: centre.x, y: centre.y + tallest * 0.36, anchor: 'middle' },
          ...caption,
        ]),
      ],
    },
  };
}

function ringOutline(
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  look: ChartLook,
): Plugin<'doughnut'> {
  return {
    id: 'ringOutline',
    afterDatasetsDraw({ ctx }) {
      ctx.strokeStyle = look.outline;
      ctx.lineWidth = 1;
      for (const edge of [radius - 0.5, radius * cutout + 0.5]) {
        ctx.beginPath();
        ctx.arc(x, y, edge, 0, 2 * Math.PI);
        ctx.closePath();
        ctx.stroke();
      }
    },
  };
}
