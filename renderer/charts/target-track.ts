import type { BoundAttainment } from '../../shared/deck/bound-slide.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { textWidth } from '../../shared/text/text-width.ts';
import type { ChartPlan, ChartSize, PointerTarget } from './chart-svg.ts';
import { fitFigureRuns, fitWords, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import { rowTargets } from './ranked-frame.ts';
import { type Datum, toDatum } from './series.ts';
import { trackConfig } from './track-rows.ts';

export interface Target {
  readonly target: Datum;
  /** How far it is reached; null while nothing says so, which is not 0. */
  readonly attained: BoundAttainment | null;
  /** By when, where nothing else on the slide says it. */
  readonly term?: string;
}

const tallestRow = 112;
const termStyle = { size: 18, weight: 500 } as const;
const termHeight = 48;
const nameGap = 16;

/**
 * Each target as an outlined track ending in its printed value, with how far it is reached in words
 * below. Where nothing says that of any, there is nothing to track: the targets stand large on lines.
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
  const setting = settingFor(row, targets);
  const { figureSize, trackTop, thickness, said } = setting;
  const labels = targets.flatMap(({ target, term, attained }, index): PlacedLabel[] => {
    const baseline = above + index * row + figureSize;
    const figure = fitFigureRuns(target.parts, figureSize, width * 0.6, look.accent, look);
    const word = {
      text: targetWord(shared === undefined ? term : undefined, look),
      size: 18,
      weight: 500 as const,
      fill: look.muted,
    };
    const nameStyle = { size: figureSize >= 32 ? 24 : 18, weight: 500 } as const;
    const words = attained?.words ?? '';
    const inline = said.isBelow || words === '' ? 0 : textWidth(words, said, look.locale) + nameGap;
    const room = width - runsWidth([word, ...figure], look) - 32 - inline;
    const name = fitWords(target.label, { width: room, lines: 1 }, nameStyle, look);
    const [shownName = ''] = name.lines;
    const place = said.isBelow
      ? { x: 0, y: baseline - figureSize + trackTop + thickness + said.size + 3 }
      : { x: textWidth(shownName, nameStyle, look.locale) + nameGap, y: baseline };
    const stands = fitWords(words, { width: width - place.x, lines: 1 }, said, look);
    const [line = ''] = stands.lines;
    const style = { size: said.size, weight: said.weight, fill: look.muted };
    return [
      {
        runs: [{ ...nameStyle, text: shownName, fill: look.ink }],
        x: 0,
        y: baseline,
        cut: name.cut,
      },
      { runs: [word, ...figure], x: width, y: baseline, anchor: 'end' },
      ...(line === '' ? [] : [{ runs: [{ ...style, text: line }], ...place, cut: stands.cut }]),
    ];
  });
  const total = above + row * targets.length;
  const allLabels = [...(shared === undefined ? [] : [termLabel(shared, width, look)]), ...labels];
  return {
    width,
    height: total,
    labels: allLabels,
    places: rowTargets(
      { width, rowHeight: row },
      targets.map(({ target }) => target),
    ).flatMap((place, index): PointerTarget[] => {
      const whole = { ...place, y: place.y + above };
      const observed = targets[index]?.attained?.observed ?? null;
      if (!observed) return [whole];
      const below = trackTop + thickness;
      const upper = { ...whole, height: said.isBelow ? below : row };
      const lower = said.isBelow
        ? { ...whole, y: whole.y + below, height: row - below }
        : { ...whole, x: width / 4, width: width / 4 };
      return [upper, { ...lower, datum: toDatum(observed) }];
    }),
    config: trackConfig(
      targets.map((each, index) => ({
        label: each.target.label,
        share: filled(each),
        top: above + index * row + trackTop,
        open: each.target.open,
      })),
      { width, height: total, thickness },
      allLabels,
      look,
    ),
  };
}

function termLabel(term: string, width: number, look: ChartLook): PlacedLabel {
  const words = translate(look.locale, 'slide.term', { term });
  const { lines, cut } = fitWords(words, { width, lines: 1 }, termStyle, look);
  const [text = ''] = lines;
  return { runs: [{ ...termStyle, text, fill: look.ink }], x: 0, y: termStyle.size, cut };
}

function targetWord(term: string | undefined, look: ChartLook): string {
  const word = translate(look.locale, 'slide.target');
  return `${[term, word].filter(Boolean).join(look.locale === 'en' ? ', ' : '，')} `;
}

/** How names, figures, tracks and words share a row. */
interface TrackSetting {
  readonly figureSize: number;
  readonly trackTop: number;
  readonly thickness: number;
  readonly said: { readonly size: number; readonly weight: 500; readonly isBelow: boolean };
}

const settings: readonly TrackSetting[] = [
  { figureSize: 36, trackTop: 50, thickness: 16, said: { size: 18, weight: 500, isBelow: true } },
  { figureSize: 32, trackTop: 44, thickness: 14, said: { size: 18, weight: 500, isBelow: true } },
  { figureSize: 24, trackTop: 38, thickness: 12, said: { size: 16, weight: 500, isBelow: true } },
  { figureSize: 20, trackTop: 28, thickness: 8, said: { size: 14, weight: 500, isBelow: true } },
];

/** Of targets that nothing tracks yet, by the least height of a row. */
const untracked = [
  { row: 100, figureSize: 56, trackTop: 74 },
  { row: 80, figureSize: 48, trackTop: 62 },
  { row: 56, figureSize: 32, trackTop: 43 },
  { row: 0, figureSize: 20, trackTop: 28 },
] as const;
const hairline = 1;

/** The largest that a row has room for, words below the track included where there are any. */
function settingFor(row: number, targets: readonly Target[]): TrackSetting {
  const smallest = settings.at(-1) as TrackSetting;
  if (targets.every(({ attained }) => attained === null)) {
    const { row: _, ...large } = untracked.find((one) => one.row <= row) ?? untracked[3];
    return { ...smallest, ...large, thickness: hairline };
  }
  const needs = ({ trackTop, thickness, said }: TrackSetting) =>
    trackTop + thickness + Math.ceil(said.size * 1.5) + 4;
  const fitting = settings.find((setting) => needs(setting) <= row);
  return fitting ?? { ...smallest, said: { ...smallest.said, isBelow: false } };
}

/** Only as much as is known to be reached, and never beyond the track. */
function filled({ attained }: Target): number | null {
  const share = attained?.attainment.share ?? null;
  return share === null ? null : Math.min(Math.max(share, 0), 1);
}
