import { textWidth } from '../../shared/text/text-width.ts';
import type { ChartSize, PointerTarget } from './chart-svg.ts';
import {
  figureRuns,
  fitFigureRuns,
  fitWords,
  type PlacedLabel,
  runsWidth,
  stackedLines,
} from './labels.ts';
import { markLength } from './least-mark.ts';
import type { ChartLook } from './look.ts';
import { openCapWidth } from './open-caps.ts';
import type { Datum, RankedSeries } from './series.ts';
import { earlierLabel, legendHeight, type TwoYears, twoYears } from './two-years.ts';

/** Bars thicker than this look like boxes; few of them take less height instead. */
const thickestRow = 152;
const gap = 12;

/** Where names, bars and values of a ranked chart stand, so that none meets another. */
export interface RankedFrame {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Left edge of the bars. */
  readonly left: number;
  /** Room at the right of the longest bar. */
  readonly right: number;
  readonly labels: readonly PlacedLabel[];
  /** The same by row, in the order of the data. */
  readonly rows: readonly RowLabels[];
  /** Null with one year: each row is its mark alone. */
  readonly years: (TwoYears & RowOffsets) | null;
  /** Both ends of the axis, which holds zero: the values of both years, in plain units. */
  readonly lowest: number;
  readonly longest: number;
  /** Where values of zero end. */
  readonly zero: number;
  /** What one unit of the stage stands for. */
  readonly unit: number;
}

/** What a row writes: its name, its figure, and that of the year before. */
export interface RowLabels {
  readonly name: readonly PlacedLabel[];
  readonly value: PlacedLabel;
  readonly earlier: PlacedLabel | null;
}

/** How far the marks of the two years stand from the middle of their row; down is positive. */
export interface RowOffsets {
  readonly main: number;
  readonly earlier: number;
}

/** What marks take beyond their values' ends, and where those of two years stand in a row. */
export interface RankedMarks {
  readonly end: number;
  readonly earlierEnd: number;
  readonly offsets: (rowHeight: number) => RowOffsets;
}

/**
 * Names in a column of their own at the left, values right behind each bar's end; behind the zero
 * line where a bar goes to its left.
 */
export function rankedFrame(
  { data }: RankedSeries,
  look: ChartLook,
  { width, height }: ChartSize,
  marks: RankedMarks,
): RankedFrame {
  const found = twoYears(data);
  const legend = found?.shared ? legendHeight : 0;
  const rowHeight = Math.min((height - legend) / data.length, thickestRow);
  const years = found && { ...found, ...marks.offsets(rowHeight) };
  const smallSize = rowHeight >= 72 ? 18 : rowHeight >= 48 ? 16 : 14;
  const nameSize = rowHeight >= 100 ? 24 : rowHeight >= 56 ? 20 : rowHeight >= 44 ? 18 : 16;
  const usualSize = rowHeight >= 100 ? 44 : rowHeight >= 72 ? 32 : rowHeight >= 48 ? 26 : 22;
  const valueSize = years ? Math.min(usualSize, roomNextTo(years, smallSize)) : usualSize;
  const nameStyle = { size: nameSize, weight: 500 } as const;
  const widest = Math.max(...data.map((datum) => textWidth(datum.label, nameStyle, look.locale)));
  const column = Math.min(widest + 2, Math.max(width * 0.3, 200));
  const names = data.map((datum) =>
    fitWords(datum.label, { width: column, lines: rowHeight >= 44 ? 2 : 1 }, nameStyle, look),
  );
  const namesWidth = Math.ceil(
    Math.max(
      ...names.flatMap(({ lines }) => lines).map((line) => textWidth(line, nameStyle, look.locale)),
    ),
  );
  const left = namesWidth + 16 + Math.max(...data.map((datum) => roomBelow(datum, marks)));

  const valueRoom = width - left - 120;
  const values = data.map((datum) => [
    ...fitFigureRuns(datum.parts, valueSize, valueRoom, look.ink, look),
    ...(years && !years.shared
      ? [
          {
            text: ` ${datum.figure.period}`,
            size: smallSize,
            weight: 500 as const,
            fill: look.muted,
          },
        ]
      : []),
  ]);
  const before = data.map(({ earlier }) =>
    years && earlier ? earlierLabel(earlier, years, smallSize, look) : [],
  );
  // Below zero the mark ends on the other side of the zero line, and its figure stands behind it.
  const cap = (datum: Datum, end: number) => (isBelow(datum) ? gap : gap + beyond(datum, end));
  const needed = data.flatMap((datum, index) => [
    runsWidth(values[index] ?? [], look) + cap(datum, marks.end),
    ...(datum.earlier
      ? [runsWidth(before[index] ?? [], look) + cap(datum.earlier, marks.earlierEnd)]
      : []),
  ]);
  const right = Math.ceil(Math.max(...needed)) + 4;

  const lowest = Math.min(...data.flatMap(valuesOf), 0);
  const most = Math.max(...data.flatMap(valuesOf), 0);
  const longest = lowest === 0 && most === 0 ? 1 : most;
  const unit = (longest - lowest) / (width - left - right);
  const zero = left - lowest / unit;
  const endOf = (value: number | null) => zero + Math.max(markLength(value, unit) ?? 0, 0) / unit;
  const rows = data.map((datum, index): RowLabels => {
    const middle = (index + 0.5) * rowHeight;
    const earlier = years && datum.earlier;
    return {
      name: stackedLines(
        names[index] ?? { lines: [], cut: null },
        { ...nameStyle, fill: look.ink },
        namesWidth,
        middle,
        'end',
      ),
      value: {
        runs: values[index] ?? figureRuns(datum.parts, valueSize, look.ink),
        x: endOf(datum.value) + cap(datum, marks.end),
        y: middle + (years?.main ?? 0) + valueSize * 0.36,
      },
      earlier: earlier
        ? {
            runs: before[index] ?? [],
            x: endOf(earlier.value) + cap(earlier, marks.earlierEnd),
            y: middle + years.earlier + smallSize * 0.36,
          }
        : null,
    };
  });
  const labels = rows.flatMap(({ name, value, earlier }) => [
    ...name,
    value,
    ...(earlier ? [earlier] : []),
  ]);
  return {
    width,
    height: rowHeight * data.length + legend,
    rowHeight,
    left,
    right,
    labels,
    rows,
    years,
    lowest,
    longest,
    zero,
    unit,
  };
}

/** The largest size of a printed figure that does not come upon the small one below it. */
function roomNextTo({ main, earlier }: RowOffsets, smallSize: number): number {
  return Math.max(Math.floor((earlier - main - smallSize * 0.45) / 0.46), 14);
}

/** How far marks reach beyond the end of their value. */
function beyond({ open }: Datum, end: number): number {
  return end + (open ? openCapWidth : 0);
}

/** As `beyond`, to the left of the lowest value. */
function roomBelow(datum: Datum, { end, earlierEnd }: RankedMarks): number {
  const { earlier } = datum;
  return Math.max(
    isBelow(datum) ? beyond(datum, end) : 0,
    earlier && isBelow(earlier) ? beyond(earlier, earlierEnd) : 0,
  );
}

function isBelow({ value }: Datum): boolean {
  return value !== null && value < 0;
}

function valuesOf({ value, earlier }: Datum): number[] {
  return [value ?? 0, earlier?.value ?? 0];
}

/**
 * Each row, from name to value, belongs to its datum; of two years the lower part, right of the
 * names, to the earlier.
 */
export function yearTargets(frame: RankedFrame, data: readonly Datum[]): PointerTarget[] {
  const { years, left, width, rowHeight } = frame;
  return rowTargets(frame, data).flatMap((place, index): PointerTarget[] => {
    const earlier = years && data[index]?.earlier;
    if (!earlier) return [place];
    const upper = rowHeight / 2 + (years.main + years.earlier) / 2;
    return [
      place,
      {
        datum: earlier,
        x: left,
        y: place.y + upper,
        width: width - left,
        height: rowHeight - upper,
      },
    ];
  });
}

/** Each row, from name to value, belongs to its datum. */
export function rowTargets(
  { width, rowHeight }: Pick<RankedFrame, 'width' | 'rowHeight'>,
  data: readonly Datum[],
): PointerTarget[] {
  return data.map((datum, index) => ({
    datum,
    x: 0,
    y: index * rowHeight,
    width,
    height: rowHeight,
  }));
}
