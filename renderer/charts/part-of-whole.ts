import { balanceText } from '../../shared/domain/text-width.ts';
import type { ChartPlan, ChartSize, Place } from './chart-svg.ts';
import { figureRuns, fitFigureRuns, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { Datum } from './series.ts';
import { trackConfig } from './track-rows.ts';

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

const tallestRow = 208;
const shortestRow = 76;

/** One bar a part: the track is the whole, named at its end; the fill is the part. */
export function partOfWholeBars(
  shares: readonly Share[],
  look: ChartLook,
  { width, height }: ChartSize,
): ChartPlan {
  const row = Math.max(Math.min(height / shares.length, tallestRow), shortestRow);
  const figureSize = row >= 188 ? 72 : row >= 148 ? 52 : row >= 112 ? 36 : row >= 92 ? 30 : 24;
  const nameSize = row >= 148 ? 24 : row >= 92 ? 20 : 18;
  const thickness = row >= 188 ? 56 : row >= 148 ? 40 : row >= 112 ? 28 : row >= 92 ? 22 : 16;
  const above = figureSize + 12;
  const barTop = (index: number) => index * row + above;

  const labels = shares.flatMap(({ part, whole, note }, index): PlacedLabel[] => {
    const baseline = index * row + figureSize;
    const figure = fitFigureRuns(part.parts, figureSize, width * 0.5, look.accent, look);
    const nameLeft = runsWidth(figure, look) + 16;
    const nameStyle = { size: nameSize, weight: 500 } as const;
    const [name = ''] = balanceText(part.label, width - nameLeft, nameStyle, look.locale, 1);
    const below = barTop(index) + thickness + 24;
    const end = wholeRuns(whole, look);
    const room = width - runsWidth(end, look) - 24;
    return [
      { runs: figure, x: 0, y: baseline },
      { runs: [{ ...nameStyle, text: name, fill: look.ink }], x: nameLeft, y: baseline },
      { runs: end, x: width, y: below, anchor: 'end' },
      ...(note ? [{ runs: noteRuns(note, room, look), x: 0, y: below }] : []),
    ];
  });

  const total = row * shares.length;
  return {
    width,
    height: total,
    places: shares.flatMap((share, index) =>
      placesOf(share, { top: index * row, bar: barTop(index) + thickness, row }, look, width),
    ),
    config: trackConfig(
      shares.map((share, index) => ({
        label: share.part.label,
        share: shareOf(share),
        top: barTop(index),
        open: share.whole?.open ?? false,
      })),
      { width, height: total, thickness },
      labels,
      look,
    ),
  };
}

/** The part has its name and bar, the whole its own name below the bar's end. */
function placesOf(
  { part, whole }: Share,
  { top, bar, row }: { readonly top: number; readonly bar: number; readonly row: number },
  look: ChartLook,
  width: number,
): Place[] {
  const below = top + row - bar;
  const end = runsWidth(wholeRuns(whole, look), look);
  return [
    { datum: part, x: 0, y: top, width, height: bar - top },
    ...(whole
      ? [{ datum: whole, x: width - end, y: bar, width: end, height: Math.min(below, 32) }]
      : []),
  ];
}

/** What the full track stands for: the whole's name and printed figure, or 100%. */
function wholeRuns(whole: Datum | null, look: ChartLook) {
  if (!whole) return [{ text: '100%', size: 18, weight: 500 as const, fill: look.muted }];
  return [
    { text: `${whole.label} `, size: 18, weight: 500 as const, fill: look.muted },
    ...figureRuns(whole.parts, 20, look.muted),
  ];
}

function noteRuns(note: string, width: number, look: ChartLook) {
  const style = { size: 18, weight: 500 } as const;
  const [text = ''] = balanceText(note, width, style, look.locale, 1);
  return [{ ...style, text, fill: look.muted }];
}
