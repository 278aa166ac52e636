import type { ChartConfiguration } from 'chart.js';
import { wrapText } from '../../../../shared/text/text-width.ts';
import type { Box } from '../../../charts/box.ts';
import type { ChartPlan, ChartSize } from '../../../charts/chart-svg.ts';
import type { ChartLook } from '../../../charts/look.ts';
import type { Datum } from '../../../charts/series.ts';
import type { CardText } from '../../card-fit.ts';
import { type FigureStep, figureSteps, fitFigures } from '../../figure-size.ts';

/** One grade of a programme, with the words that stand on its tread. */
export interface LadderStep extends CardText {
  readonly datum: Datum;
}

/** How the words are set, and where. */
export interface LadderPlan extends ChartPlan<'scatter'> {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
  /** Where the words of each step stand: from its dot to the next riser, down to its tread. */
  readonly words: readonly Box[];
  /** How far each tread is above the lowest edge, first to last. */
  readonly treads: readonly number[];
  /** Height free above the first half of the steps. */
  readonly free: number;
}

export const ladderWords = { size: 20, leading: 28 } as const;
/** Between the words of a step and the next riser. */
const inset = 16;
/** Between the words and their tread. */
const treadGap = 16;
const dot = 8;
const lowest = dot;
const largest = 72;

interface Setting {
  readonly step: FigureStep;
  readonly labelLines: number;
  readonly noteLines: number;
  /** A riser lower than this is no step. */
  readonly leastRise: number;
}

/** Words give way before the stairs do; figures grow only where the stairs stay steep. */
const tries = [
  { labelLines: 4, noteLines: 3, leastRise: 72 },
  { labelLines: 4, noteLines: 3, leastRise: 18 },
  { labelLines: 4, noteLines: 1, leastRise: 18 },
  { labelLines: 3, noteLines: 1, leastRise: 18 },
  { labelLines: 2, noteLines: 1, leastRise: 18 },
  { labelLines: 2, noteLines: 0, leastRise: 18 },
] as const;

/**
 * Steps rising to the right as one line, a dot at the beginning of each; an open dot where the true
 * count lies beyond the printed one. All risers are equal: heights are the order of the grades, no
 * quantity. The words stand on the treads and are set outside the drawing, at `words`.
 */
export function ladder(
  steps: readonly LadderStep[],
  look: ChartLook,
  { width, height }: ChartSize,
): LadderPlan {
  const column = width / steps.length;
  const widest = fitFigures(
    steps.map(({ datum }) => datum),
    column - inset,
    largest,
    look.locale,
  );
  const sizes = figureSteps.filter((step) => step <= widest && (step >= 30 || step === widest));
  const stairs = tries.flatMap((lines) =>
    sizes.map((step) => buildStairs(steps, { column, height }, { ...lines, step }, look)),
  );
  const chosen = stairs.find(({ fits }) => fits) ?? (stairs.at(-1) as Stairs);
  const { setting, treads, tops } = chosen;
  const words = steps.map((_, index) => {
    const y = Math.max(tops[index] ?? 0, 0);
    const foot = height - (treads[index] ?? 0) - treadGap;
    return { x: Math.round(index * column), y, width: column - inset, height: foot - y };
  });
  return {
    ...setting,
    width,
    height,
    words,
    treads,
    free: Math.min(...tops.slice(0, Math.ceil(steps.length / 2))),
    places: words.map((box, index) => ({
      ...box,
      height: box.height + treadGap + dot,
      datum: (steps[index] as LadderStep).datum,
    })),
    config: stairConfig(steps, treads, { width, height }, look),
  };
}

interface Stairs {
  readonly fits: boolean;
  readonly setting: Setting;
  readonly treads: readonly number[];
  /** Where the words of each step begin. */
  readonly tops: readonly number[];
}

function buildStairs(
  steps: readonly LadderStep[],
  { column, height }: { readonly column: number; readonly height: number },
  setting: Setting,
  look: ChartLook,
): Stairs {
  const { size, leading } = ladderWords;
  const lines = (text: string | null, most: number) =>
    text === null
      ? 0
      : Math.min(wrapText(text, column - inset, { size, weight: 500 }, look.locale).length, most);
  const words = steps.map(
    ({ label, note }) =>
      Math.ceil(setting.step * 1.1) +
      (lines(label, setting.labelLines) + lines(note, setting.noteLines)) * leading +
      treadGap,
  );
  // The tallest tread whose words still fit decides the rise of all.
  const rise = Math.min(
    ...words.slice(1).map((needed, index) => (height - needed - lowest) / (index + 1)),
  );
  const even = Math.max(Math.min(rise, (height - lowest) / steps.length), 18);
  const treads = steps.map((_, index) => lowest + Math.floor(even) * index);
  const tops = words.map((needed, index) => height - needed - (treads[index] ?? 0));
  return {
    fits: rise >= setting.leastRise && tops.every((top) => top >= 0),
    setting,
    treads,
    tops,
  };
}

function stairConfig(
  steps: readonly LadderStep[],
  treads: readonly number[],
  { width, height }: ChartSize,
  look: ChartLook,
): ChartConfiguration<'scatter'> {
  const column = width / steps.length;
  const corners = treads.map((tread, index) => ({
    x: Math.round(index * column),
    y: height - tread,
  }));
  const end = { x: width, y: corners.at(-1)?.y ?? height };
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: [...corners, end],
          showLine: true,
          stepped: 'before',
          borderColor: look.accent,
          borderWidth: 3,
          // Each stretch by itself: a cached Path2D can't be written down as SVG.
          segment: {},
          pointStyle: 'circle',
          pointRadius: [...steps.map(() => dot), 0],
          pointBackgroundColor: [
            ...steps.map(({ datum }) => (datum.open ? look.paper : look.accent)),
            look.accent,
          ],
          pointBorderColor: look.accent,
          pointBorderWidth: [...steps.map(({ datum }) => (datum.open ? 3 : 0)), 0],
          clip: false,
        },
      ],
    },
    options: {
      layout: { padding: 0, autoPadding: false },
      // In the chart's own units, so that words outside the drawing stand on their treads.
      scales: {
        x: { type: 'linear', display: false, min: 0, max: width },
        y: { type: 'linear', display: false, min: 0, max: height, reverse: true },
      },
    },
  };
}
