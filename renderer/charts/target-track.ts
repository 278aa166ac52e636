import { translate } from '../../shared/i18n/messages.ts';
import { balanceText } from '../styles/text-width.ts';
import type { ChartPlan } from './chart-svg.ts';
import { fitFigureRuns, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import { type ChartSize, rowPlaces } from './ranked-bars.ts';
import type { Datum } from './series.ts';
import { trackConfig } from './track-rows.ts';

export interface Target {
  readonly target: Datum;
  /** Reported progress in the target's plain units; null when nothing was reported, which is not 0. */
  readonly progress: number | null;
}

const tallestRow = 104;

/** Each target as an outlined track ending in its printed value; empty until progress is reported. */
export function targetTrack(
  targets: readonly Target[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan {
  const row = Math.min(height / targets.length, tallestRow);
  const figureSize = row >= 84 ? 30 : row >= 56 ? 24 : 20;
  const trackTop = figureSize + (row >= 56 ? 14 : 8);
  const thickness = row >= 56 ? 12 : 8;
  const labels = targets.flatMap(({ target }, index): PlacedLabel[] => {
    const baseline = index * row + figureSize;
    const figure = fitFigureRuns(target.parts, figureSize, width * 0.6, look.accent, look);
    const word = {
      text: `${translate(look.locale, 'slide.target')} `,
      size: 16,
      weight: 500 as const,
      fill: look.muted,
    };
    const nameStyle = { size: row >= 84 ? 20 : 18, weight: 500 } as const;
    const room = width - runsWidth([word, ...figure], look) - 32;
    const [name = ''] = balanceText(target.label, room, nameStyle, look.locale, 1);
    return [
      { runs: [{ ...nameStyle, text: name, fill: look.ink }], x: 0, y: baseline },
      { runs: [word, ...figure], x: width, y: baseline, anchor: 'end' },
    ];
  });
  return {
    width,
    height: row * targets.length,
    places: rowPlaces(
      { width, rowHeight: row },
      targets.map(({ target }) => target),
    ),
    config: trackConfig(
      targets.map((each, index) => ({
        label: each.target.label,
        share: progressShare(each),
        top: index * row + trackTop,
        open: each.target.open,
      })),
      { width, height: row * targets.length, thickness },
      labels,
      look,
    ),
  };
}

function progressShare({ target, progress }: Target): number | null {
  if (progress === null || target.value === null || target.value <= 0) return null;
  return Math.min(Math.max(progress / target.value, 0), 1);
}
