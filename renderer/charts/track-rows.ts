import type { ChartConfiguration, Plugin } from 'chart.js';
import { directLabels, type PlacedLabel } from './labels.ts';
import { filledShare } from './least-mark.ts';
import type { ChartLook } from './look.ts';

/** One track and how much of it is filled. */
export interface TrackRow {
  readonly label: string;
  /** From 0 on; null leaves the track empty, which is not 0. More than 1 goes on beyond its end. */
  readonly share: number | null;
  /** Upper edge of the track. */
  readonly top: number;
  /** The whole lies beyond its printed number: the track's right end stays open. */
  readonly open: boolean;
}

export interface TrackFrame {
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
}

/** Bars on outlined tracks, at the heights that their rows give. */
export function trackConfig(
  rows: readonly TrackRow[],
  { width, height, thickness }: TrackFrame,
  labels: readonly PlacedLabel[],
  look: ChartLook,
): ChartConfiguration<'bar', TrackPoint[]> {
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        {
          data: rows.map(({ share, top }) => ({
            x: share === null ? null : filledShare(share, width),
            y: top + thickness / 2,
          })),
          backgroundColor: look.accent,
          barThickness: thickness,
          inflateAmount: 0,
          clip: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: 0, autoPadding: false },
      scales: {
        x: { display: false, min: 0, max: 1 },
        // In the chart's own units, so that each bar lies in its track to the pixel.
        y: { type: 'linear', display: false, min: 0, max: height, reverse: true, offset: false },
      },
    },
    plugins: [tracks(rows, width, thickness, look), directLabels(labels)],
  };
}

interface TrackPoint {
  readonly x: number | null;
  readonly y: number;
}

/** How long the whole is drawn: as wide as there is room, or less where the part is more than it. */
export function trackLength({ share }: Pick<TrackRow, 'share'>, width: number): number {
  return share !== null && share > 1 ? width / share : width;
}

function tracks(
  rows: readonly TrackRow[],
  width: number,
  thickness: number,
  look: ChartLook,
): Plugin<'bar'> {
  return {
    id: 'tracks',
    beforeDatasetsDraw({ ctx }) {
      ctx.fillStyle = look.wash;
      for (const row of rows) ctx.fillRect(0, row.top, trackLength(row, width), thickness);
    },
    afterDatasetsDraw({ ctx }) {
      // Where the fill goes on, a gap of the paper shows where the whole ends.
      ctx.fillStyle = look.paper;
      for (const row of rows)
        if ((row.share ?? 0) > 1) ctx.fillRect(trackLength(row, width), row.top, 3, thickness);
      ctx.strokeStyle = look.outline;
      ctx.lineWidth = 1;
      for (const row of rows) {
        const { top, open } = row;
        const right = trackLength(row, width) - 0.5;
        const [left, upper, lower] = [0.5, top + 0.5, top + thickness - 0.5];
        ctx.beginPath();
        ctx.moveTo(right, upper);
        ctx.lineTo(left, upper);
        ctx.lineTo(left, lower);
        ctx.lineTo(right, lower);
        if (!open) ctx.closePath();
        ctx.stroke();
      }
    },
  };
}
