import type { SlidePath } from '../../shared/deck/slide-paths.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { ChartPlan, ChartSize, PointerTarget } from './chart-svg.ts';
import { figureRuns, fitFigureRuns, fitWords, type PlacedLabel, runsWidth } from './labels.ts';
import type { ChartLook } from './look.ts';
import type { OfficeChart } from './office-chart.ts';
import type { Datum } from './series.ts';
import { trackConfig, trackLength } from './track-rows.ts';

/** A part and the whole that the store holds for it; a ratio in % is its own share of 100. */
export interface Share {
  readonly part: Datum;
  readonly whole: Datum | null;
  /** Under the part's name, when there is more to say. */
  readonly note?: string;
  /** Where the note stands in the slide. */
  readonly notePath?: SlidePath | null;
}

/** From 0 on, more than 1 where the part is more than its whole; null when there is no such share. */
export function shareOf({ part, whole }: Share): number | null {
  if (part.value === null || part.value < 0) return null;
  const of = whole ? whole.value : isPercent(part) ? 100 : null;
  return of === null || of <= 0 ? null : part.value / of;
}

/** Whether a ring can show it: a ring has no place for a share that is none, or is more than all. */
export function fitsRing(share: Share): boolean {
  const known = shareOf(share);
  return known === null ? share.part.value === null : known <= 1;
}

function isPercent({ figure }: Datum): boolean {
  return figure.figure.unit.zh === '%';
}

const tallestRow = 208;
const shortestRow = 76;

/**
 * One bar a part: the track is the whole, named at its end; the fill is the part, and goes on beyond
 * the track where it is more. Where there is no share, words say so in the track's place.
 */
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

  const rows = shares.map((share, index) => {
    const { part, note } = share;
    const baseline = index * row + figureSize;
    const figure = fitFigureRuns(part.parts, figureSize, width * 0.5, look.accent, look);
    const nameLeft = runsWidth(figure, look) + 16;
    const nameStyle = { size: nameSize, weight: 500 } as const;
    const name = fitWords(
      part.label,
      { width: width - nameLeft, lines: 1 },
      nameStyle,
      look,
      part.labelPath,
    );
    const below = barTop(index) + thickness + 24;
    const end = wholeEnd(share, look, width);
    // A short track has its whole's words below itself, so that a note has the room behind them.
    const before = width - end > end - runsWidth(wholeRuns(share, look), look);
    const noteRoom = before
      ? { x: end + 24, width: width - end - 24 }
      : { x: 0, width: end - runsWidth(wholeRuns(share, look), look) - 24 };
    const partLabel: PlacedLabel = { runs: figure, x: 0, y: baseline };
    const nameLabel: PlacedLabel = {
      runs: [{ ...nameStyle, text: name.lines[0] ?? '', fill: look.ink }],
      x: nameLeft,
      y: baseline,
      cut: name.cut,
    };
    const others: PlacedLabel[] = [
      { runs: wholeRuns(share, look), x: end, y: below, anchor: 'end' },
      ...(note
        ? [{ ...smallWords(note, noteRoom.width, look, share.notePath), x: noteRoom.x, y: below }]
        : []),
      ...(hasTrack(share)
        ? []
        : [
            {
              ...smallWords(translate(look.locale, 'chart.no-share'), width, look),
              x: 0,
              y: barTop(index) + thickness / 2 + 6,
            },
          ]),
    ];
    return { part: partLabel, name: nameLabel, others };
  });
  const labels = rows.flatMap(({ part, name, others }) => [part, name, ...others]);

  const total = row * shares.length;
  return {
    width,
    height: total,
    labels,
    office: shares.flatMap((share, index) => {
      const row = rows[index];
      if (!row || !hasTrack(share)) return [];
      const plot = { x: 0, y: barTop(index), width, height: thickness };
      return [officeShare(share, row, { plot, mark: { thickness, room: thickness } }, look)];
    }),
    places: shares.flatMap((share, index) =>
      targetsOf(share, { top: index * row, bar: barTop(index) + thickness, row }, look, width),
    ),
    config: trackConfig(
      shares
        .map((share, index) => ({ share, top: barTop(index) }))
        .filter(({ share }) => hasTrack(share))
        .map(({ share, top }) => ({
          label: share.part.label,
          share: shareOf(share),
          top,
          open: share.whole?.open ?? false,
        })),
      { width, height: total, thickness },
      labels,
      look,
    ),
  };
}

/** A part and what is left of its whole, each row on a scale of its own. */
export function officeShare(
  share: Share,
  { part: label, name }: { readonly part: PlacedLabel; readonly name: PlacedLabel | null },
  place: Pick<OfficeChart, 'plot' | 'mark'>,
  look: ChartLook,
): OfficeChart {
  const { part, whole } = share;
  const all = whole ? (whole.value ?? 0) : isPercent(part) ? 100 : 0;
  const rest = Math.max(subtract(all, part.value ?? 0), 0);
  return {
    type: 'stacked-bars',
    ...place,
    categories: [{ name: part.label, label: name ? [name] : [] }],
    series: [
      {
        name: part.figure.period,
        marks: [{ value: part.value, datum: part, fill: look.accent, label }],
      },
      { name: null, marks: [{ value: rest, datum: null, fill: look.wash, label: null }] },
    ],
    axis: { least: 0, greatest: Math.max(all, part.value ?? 0) || 1 },
    hole: 0,
  };
}

/** Without binary residue: 100 − 64.2 is 35.8. */
function subtract(whole: number, part: number): number {
  return Number((whole - part).toPrecision(12));
}

/** A missing part leaves its track empty; where a share makes no sense there is none. */
function hasTrack(share: Share): boolean {
  return share.part.value === null || shareOf(share) !== null;
}

/** The part has its name and bar, the whole its own name below the bar's end. */
function targetsOf(
  share: Share,
  { top, bar, row }: { readonly top: number; readonly bar: number; readonly row: number },
  look: ChartLook,
  width: number,
): PointerTarget[] {
  const { part, whole } = share;
  const below = top + row - bar;
  const words = runsWidth(wholeRuns(share, look), look);
  const end = wholeEnd(share, look, width);
  return [
    { datum: part, x: 0, y: top, width, height: bar - top },
    ...(whole
      ? [{ datum: whole, x: end - words, y: bar, width: words, height: Math.min(below, 32) }]
      : []),
  ];
}

/** What the full track stands for: the whole's name and printed figure, or 100%. */
function wholeRuns({ part, whole }: Share, look: ChartLook) {
  if (!whole)
    return isPercent(part)
      ? [{ text: '100%', size: 18, weight: 500 as const, fill: look.muted }]
      : [];
  return [
    { text: `${whole.label} `, size: 18, weight: 500 as const, fill: look.muted },
    ...figureRuns(whole.parts, 20, look.muted),
  ];
}

/** Where the words of the whole end: below the track's end, as far as they have room. */
function wholeEnd(share: Share, look: ChartLook, width: number): number {
  const track = trackLength({ share: shareOf(share) }, width);
  return Math.min(Math.max(track, runsWidth(wholeRuns(share, look), look)), width);
}

function smallWords(text: string, width: number, look: ChartLook, path?: SlidePath | null) {
  const style = { size: 18, weight: 500 } as const;
  const { lines, cut } = fitWords(text, { width, lines: 1 }, style, look, path);
  return { runs: [{ ...style, text: lines[0] ?? '', fill: look.muted }], cut };
}
