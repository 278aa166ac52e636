import type { ChartConfiguration } from 'chart.js';
import { wrapText } from '../../../../shared/text/text-width.ts';
import type { Box } from '../../../charts/box.ts';
import type { ChartPlan, ChartSize } from '../../../charts/chart-svg.ts';
import { markLength } from '../../../charts/least-mark.ts';
import type { ChartLook } from '../../../charts/look.ts';
import type { OfficeChart } from '../../../charts/office-chart.ts';
import { openCaps, openCapWidth } from '../../../charts/open-caps.ts';
import type { Datum } from '../../../charts/series.ts';
import type { CardFit, CardText } from '../../card-fit.ts';
import { cardHeight, columnMeasures, fitCards } from '../../card-fit.ts';
import { type FigureStep, figureSteps, figureWidth, fitFigures } from '../../figure-size.ts';

/** A figure of one side, with the words around it. */
export interface PairFigure extends CardText {
  readonly datum: Datum;
}

/** Words to the right of their figure, in columns that all rows of a side share. */
export interface BesideSetting {
  readonly step: FigureStep;
  /** Of the columns of figures and of words, by side. */
  readonly columns: readonly { readonly figure: number; readonly words: number }[];
  readonly label: { readonly size: 24 | 20; readonly leading: number };
  readonly note: { readonly size: 18; readonly leading: number };
}

export interface PairPlan extends ChartPlan<'bar', PairBar[]> {
  /** Where the words of each figure stand, left side first. */
  readonly words: readonly (readonly Box[])[];
  /** Words stand beside their figures where all have room for it, else above and below them. */
  readonly setting: BesideSetting | null;
  readonly fit: CardFit;
  readonly sideWidth: number;
}

interface PairBar {
  readonly x: readonly [number, number];
  readonly y: number;
}

/** Between the two sides, with a rule in its middle. */
const gutter = 96;
const bar = { thickness: 24, gap: 20 } as const;
const columnGap = 24;
const leastWords = 200;
const rowPadding = 16;
const labels = [
  { size: 24, leading: 34 },
  { size: 20, leading: 28 },
] as const;
const note = { size: 18, leading: 26 } as const;

/**
 * Two sides of one matter, rows on common lines where there are as many, and all figures in one step:
 * a larger one would claim to be the greater. Only where a row holds the same measure in the same unit on both sides
 * are there bars to compare, on one scale from zero. The words are set outside the drawing.
 */
export function comparisonPair(
  left: readonly PairFigure[],
  right: readonly PairFigure[],
  look: ChartLook,
  { width, height }: ChartSize,
): PairPlan {
  const sideWidth = (width - gutter) / 2;
  const sides = [left, right];
  const all = sides.flat();
  const count = Math.max(left.length, right.length);
  const barred = Array.from({ length: count }, (_, row) =>
    comparable(left[row]?.datum, right[row]?.datum),
  );
  const barHeight = bar.thickness + bar.gap;
  const bars = barred.filter(Boolean).length;
  const wordsHeight = (height - bars * barHeight) / count;
  const tops = barred.map(
    (_, row) => row * wordsHeight + barred.slice(0, row).filter(Boolean).length * barHeight,
  );
  const setting = besideSetting(sides, sideWidth, wordsHeight, look);
  const fit = stackedFit(all, sideWidth, wordsHeight, count, look);

  // A side with fewer rows has the height of the other: below the last bars its rows are higher.
  const shared = barred.lastIndexOf(true) + 1;
  const below = tops[shared] ?? height;
  const boxOf = (side: number, row: number): Box => {
    const x = side * (sideWidth + gutter);
    const rows = sides[side]?.length ?? count;
    const isShared = row < shared || rows === count;
    const high = isShared ? wordsHeight : (height - below) / (rows - shared);
    const y = isShared ? (tops[row] ?? 0) : below + (row - shared) * high;
    return { x, y: Math.round(y), width: sideWidth, height: Math.floor(high) };
  };
  const words = sides.map((figures, side) => figures.map((_, row) => boxOf(side, row)));
  const drawn = barred.flatMap((has, row) =>
    has ? barsOf([left[row], right[row]] as [PairFigure, PairFigure], boxOf, row, sideWidth) : [],
  );
  return {
    width,
    height,
    words,
    setting,
    fit,
    sideWidth,
    places: sides.flatMap((figures, side) =>
      figures.map(({ datum }, row) => {
        const box = boxOf(side, row);
        return { ...box, height: box.height + (barred[row] ? barHeight : 0), datum };
      }),
    ),
    office: drawn.map((one) => barAlone(one, sideWidth - openCapWidth, look)),
    config: pairConfig(drawn, { width, height, sideWidth }, ruleLines(words), look),
  };
}

/** Whether two figures are the same measure in the same unit, so that their bars may be compared. */
function comparable(one: Datum | undefined, other: Datum | undefined): boolean {
  if (!one || !other || one.value === null || other.value === null) return false;
  if (one.value < 0 || other.value < 0 || Math.max(one.value, other.value) === 0) return false;
  return one.label === other.label && one.figure.figure.unit.zh === other.figure.figure.unit.zh;
}

interface DrawnBar extends PairBar {
  readonly open: boolean;
  readonly label: string;
  readonly datum: Datum;
  /** The larger value of its row. */
  readonly most: number;
}

function barsOf(
  pair: readonly [PairFigure, PairFigure],
  boxOf: (side: number, row: number) => Box,
  row: number,
  sideWidth: number,
): DrawnBar[] {
  const most = Math.max(...pair.map(({ datum }) => datum.value ?? 0));
  return pair.map(({ datum }, side) => {
    const { x, y, height } = boxOf(side, row);
    const room = sideWidth - openCapWidth;
    const length = ((markLength(datum.value, most / room) ?? 0) / most) * room;
    return {
      x: [x, x + length],
      y: y + height + bar.thickness / 2,
      open: datum.open,
      label: datum.label,
      ...{ datum, most },
    };
  });
}

/** Bars of a row share a scale, but stand on two sides: each is a chart of its own. */
function barAlone(
  { x: [left], y, datum, most }: DrawnBar,
  room: number,
  look: ChartLook,
): OfficeChart {
  const mark = { value: datum.value, datum, fill: look.accent, label: null };
  return {
    type: 'bars',
    plot: { x: left, y: y - bar.thickness / 2, width: room, height: bar.thickness },
    categories: [{ name: datum.label, label: [] }],
    series: [{ name: datum.figure.period, marks: [mark] }],
    axis: { least: 0, greatest: most },
    mark: { thickness: bar.thickness, room: bar.thickness },
    hole: 0,
  };
}

function besideSetting(
  sides: readonly (readonly PairFigure[])[],
  sideWidth: number,
  height: number,
  look: ChartLook,
): BesideSetting | null {
  const steps = figureSteps.filter((step) => step <= 84 && step >= 52);
  const lines = (text: string | null, width: number, size: number) =>
    text ? wrapText(text, width, { size, weight: 500 }, look.locale).length : 0;
  for (const step of steps) {
    const columns = sides.map((figures) => {
      const widths = figures.map(({ datum }) => figureWidth(datum.parts, step, look.locale));
      const figure = Math.ceil(Math.max(...widths)) + columnGap;
      return { figure, words: sideWidth - figure };
    });
    if (columns.some(({ words }) => words < leastWords)) continue;
    if (step * 1.1 + 2 * rowPadding > height) continue;
    for (const label of labels) {
      const fits = sides.every((figures, side) =>
        figures.every((figure) => {
          const width = columns[side]?.words ?? 0;
          const labelLines = lines(figure.label, width, label.size);
          const noteLines = lines(figure.note, width, note.size);
          const needed = labelLines * label.leading + noteLines * note.leading;
          return labelLines <= 2 && needed + rowPadding <= height;
        }),
      );
      if (fits) return { step, columns, label, note };
    }
  }
  return null;
}

function stackedFit(
  figures: readonly PairFigure[],
  width: number,
  height: number,
  rows: number,
  look: ChartLook,
): CardFit {
  const widest = fitFigures(
    figures.map(({ datum }) => datum),
    width,
    rows <= 2 ? 72 : 52,
    look.locale,
  );
  const room = { width, height };
  const fit = fitCards(figures, room, widest, columnMeasures, look.locale);
  return figures.every((figure) => cardHeight(figure, width, fit, look.locale) <= height)
    ? fit
    : { ...fit, noteLines: 0 };
}

/** A hairline over each row, and the rule between the sides. */
function ruleLines(words: readonly (readonly Box[])[]): Box[] {
  return words.flat().map(({ x, y, width }) => ({ x, y, width, height: 1 }));
}

function pairConfig(
  bars: readonly DrawnBar[],
  { width, height, sideWidth }: ChartSize & { readonly sideWidth: number },
  rules: readonly Box[],
  look: ChartLook,
): ChartConfiguration<'bar', PairBar[]> {
  const colours = bars.map(() => look.accent);
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ x, y }) => ({ x, y })),
          backgroundColor: colours,
          barThickness: bar.thickness,
          borderSkipped: false,
          inflateAmount: 0,
          clip: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: 0, autoPadding: false },
      // In the chart's own units, so that bars lie under the words that are set outside.
      scales: {
        x: { display: false, min: 0, max: width },
        y: { type: 'linear', display: false, min: 0, max: height, reverse: true, offset: false },
      },
    },
    plugins: [
      openCaps(
        bars.map(({ open }) => open),
        colours,
      ),
      {
        id: 'rules',
        beforeDraw({ ctx }) {
          ctx.fillStyle = look.line;
          for (const { x, y, width: length } of rules) ctx.fillRect(x, y, length, 1);
          ctx.fillRect(Math.round(sideWidth + gutter / 2), 0, 1, height);
        },
        // Where both bars begin, also the one that is nothing.
        afterDatasetsDraw({ ctx }) {
          ctx.fillStyle = look.outline;
          for (const { x, y } of bars)
            ctx.fillRect(x[0] - 1, y - bar.thickness / 2 - 4, 1, bar.thickness + 8);
        },
      },
    ],
  };
}
