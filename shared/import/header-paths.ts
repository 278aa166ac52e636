import type { Grid, GridCell } from './grid.ts';
import { hasHan, isChange, splitFootnote, splitLanguages, splitPart } from './label-text.ts';
import { type PrintedPeriod, readPrintedPeriod } from './printed-period.ts';
import { type PrintedUnit, readUnits, splitUnit } from './printed-unit.ts';
import { isNumberingRow, type RowShape } from './row-shape.ts';

/** One level of what stands above a column. */
export interface HeaderPart {
  /** Without its unit, its period and the words 其中; empty where it says nothing else. */
  readonly label: string;
  readonly english: string | null;
  readonly units: readonly PrintedUnit[];
  readonly period: PrintedPeriod | null;
  readonly isPart: boolean;
  /** The mark of a footnote that it ends in. */
  readonly footnote: string | null;
  /** Rows that it stands in. */
  readonly top: number;
  readonly bottom: number;
  /** Its first cell. */
  readonly cell: GridCell;
  /** How many columns it stands over. */
  readonly width: number;
}

export interface ColumnHeader {
  readonly column: number;
  /** From the top to the bottom; what it is a part of comes first. */
  readonly parts: readonly HeaderPart[];
  /** As it is printed, in one line. */
  readonly text: string;
}

interface Piece {
  readonly cell: GridCell;
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  last: number;
  readonly text: string;
}

/**
 * What stands above each column, from merged cells, from blanks that a header reaches over, and
 * from labels that are broken over several rows.
 */
export function headersOf(
  grid: Grid,
  rows: readonly RowShape[],
  columns: readonly number[],
  firstFigures: number,
): ReadonlyMap<number, ColumnHeader> {
  const seen = rows.filter((shape) => !isNumberingRow(shape));
  const pieces = new Map<number, Piece[]>();
  const byCell = new Map<GridCell['cell'], Piece>();
  const asides = new Set(
    seen.flatMap(({ cells }) =>
      cells.filter(({ look }) => look === 'meta').map(({ cell }) => cell),
    ),
  );
  for (const column of columns) {
    const stack: Piece[] = [];
    for (const { row } of seen) {
      const cell = grid.at(row, column);
      if (!cell || stack.at(-1)?.cell.cell === cell.cell) continue;
      if (asides.has(cell.cell)) continue;
      const piece = byCell.get(cell.cell) ?? toPiece(cell);
      byCell.set(cell.cell, piece);
      stack.push(piece);
    }
    pieces.set(column, stack);
  }
  const unitRow = unitRowOf(seen, firstFigures);
  reachOverBlanks(seen, columns, firstFigures, pieces);

  const headers = new Map<number, ColumnHeader>();
  for (const [index, column] of columns.entries()) {
    const stack = pieces.get(column) ?? [];
    const own = partsOf(stack, unitRow);
    const parents =
      column > firstFigures
        ? parentsOf(
            own,
            stack,
            columns.slice(Math.max(0, index - farthestWhole), index),
            firstFigures,
            headers,
            seen,
          )
        : [];
    headers.set(column, {
      column,
      parts: [...parents, ...own],
      text: stack.map(({ text }) => splitLanguages(text).label).join(' '),
    });
  }
  return headers;
}

function toPiece(cell: GridCell): Piece {
  const { span, text } = cell;
  return {
    cell,
    top: span.firstRow,
    bottom: span.lastRow,
    first: span.firstColumn,
    last: span.lastColumn,
    text,
  };
}

const isUnitOnly = (text: string) => readUnits(text).length > 0;

/**
 * In files without merged cells a group's header stands over its first column alone. It reaches over
 * the blanks beside it where the columns below it go on alike: 温室 / 个数 beside 大棚 / 个数.
 */
function reachOverBlanks(
  rows: readonly RowShape[],
  columns: readonly number[],
  firstFigures: number,
  pieces: Map<number, Piece[]>,
) {
  const below = (column: number, row: number) =>
    (pieces.get(column) ?? []).filter(({ top, text }) => top > row && !isUnitOnly(text)).length;
  const covers = (column: number, row: number) =>
    (pieces.get(column) ?? []).some(({ top, bottom }) => top <= row && bottom >= row);
  for (const { row } of rows) {
    let reach: Piece | null = null;
    let depth = 0;
    for (const column of columns) {
      if (column < firstFigures) continue;
      const own = (pieces.get(column) ?? []).find(({ top }) => top === row);
      if (own) {
        const isSingle = own.last === own.first || own.last === column;
        reach = isSingle && !looksUnfinished(own.text) ? own : null;
        depth = below(column, row);
      } else if (covers(column, row)) {
        reach = null;
      } else if (reach !== null && depth > 0) {
        if (below(column, row) !== depth) {
          reach = null;
          continue;
        }
        reach.last = column;
        const stack = pieces.get(column) ?? [];
        stack.unshift(reach);
        stack.sort((one, other) => one.top - other.top);
      }
    }
  }
}

/** 本年比 / 上年±%: the upper half of one label, not a group. */
function looksUnfinished(text: string): boolean {
  return /[比较与和及占为之每按的]\s*$|^\s*(?:本年|本月|本期|累计)\s*$/.test(text);
}

function partsOf(stack: readonly Piece[], unitRow: number | null): readonly HeaderPart[] {
  const parts: HeaderPart[] = [];
  for (const piece of stack) {
    const part = toPart(piece, piece.top === unitRow);
    const last = parts.at(-1);
    if (last && joins(last, part)) parts[parts.length - 1] = joined(last, part);
    else parts.push(part);
  }
  return parts;
}

/** Units that are words as well: 村 and 户 may head columns that count villages and households. */
const isWordToo =
  /^(?:年|人|户|个|村|镇|乡|街道|社区|级|度|点|成|倍|院|校|班|线|路|站|馆|桶|门|里|分|时|片|位|批|组|名|项)$/;

/** A header row that holds nothing but units, below one that holds words. */
function unitRowOf(rows: readonly RowShape[], firstFigures: number): number | null {
  const last = rows.at(-1);
  if (!last || rows.length < 2) return null;
  const cells = last.cells.filter(({ column }) => column >= firstFigures);
  const isUnits = cells.length > 1 && cells.every(({ text }) => readUnits(text).length > 0);
  return isUnits ? last.row : null;
}

function toPart({ cell, text, top, bottom, first, last }: Piece, isUnit: boolean): HeaderPart {
  const { label: chinese, english } = splitLanguages(text);
  const { label: named, isPart } = splitPart(chinese);
  const units = readUnits(named);
  const place = { isPart, top, bottom, cell, width: last - first + 1 };
  // `Households` heads a column of them; only in brackets or in a row of units it is a unit.
  const isEnglishWord = /^[A-Za-z -]+$/.test(named);
  if (units.length > 0 && (isUnit || !(isWordToo.test(named) || isEnglishWord)))
    return { ...place, label: '', english: null, units, period: null, footnote: null };
  const marked = splitFootnote(named);
  const split = splitUnit(marked.label);
  const period = readPrintedPeriod(split.label);
  const isWords = period !== null && !isChange(split.label) && period.rest === split.label;
  return {
    ...place,
    label: period === null || isWords ? split.label : period.rest.replace(/^\d{4}$/, ''),
    english: english === null ? null : splitUnit(english).label,
    units: split.units,
    period,
    footnote: marked.mark,
  };
}

/** Pieces over one column are one label that is broken over rows, unless one says a period. */
function joins(upper: HeaderPart, lower: HeaderPart): boolean {
  if (lower.label === '' && lower.period === null && !lower.isPart) return true;
  if (isTranslation(upper, lower)) return true;
  if (upper.width > 1 || lower.isPart) return false;
  if (upper.isPart && upper.label === '') return lower.width === 1;
  if (upper.period !== null) return false;
  return lower.period === null || isChange(`${upper.label}${lower.label}`);
}

/** A line of English below the Chinese one. */
function isTranslation(upper: HeaderPart, lower: HeaderPart): boolean {
  return hasHan(upper.label) && !hasHan(lower.label) && /[a-z]{3}/.test(lower.label);
}

function joined(upper: HeaderPart, lower: HeaderPart): HeaderPart {
  const isOtherLanguage = isTranslation(upper, lower);
  const gap = /[A-Za-z0-9]$/.test(upper.label) && /^[A-Za-z0-9]/.test(lower.label) ? ' ' : '';
  const whole = `${upper.label}${gap}${isOtherLanguage ? '' : lower.label}`;
  const { label, units } = splitUnit(whole);
  return {
    ...upper,
    label,
    english: isOtherLanguage
      ? [upper.english, lower.label].filter((each) => each !== null).join(' ')
      : (lower.english ?? upper.english),
    units: lower.units.length > 0 ? lower.units : units.length > 0 ? units : upper.units,
    period: upper.period ?? lower.period,
    footnote: lower.footnote ?? upper.footnote,
    bottom: lower.bottom,
  };
}

/** How many columns to its left may be what a column is a part of. */
const farthestWhole = 64;

/**
 * What a column belongs to without standing under it: 其中 and # are parts of what stands to their
 * left, and so is a header that begins a row lower than its neighbour.
 */
function parentsOf(
  own: readonly HeaderPart[],
  stack: readonly Piece[],
  before: readonly number[],
  firstFigures: number,
  headers: ReadonlyMap<number, ColumnHeader>,
  rows: readonly RowShape[],
): readonly HeaderPart[] {
  const [top] = own;
  const [piece] = stack;
  if (!top || !piece) return [];
  const part = own.find(({ isPart }) => isPart);
  const isLower = top.top > (rows[0]?.row ?? 0);
  if (!part && !isLower) return [];
  // Above the part there may stand a group that its whole stands under too.
  if (part && part !== top) return [];
  const limit = part ? part.bottom : top.top - 1;
  const left = before.filter((each) => each < piece.first && each >= firstFigures);
  for (const each of left.toReversed()) {
    const parts = headers.get(each)?.parts ?? [];
    const until = parts.findIndex(({ isPart }) => isPart);
    const whole = (until < 0 ? parts : parts.slice(0, until)).filter((one) => one.top <= limit);
    if (whole.length === 0 || whole.every(({ label }) => label === '')) continue;
    // A change or a share beside it is no whole that has parts.
    if (whole.some(({ label }) => isChange(label))) return [];
    return whole.filter(({ label }) => label !== '').map((one) => ({ ...one, period: null }));
  }
  return [];
}
