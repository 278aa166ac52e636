import { balanceText } from '../../shared/domain/text-width.ts';
import { translate } from '../../shared/i18n/messages.ts';
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
  /** By when, where nothing else on the slide says it. */
  readonly term?: string;
}

const tallestRow = 112;
const termStyle = { size: 18, weight: 500 } as const;
const termHeight = 48;

/**
 * Each target as an outlined track ending in its printed value; empty until progress is reported.
 * A term that all share is written once, above them; of several, each stands with its target.
 */
export function targetTrack(
  targets: readonly Target[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan {
  const terms = new Set(targets.map(({ term }) => term));
  const [shared] = terms.size === 1 ? terms : [];
  const above = shared === undefined ? 0 : termHeight;
  const row = Math.min((height - above) / targets.length, tallestRow);
  const figureSize = row >= 84 ? 36 : row >= 56 ? 24 : 20;
  const trackTop = figureSize + (row >= 56 ? 14 : 8);
  const thickness = row >= 84 ? 16 : row >= 56 ? 12 : 8;
  const labels = targets.flatMap(({ target, term }, index): PlacedLabel[] => {
    const baseline = above + index * row + figureSize;
    const figure = fitFigureRuns(target.parts, figureSize, width * 0.6, look.accent, look);
    const word = {
      text: targetWord(shared === undefined ? term : undefined, look),
      size: 18,
      weight: 500 as const,
      fill: look.muted,
    };
    const nameStyle = { size: row >= 84 ? 24 : 18, weight: 500 } as const;
    const room = width - runsWidth([word, ...figure], look) - 32;
    const [name = ''] = balanceText(target.label, room, nameStyle, look.locale, 1);
    return [
      { runs: [{ ...nameStyle, text: name, fill: look.ink }], x: 0, y: baseline },
      { runs: [word, ...figure], x: width, y: baseline, anchor: 'end' },
    ];
  });
  const total = above + row * targets.length;
  return {
    width,
    height: total,
    places: rowPlaces(
      { width, rowHeight: row },
      targets.map(({ target }) => target),
    ).map((place) => ({ ...place, y: place.y + above })),
    config: trackConfig(
      targets.map((each, index) => ({
        label: each.target.label,
        share: progressShare(each),
        top: above + index * row + trackTop,
        open: each.target.open,
      })),
      { width, height: total, thickness },
      [...(shared === undefined ? [] : [termLabel(shared, width, look)]), ...labels],
      look,
    ),
  };
}

function termLabel(term: string, width: number, look: ChartLook): PlacedLabel {
  const [text = ''] = balanceText(
    translate(look.locale, 'slide.term', { term }),
    width,
    termStyle,
    look.locale,
    1,
  );
  return { runs: [{ ...termStyle, text, fill: look.ink }], x: 0, y: termStyle.size };
}

function targetWord(term: string | undefined, look: ChartLook): string {
  const word = translate(look.locale, 'slide.target');
  return `${[term, word].filter(Boolean).join(look.locale === 'en' ? ', ' : '，')} `;
}

function progressShare({ target, progress }: Target): number | null {
  if (progress === null || target.value === null || target.value <= 0) return null;
  return Math.min(Math.max(progress / target.value, 0), 1);
}
