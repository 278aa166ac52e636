import type { Plugin } from 'chart.js';
import { balanceText } from '../styles/text-width.ts';
import type { ChartPlan } from './chart-svg.ts';
import { directLabels, figureRuns, fitFigureRuns, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { ChartSize } from './ranked-bars.ts';
import type { Datum } from './series.ts';

/** A part and the whole that the store holds for it; a ratio in % is its own share of 100. */
export interface Share {
  readonly part: Datum;
  readonly whole: Datum | null;
  /** Under the part's name, when there is more to say. */
  readonly note?: string;
}

/** From 0 to 1; null when it can't be known. A part larger than its whole fills it. */
export function shareOf({ part, whole }: Share): number | null {
  if (part.value === null) return null;
  const of = whole ? whole.value : part.figure.figure.unit.zh === '%' ? 100 : null;
  return of === null || of <= 0 ? null : Math.min(part.value / of, 1);
}

const tallestRow = 172;
const shortestRow = 76;

/** One bar a part: the track is the whole, named at its end; the fill is the part. */
export function partOfWholeBars(
  shares: readonly Share[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'bar'> {
  const row = Math.max(Math.min(height / shares.length, tallestRow), shortestRow);
  const figureSize = row >= 148 ? 52 : row >= 112 ? 36 : row >= 92 ? 30 : 24;
  const nameSize = row >= 148 ? 24 : row >= 92 ? 20 : 18;
  const thickness = row >= 148 ? 40 : row >= 112 ? 28 : row >= 92 ? 22 : 16;
  const above = figureSize + 12;
  const barTop = (index: number) => index * row + above;

  const labels = shares.flatMap(({ part, whole, note }, index): PlacedLabel[] => {
    const baseline = index * row + figureSize;
    const figure = fitFigureRuns(part.parts, figureSize, width * 0.5, look.accent, look);
    const nameLeft = runsWidth(figure, look) + 16;
    const nameStyle = { size: nameSize, weight: 500 } as const;
    const [name = ''] = balanceText(part.label, width - nameLeft, nameStyle, look.locale, 1);
    const below = barTop(index) + thickness + 22;
    const end = wholeRuns(whole, look);
    const room = width - runsWidth(end, look) - 24;
    return [
      { runs: figure, x: 0, y: baseline },
      { runs: [{ ...nameStyle, text: name, fill: look.ink }], x: nameLeft, y: baseline },
      { runs: end, x: width, y: below, anchor: 'end' },
      ...(note
        ? [
            {
              runs: [
                {
                  text: balanceText(note, room, { size: 16, weight: 500 }, look.locale, 1)[0] ?? '',
                  size: 16,
                  weight: 500 as const,
                  fill: look.muted,
                },
              ],
              x: 0,
              y: below,
            },
          ]
        : []),
    ];
  });

  const total = row * shares.length;
  return {
    width,
    height: total,
    places: shares.map((_, index) => ({ x: 0, y: index * row, width, height: row })),
    config: {
      type: 'bar',
      data: {
        labels: shares.map(({ part }) => part.label),
        datasets: [
          {
            data: shares.map(shareOf),
            backgroundColor: look.accent,
            barThickness: thickness,
            clip: false,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        // The band's middle is moved to the middle of the bar's own place in the row.
        layout: {
          padding: {
            left: 0,
            right: 0,
            top: above + thickness / 2 - row / 2,
            bottom: row / 2 - above - thickness / 2,
          },
        },
        scales: { x: { display: false, min: 0, max: 1 }, y: { display: false } },
      },
      plugins: [
        tracks(
          shares.map(({ whole }, index) => ({
            x: 0,
            y: barTop(index),
            width,
            height: thickness,
            open: whole?.open ?? false,
          })),
          look,
        ),
        directLabels(labels),
      ],
    },
  };
}

/** What the full track stands for: the whole's name and printed figure, or 100%. */
function wholeRuns(whole: Datum | null, look: ChartLook) {
  if (!whole) return [{ text: '100%', size: 16, weight: 500 as const, fill: look.muted }];
  return [
    { text: `${whole.label} `, size: 16, weight: 500 as const, fill: look.muted },
    ...figureRuns(whole.parts, 18, look.muted),
  ];
}

interface Track {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly open: boolean;
}

/** Tracks behind the bars, outlined; the right end of a whole like 突破20万户 stays open. */
export function tracks(all: readonly Track[], look: ChartLook): Plugin<'bar'> {
  return {
    id: 'tracks',
    beforeDatasetsDraw({ ctx }) {
      for (const { x, y, width, height } of all) {
        ctx.fillStyle = look.wash;
        ctx.fillRect(x, y, width, height);
      }
    },
    afterDatasetsDraw({ ctx }) {
      ctx.strokeStyle = look.outline;
      ctx.lineWidth = 1;
      for (const { x, y, width, height, open } of all) {
        const [left, right, top, bottom] = [x + 0.5, x + width - 0.5, y + 0.5, y + height - 0.5];
        ctx.beginPath();
        ctx.moveTo(right, top);
        ctx.lineTo(left, top);
        ctx.lineTo(left, bottom);
        ctx.lineTo(right, bottom);
        if (!open) ctx.closePath();
        ctx.stroke();
      }
    },
  };
}
