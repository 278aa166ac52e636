import { readCell } from './cell-value.ts';
import type { Grid, GridCell } from './grid.ts';
import {
  indentOf,
  isAreaName,
  isChange,
  isShare,
  isTotal,
  splitFootnote,
  splitLanguages,
  splitPart,
  withoutNumber,
} from './label-text.ts';
import { type PrintedPeriod, readPrintedPeriod } from './printed-period.ts';
import { type PrintedUnit, splitUnit } from './printed-unit.ts';
import type { RowShape } from './row-shape.ts';

/** A row of figures by what names it. */
export interface RowLabel {
  readonly shape: RowShape;
  /** Parents first; empty where no words name the row. */
  readonly path: readonly string[];
  readonly english: string | null;
  readonly units: readonly PrintedUnit[];
  /** What it says itself to be a part of, by 其中 or #. */
  readonly partOf: string | null;
  /** Periods and an area of headings above it and of its own words. */
  readonly periods: readonly PrintedPeriod[];
  readonly area: string | null;
  readonly footnote: string | null;
}

interface Level {
  readonly indent: number;
  readonly label: string;
  readonly isPart: boolean;
  readonly isHeading: boolean;
  readonly units: readonly PrintedUnit[];
  readonly period: PrintedPeriod | null;
  readonly area: string | null;
}

/** Deeper than any table goes; a file whose every row is moved in further stays bounded. */
const deepest = 12;

const numbering: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^[(（]\d{1,2}[)）]/,
];

/**
 * Names each row of figures: by its own words, those of the rows it is moved in under, and headings
 * without figures above it. Rows without figures that are no headings are rows of blanks.
 */
export function labelRows(
  grid: Grid,
  body: readonly RowShape[],
  labelColumns: readonly number[],
  keyColumns: readonly number[],
  areaColumns: readonly number[],
): readonly RowLabel[] {
  const own = labelColumns.at(-1);
  const outer = labelColumns.slice(0, -1);
  const rows: RowLabel[] = [];
  const groups: (GridCell | undefined)[] = outer.map(() => undefined);
  let levels: Level[] = [];
  let last: GridCell | undefined;
  const lastData = body.findLastIndex(({ isData }) => isData);
  const unmarked = partsByTheirSum(grid, body, own);

  body.forEach((shape, index) => {
    const cell = own === undefined ? undefined : grid.at(shape.row, own);
    outer.forEach((column, at) => {
      const group = grid.at(shape.row, column);
      if (group && group.cell !== groups[at]?.cell) {
        groups[at] = group;
        groups.fill(undefined, at + 1);
        levels = [];
      }
    });
    const isHeading =
      !shape.isData && index < lastData && isHeadingRow(shape, own, labelColumns, areaColumns);
    if (isHeading) {
      const text = (cell ?? shape.cells[0])?.text ?? '';
      levels = pushed(levels, text, (cell ?? shape.cells[0])?.cell.indent ?? 0, true).levels;
      last = undefined;
      return;
    }
    const hasKey = keyColumns.some((column) => grid.at(shape.row, column) !== undefined);
    // A blank under a label means the label again only where something else tells the rows apart.
    const named = cell ?? (hasKey ? last : undefined);
    last = named;
    const before = groups.flatMap((group) => (group ? [nameOf(group.text)] : []));
    if (!named) {
      const heads = levels.filter((level) => level.isHeading);
      rows.push(toRow(shape, before, heads, null));
      return;
    }
    if (cell || levels.length === 0)
      levels = pushed(levels, named.text, named.cell.indent, false, unmarked.has(shape.row)).levels;
    rows.push(toRow(shape, before, levels, named));
  });
  return rows;
}

/** A row that holds a label alone, or one cell over all of the table. */
function isHeadingRow(
  { cells }: RowShape,
  own: number | undefined,
  labelColumns: readonly number[],
  areaColumns: readonly number[],
): boolean {
  const [first] = cells;
  if (!first || cells.length > 1) return false;
  if (areaColumns.includes(first.column)) return !isAreaName(first.text) && !isTotal(first.text);
  return own === undefined || labelColumns.includes(first.column) || first.span.lastColumn > own;
}

/**
 * 其中：城镇 and below it, not moved in, 乡村: a row that makes up the whole together with those before it
 * is a part of it as well, though only the first says so. Its numbers tell.
 *
 * @returns the rows that are parts without saying so
 */
function partsByTheirSum(
  grid: Grid,
  body: readonly RowShape[],
  own: number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (own === undefined) return found;
  const labels = body.map(({ row }) => grid.at(row, own));
  const isMarked = (index: number) => splitPart(labels[index]?.text ?? '').isPart;
  let whole: RowShape | null = null;
  for (let index = 0; index < body.length; index++) {
    const shape = body[index] as RowShape;
    if (!isMarked(index)) {
      if (!found.has(shape.row)) whole = shape.isData ? shape : null;
      continue;
    }
    const column = whole && firstFigure(whole)?.column;
    const total = whole && figureAt(whole, column);
    if (column === null || column === undefined || total === null) continue;
    let sum = figureAt(shape, column);
    const parts: number[] = [];
    for (let next = index + 1; sum !== null && sum < total && next < body.length; next++) {
      const part = body[next] as RowShape;
      const value = figureAt(part, column);
      if (!part.isData || isMarked(next) || value === null || value <= 0) break;
      if (/^[\s\u3000]/.test(labels[next]?.text ?? '')) break;
      sum += value;
      parts.push(part.row);
      if (Math.abs(sum - total) <= Math.abs(total) * 1e-3) for (const row of parts) found.add(row);
    }
  }
  return found;
}

function firstFigure({ cells }: RowShape) {
  return cells.find(({ cell, look }) => look === 'figure' && readCell(cell).kind === 'figure');
}

function figureAt({ cells }: RowShape, column: number | null | undefined): number | null {
  const at = cells.find((cell) => cell.column === column);
  const read = at && readCell(at.cell);
  return read?.kind === 'figure' ? read.figure.value : null;
}

function nameOf(text: string): string {
  const label = splitUnit(splitFootnote(splitPart(splitLanguages(text).label).label).label).label;
  return withoutNumber(label);
}

function pushed(
  levels: readonly Level[],
  text: string,
  steps: number,
  isHeading: boolean,
  isUnmarkedPart = false,
) {
  const first = text.split('\n')[0] ?? text;
  const { lead, name } = indentOf(first);
  const { label: chinese } = splitLanguages(text);
  const { label: bare, isPart } = splitPart(chinese);
  const label = nameOf(text);
  const level = numbering.findIndex((form) => form.test(bare));
  const base = isTotal(label) ? 0 : name + steps * 2;
  const part = isUnmarkedPart ? levels.findLast((each) => each.isPart) : undefined;
  const indent = part?.indent ?? base + (level > 0 ? level * 0.1 : 0) - (isHeading ? 0.55 : 0);
  const kept = levels.filter((each) => each.indent < indent).slice(-deepest);
  const sibling = levels.find((each) => Math.abs(each.indent - indent) < 0.01);
  const isMoved = name > lead;
  // 其中 is said once and holds for the rows that stand in line with the first.
  const goesOn = sibling?.isPart === true && !isMoved && lead > 0 && !isHeading;
  const period = readPrintedPeriod(label);
  const says = isHeading && period !== null && period.rest === '' ? period : null;
  return {
    levels: [
      ...kept,
      {
        indent,
        label,
        isPart: isPart || goesOn || part !== undefined,
        isHeading,
        units: splitUnit(splitFootnote(chinese).label).units,
        period: says,
        area: isHeading && isAreaName(label) ? label : null,
      },
    ],
  };
}

function toRow(
  shape: RowShape,
  before: readonly string[],
  levels: readonly Level[],
  named: GridCell | null,
): RowLabel {
  const own = named ? levels.at(-1) : undefined;
  const parents = named ? levels.slice(0, -1) : levels;
  const spoken = parents.filter(({ period, area }) => period === null && area === null);
  const { label, english } = splitLanguages(named?.text ?? '');
  const { mark } = splitFootnote(label);
  return {
    shape,
    path: [...before, ...spoken.map((each) => each.label), ...(own ? [own.label] : [])].filter(
      (each) => each !== '',
    ),
    english: english === null ? null : splitUnit(english).label,
    units: own ? unitsOf(levels) : [],
    partOf: own?.isPart ? (spoken.at(-1)?.label ?? null) : null,
    periods: parents.flatMap(({ period }) => (period ? [period] : [])).slice(-1),
    area: parents.findLast(({ area }) => area !== null)?.area ?? null,
    footnote: mark,
  };
}

/** A row's own unit, or that of what it is a part of: 第一产业 below 地区生产总值（亿元）. */
function unitsOf(levels: readonly Level[]): readonly PrintedUnit[] {
  const own = levels.at(-1);
  if (!own || own.units.length > 0) return own?.units ?? [];
  if (isChange(own.label) || isShare(own.label) || /[率数]$|指数/.test(own.label)) return [];
  return levels.findLast(({ units }) => units.length > 0)?.units ?? [];
}
