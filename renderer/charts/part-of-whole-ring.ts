import type { Plugin } from 'chart.js';
import type { Box } from './box.ts';
import type { ChartPlan, ChartSize, PointerTarget } from './chart-svg.ts';
import { directLabels, fitFigureRuns, type PlacedLabel } from './labels.ts';
import { filledShare } from './least-mark.ts';
import type { ChartLook } from './look.ts';
import { officeShare, type Share, shareOf } from './part-of-whole.ts';
import {
  captionHeight,
  captionWidth,
  layOutCaption,
  partHeight,
  type RingCaption,
  ringCaption,
} from './ring-caption.ts';

/** From this width on, a single ring has its caption beside it instead of below. */
const wide = 620;
const cutout = 0.76;
const besideGap = 56;
const belowGap = 16;
const panelGap = 32;
/** A ring has no bars. */
const noMark = { thickness: 0, room: 0 } as const;
const diameters = { least: 72, most: 380 } as const;

/** One ring and where it stands. */
export interface RingPanel {
  readonly plan: ChartPlan<'doughnut'>;
  readonly x: number;
}

/**
 * Rings beside each other, of one diameter; each holds its printed figure, its name and whole
 * are its caption. A single ring with room beside it has the caption there.
 */
export function partOfWholeRings(
  shares: readonly Share[],
  look: ChartLook,
  size: ChartSize,
  caption?: 'none',
): RingPanel[] {
  const [only] = shares;
  if (only && caption === 'none') return [{ plan: bareRing(only, look, size), x: 0 }];
  if (only && shares.length === 1 && size.width >= wide)
    return [{ plan: ringNextTo(only, look, size), x: 0 }];
  const width = (size.width - panelGap * (shares.length - 1)) / shares.length;
  const captions = shares.map((share) => ringCaption(share, look, width - 16, 20));
  const below = Math.max(...captions.map(captionHeight)) + belowGap;
  const diameter = Math.max(Math.min(width, size.height - below, diameters.most), diameters.least);
  return shares.map((share, index) => ({
    plan: ringAbove(
      share,
      look,
      { width, height: diameter + below },
      diameter,
      captions[index] ?? { part: [], whole: [] },
    ),
    x: index * (width + panelGap),
  }));
}

/** The ring alone, as large as its room; only the part can be pointed at, the whole has its words elsewhere. */
function bareRing(share: Share, look: ChartLook, size: ChartSize): ChartPlan<'doughnut'> {
  const diameter = Math.min(size.width, size.height);
  const box = { x: 0, y: 0, width: diameter, height: diameter };
  return ring(share, look, {
    width: diameter,
    height: diameter,
    diameter,
    left: 0,
    labels: [],
    places: [{ ...box, datum: share.part }],
  });
}

function ringNextTo(
  share: Share,
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan<'doughnut'> {
  const diameter = Math.min(height, diameters.most, width * 0.5);
  const caption = ringCaption(share, look, Math.min(width - diameter - besideGap, 400), 24);
  const words = captionWidth(caption, look);
  const left = Math.max((width - diameter - besideGap - words) / 2, 0);
  const x = left + diameter + besideGap;
  const top = (diameter - captionHeight(caption)) / 2;
  const whole = {
    x,
    y: top + partHeight(caption),
    width: words,
    height: captionHeight(caption) - partHeight(caption),
  };
  return ring(share, look, {
    width,
    height: diameter,
    diameter,
    left,
    labels: layOutCaption(caption, x, top, 'start'),
    places: targetsOf(share, { x: left, y: 0, width: diameter, height: diameter }, whole),
  });
}

function ringAbove(
  share: Share,
  look: ChartLook,
  { width, height }: ChartSize,
  diameter: number,
  caption: RingCaption,
): ChartPlan<'doughnut'> {
  const top = diameter + belowGap;
  const cut = top + partHeight(caption);
  const whole = { x: 0, y: cut, width, height: captionHeight(caption) - partHeight(caption) };
  return ring(share, look, {
    width,
    height,
    diameter,
    left: (width - diameter) / 2,
    labels: layOutCaption(caption, width / 2, top, 'middle'),
    places: targetsOf(share, { x: 0, y: 0, width, height: cut }, whole),
  });
}

function targetsOf({ part, whole }: Share, partBox: Box, wholeBox: Box): PointerTarget[] {
  return [{ ...partBox, datum: part }, ...(whole ? [{ ...wholeBox, datum: whole }] : [])];
}

interface RingFrame extends ChartSize {
  readonly diameter: number;
  readonly left: number;
  readonly labels: readonly PlacedLabel[];
  readonly places: readonly PointerTarget[];
}

function ring(share: Share, look: ChartLook, frame: RingFrame): ChartPlan<'doughnut'> {
  const { width, height, diameter, left, labels, places } = frame;
  // As long as a mark must be, on the circle in the middle of the ring.
  const filled = filledShare(shareOf(share) ?? 0, (Math.PI * diameter * (1 + cutout)) / 2);
  const radius = diameter / 2;
  const centre = { x: left + radius, y: radius };
  const largest = diameter >= 420 ? 84 : diameter >= 300 ? 72 : diameter >= 220 ? 52 : 36;
  const figure = fitFigureRuns(share.part.parts, largest, diameter * 0.64, look.accent, look);
  const tallest = Math.max(...figure.map((run) => run.size));
  const inside: PlacedLabel = {
    ...{ runs: figure, x: centre.x, y: centre.y + tallest * 0.36 },
    anchor: 'middle',
  };
  const plot = { x: left + 1, y: 1, width: diameter - 2, height: diameter - 2 };
  const bar = officeShare(share, { part: inside, name: null }, { plot, mark: noMark }, look);
  return {
    office: [{ ...bar, type: 'ring', hole: cutout }],
    width,
    height,
    places,
    labels,
    config: {
      type: 'doughnut',
      data: {
        labels: [share.part.label],
        datasets: [
          { data: [filled, 1 - filled], backgroundColor: [look.accent, look.wash], borderWidth: 0 },
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
      plugins: [ringOutline(centre, radius - 1, look), directLabels([inside, ...labels])],
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
