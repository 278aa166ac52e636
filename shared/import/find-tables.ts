import { roleOfHeader } from './column-roles.ts';
import type { Grid, GridCell } from './grid.ts';
import { cleanLabel, hasHan } from './label-text.ts';
import {
  hasCorner,
  isNoteText,
  type LookedCell,
  type RowShape,
  shapeOf,
  shapeOfCells,
} from './row-shape.ts';
import type { CellRange } from './sheet.ts';

/** Where a table stands on its sheet, before its columns are understood. */
export interface TableArea {
  /** Titles and lines such as 单位：万元 above the headers, from top to bottom. */
  readonly above: readonly RowShape[];
  readonly headers: readonly RowShape[];
  /** Rows of figures and the rows of words between them. */
  readonly body: readonly RowShape[];
  /** Headers that are printed anew within the body, and what else is said there again. */
  readonly remarks: readonly string[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Whether it goes on under the very headers of the table before it. */
  readonly hasHeadersOfLast: boolean;
}

interface Draft {
  above: RowShape[];
  headers: RowShape[];
  body: RowShape[];
  remarks: string[];
  hasHeadersOfLast: boolean;
}

/** More blank rows than these part two tables even where the columns agree. */
const mostBlankRows = 12;
/** No table has more rows of headers. */
const mostHeaders = 24;
/** Rows of figures that are looked at to tell which columns hold figures. */
const sampleRows = 8;

/** The tables of a sheet from top to bottom, side by side from left to right. */
export function findTables(grid: Grid): readonly TableArea[] {
  const shapes = withYearRows(grid.rows.map((row) => shapeOf(grid, row)));
  const strips = stripsOf(shapes);
  return strips.flatMap((strip) => {
    const within = strips.length === 1 ? shapes : shapes.map((shape) => cutTo(shape, strip));
    return tablesOf(within.filter(({ cells }) => cells.length > 0)).flatMap(parted);
  });
}

/** Rows that begin with a year below 年份, or below such a row: figures, though they look like years. */
function withYearRows(shapes: readonly RowShape[]): readonly RowShape[] {
  let above: RowShape | undefined;
  return shapes.map((shape) => {
    const [first] = shape.cells;
    const over = above?.cells.find(({ column }) => column === first?.column);
    const isBelow =
      over !== undefined &&
      ((over.look === 'year' && above?.isData === true) ||
        roleOfHeader(cleanLabel(over.text)) === 'period');
    const isFigures =
      !shape.isData &&
      ((first?.look === 'year' && shape.cells.length > 1 && isBelow) ||
        (isLabelledYears(shape) && above?.row === shape.row - 1 && above.cells.length > 1));
    above = isFigures ? { ...shape, isData: true } : shape;
    return above;
  });
}

/** 洪山区 2015 2016 2018: a row of a table as well as its header, for all that it says itself. */
function isLabelledYears({ cells }: RowShape): boolean {
  const [first, ...others] = cells;
  return (
    first?.look === 'text' &&
    others.length > 0 &&
    others.every(({ look }) => look === 'year' || look === 'text') &&
    others.some(({ look }) => look === 'year') &&
    !hasCorner(cells)
  );
}

interface Strip {
  readonly first: number;
  readonly last: number;
}

function cutTo(shape: RowShape, { first, last }: Strip): RowShape {
  const cells = shape.cells.filter(({ column }) => column >= first && column <= last);
  return cells.length === shape.cells.length ? shape : shapeOfCells(shape.row, cells);
}

function tablesOf(shapes: readonly RowShape[]): readonly TableArea[] {
  const tables: Draft[] = [];
  let current: Draft | null = null;
  let pending: RowShape[] = [];
  const ahead = figureColumnsAhead(shapes);
  shapes.forEach((shape, index) => {
    if (!shape.isData) {
      pending.push(shape);
      return;
    }
    const columns = ahead[index] ?? new Set<number>();
    const start = headerStart(pending, columns, shape, current !== null);
    const last = current?.body.at(-1);
    const isFar =
      last !== undefined &&
      (pending[0] ?? shape).row - last.row > mostBlankRows &&
      shape.row - last.row > mostBlankRows;
    const isOther = current !== null && pending.length > 0 && !agrees(current, columns);
    if (current === null || start !== null || isFar || isOther) {
      const [headers, between] = start ?? [[], []];
      const before = pending.slice(0, pending.length - headers.length - between.length);
      const aboveFrom = current === null ? 0 : notesAtStart(before, current);
      const above = before.slice(aboveFrom);
      current?.remarks.push(...before.slice(0, aboveFrom).map(textOf));
      const isRepeated =
        current !== null && headers.length > 0 && sameTexts(headers, current.headers);
      if (current !== null && isRepeated && saysNothingNew(above, current)) {
        current.body.push(...between, shape);
      } else {
        current = {
          above,
          headers,
          body: [...between, shape],
          remarks: [],
          hasHeadersOfLast: isRepeated,
        };
        tables.push(current);
      }
    } else {
      for (const each of pending)
        if (each.isNote || isLong(each)) current.remarks.push(textOf(each));
        else current.body.push(each);
      current.body.push(shape);
    }
    pending = [];
  });
  if (current !== null) endTable(current, pending);
  return tables.map(toArea);
}

/** What follows the last row of figures: rows whose figures are all blank, then notes. */
function endTable(table: Draft, pending: readonly RowShape[]) {
  let last = table.body.at(-1)?.row ?? 0;
  let isEnded = false;
  for (const shape of pending) {
    const isRow = !isEnded && shape.row === last + 1 && !shape.isNote && !isLong(shape);
    const labels = labelColumns(table);
    const isLabelled = shape.cells.every(
      ({ column, look }) => look === 'text' && labels.has(column),
    );
    if (isRow && isLabelled && table.headers.length > 0) {
      table.body.push(shape);
      last = shape.row;
    } else {
      isEnded = true;
      table.remarks.push(textOf(shape));
    }
  }
}

function labelColumns(table: Draft): ReadonlySet<number> {
  return new Set(
    table.body
      .slice(0, sampleRows)
      .flatMap(({ cells }) =>
        cells.filter(({ look }) => look === 'text').map(({ column }) => column),
      ),
  );
}

function toArea({ above, headers, body, remarks, hasHeadersOfLast }: Draft): TableArea {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const shape of [...headers, ...body])
    for (const { span, column } of shape.cells) {
      first = Math.min(first, column);
      last = Math.max(last, span.lastColumn);
    }
  return { above, headers, body, remarks, hasHeadersOfLast, firstColumn: first, lastColumn: last };
}

const textOf = ({ cells }: RowShape) =>
  cells.map(({ cell, text }) => cleanLabel(cell.kind === 'text' ? cell.text : text)).join(' ');
const isLong = ({ cells }: RowShape) => cells.length === 1 && (cells[0]?.text.length ?? 0) > 60;

/** The columns that hold figures in a row of figures and the few after it. */
function figureColumnsAhead(
  shapes: readonly RowShape[],
): readonly (ReadonlySet<number> | undefined)[] {
  const result: (ReadonlySet<number> | undefined)[] = new Array(shapes.length);
  const rows: number[] = [];
  shapes.forEach(({ isData }, index) => {
    if (isData) rows.push(index);
  });
  rows.forEach((index, at) => {
    const columns = new Set<number>();
    let last = shapes[index]?.row ?? 0;
    for (const ahead of rows.slice(at, at + sampleRows)) {
      const shape = shapes[ahead];
      if (!shape || shape.row - last > 2) break;
      last = shape.row;
      for (const cell of figuresOf(shape)) columns.add(cell.column);
    }
    result[index] = columns;
  });
  return result;
}

function figuresOf({ cells }: RowShape): readonly LookedCell[] {
  const figures = cells.filter(
    ({ look }) => look === 'figure' || look === 'mark' || look === 'year',
  );
  const hasText = cells.some(({ look }) => look === 'text');
  // A number that begins a row of words is a serial number, a code or a year.
  return hasText || cells.length > 1 ? figures.filter((cell) => cell !== cells[0]) : figures;
}

/** The header rows at the end of what was pending, and the rows of words behind them. */
function headerStart(
  pending: readonly RowShape[],
  columns: ReadonlySet<number>,
  data: RowShape,
  isWithin: boolean,
): readonly [headers: RowShape[], between: RowShape[]] | null {
  const labelColumn = data.cells[0]?.column ?? 0;
  let last = -1;
  pending.forEach((shape, index) => {
    if (isOver(shape, columns, labelColumn, isWithin)) last = index;
  });
  if (last < 0) return null;
  let first = last;
  for (let index = last - 1; index >= Math.max(0, last - mostHeaders); index -= 1) {
    const [shape, below] = [pending[index], pending[index + 1]];
    if (!shape || !below || !goesOn(shape, below, columns, labelColumn)) break;
    first = index;
  }
  return [pending.slice(first, last + 1), pending.slice(last + 1)];
}

const isHeaderCell = ({ look }: LookedCell) =>
  look === 'text' || look === 'year' || look === 'figure';
const stretch = ({ span }: GridCell) => span.lastColumn - span.firstColumn + 1;

/** Whether a row of words stands over figures, as a header does. */
function isOver(
  shape: RowShape,
  columns: ReadonlySet<number>,
  labelColumn: number,
  isWithin: boolean,
): boolean {
  if (shape.isNote || isLong(shape)) return false;
  const cells = shape.cells.filter(isHeaderCell);
  const over = cells.filter((cell) => coversOne(cell, columns));
  const beside = cells.filter((cell) => cell.column > labelColumn && !over.includes(cell));
  if (cells.length === 1 && columns.size > 1) {
    const [only] = cells;
    return only !== undefined && only.column > labelColumn && over.length === 1;
  }
  // Columns that stand alone have no label beside them.
  if (cells.length === 1) return over.length === 1 && stretch(cells[0] as GridCell) === 1;
  if (over.length === 0) return false;
  // Within a table a row may have a word in a figure's place.
  const worded = cells.filter(({ text }) => roleOfHeader(cleanLabel(text)) !== null);
  return !isWithin || over.length * 3 >= beside.length || worded.length * 2 >= cells.length;
}

function coversOne({ span }: GridCell, columns: ReadonlySet<number>): boolean {
  if (span.firstColumn === span.lastColumn) return columns.has(span.firstColumn);
  for (const column of columns)
    if (column >= span.firstColumn && column <= span.lastColumn) return true;
  return false;
}

/** Whether a row above header rows is one of them, and no title. */
function goesOn(
  shape: RowShape,
  below: RowShape,
  columns: ReadonlySet<number>,
  labelColumn: number,
): boolean {
  if (shape.isNote || isLong(shape)) return false;
  const cells = shape.cells.filter(({ look }) => look !== 'meta');
  if (cells.length <= 1 && cells.length < shape.cells.length) return false;
  const deepest = Math.max(...shape.cells.map(({ span }) => span.lastRow), shape.row);
  if (below.row - deepest > 1) return false;
  if (cells.length >= 2) return true;
  const [only] = cells;
  return only !== undefined && only.column > labelColumn && coversOne(only, columns);
}

function agrees(table: Draft, columns: ReadonlySet<number>): boolean {
  const known = new Set<number>();
  for (const shape of table.body.slice(0, sampleRows))
    for (const cell of figuresOf(shape)) known.add(cell.column);
  const shared = [...columns].filter((column) => known.has(column)).length;
  return shared * 2 >= columns.size;
}

const headerWords = (rows: readonly RowShape[]) =>
  rows
    .flatMap(({ cells }) => cells.map(({ text, column }) => `${column}\t${cleanLabel(text)}`))
    .join('\n');

function sameTexts(rows: readonly RowShape[], others: readonly RowShape[]): boolean {
  return headerWords(rows) === headerWords(others);
}

/** A title that is printed anew on the next page: the same, or 续表. */
function saysNothingNew(above: readonly RowShape[], { above: before }: Draft): boolean {
  const known = new Set(before.map(textOf));
  return above.every((shape) => {
    const text = textOf(shape);
    const bare = withoutContinuation(text);
    return bare === '' || known.has(text) || known.has(bare) || /^[-—–\s\d第页]+$/.test(text);
  });
}

function withoutContinuation(text: string): string {
  return text
    .replace(/[（(]?续表?[一二三四五六七八九十\d]*[)）]?|[（(]?continued[)）]?/gi, '')
    .trim();
}

const isContinuation = (text: string) => text !== '' && withoutContinuation(text) === '';

/** How many of the rows below a table are its own: notes, and what follows a note at once. */
function notesAtStart(rows: readonly RowShape[], { body }: Draft): number {
  let count = 0;
  let last = body.at(-1)?.row ?? 0;
  for (const shape of rows) {
    const isNext = shape.row === last + 1 && count > 0 && isLong(shape);
    if (!shape.isNote && !isNext) break;
    count += 1;
    last = shape.row;
  }
  return count;
}

/**
 * Strips of the sheet that hold tables of their own side by side: a blank column parts them, and
 * words stand to the left of the figures in each.
 */
function stripsOf(shapes: readonly RowShape[]): readonly Strip[] {
  const used = new Map<number, { texts: number; figures: number }>();
  for (const shape of shapes) {
    const isAlone = shape.cells.length === 1;
    for (const { column, look, span } of shape.cells) {
      if (isAlone && look !== 'figure') continue;
      const most = Math.min(span.lastColumn, column + 64);
      for (let each = column; each <= most; each += 1) {
        const seen = used.get(each) ?? { texts: 0, figures: 0 };
        if (look === 'text') seen.texts += 1;
        else if (look !== 'meta') seen.figures += 1;
        used.set(each, seen);
      }
    }
  }
  const columns = [...used.keys()].sort((one, other) => one - other);
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column === run.last + 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  const whole: readonly Strip[] = [{ first: 0, last: Number.MAX_SAFE_INTEGER }];
  if (runs.length < 2 || runs.length > 40) return whole;
  const isTable = ({ first, last }: Strip) => {
    const lead = used.get(first);
    if (!lead || lead.texts <= lead.figures) return false;
    for (let column = first + 1; column <= last; column += 1) {
      const seen = used.get(column);
      if (seen && seen.figures > 0) return true;
    }
    return false;
  };
  const strips: { first: number; last: number }[] = [];
  for (const run of runs) {
    const strip = strips.at(-1);
    if (strip && !isTable(run)) strip.last = run.last;
    else strips.push({ ...run });
  }
  const [lead] = strips;
  if (strips.length < 2 || !lead || !isTable(lead)) return whole;
  return strips.map(({ first }, index) => ({
    first: index === 0 ? 0 : first,
    last: (strips[index + 1]?.first ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

/** A table whose header says its first words again further right is two halves of one page. */
function parted(table: TableArea): readonly TableArea[] {
  const [header] = table.headers;
  const lead = header?.cells[0];
  if (!header || !lead) return [table];
  const word = cleanLabel(lead.text);
  const starts = header.cells
    .filter(({ text, look }) => look === 'text' && cleanLabel(text) === word)
    .map(({ column }) => column);
  if (starts.length < 2) return [table];
  const strips = starts.map((first, index) => ({
    first,
    last: (starts[index + 1] ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
  const halves = strips.map((strip) => partOf(table, strip));
  return halves.every(({ body }) => body.some(({ isData }) => isData)) ? halves : [table];
}

function partOf(table: TableArea, strip: Strip): TableArea {
  const cut = (rows: readonly RowShape[]) =>
    rows.map((shape) => cutTo(shape, strip)).filter(({ cells }) => cells.length > 0);
  return toArea({
    above: [...table.above],
    headers: cut(table.headers),
    body: cut(table.body),
    remarks: [...table.remarks],
    hasHeadersOfLast: false,
  });
}

/** The table that a person marks: its first rows are headers, as many as they say or as it looks. */
export function tableInRange(
  grid: Grid,
  range: CellRange,
  headerRows: number | null,
): TableArea | null {
  const strip = { first: range.firstColumn, last: range.lastColumn };
  const shapes = withYearRows(
    grid.rows
      .map((row) => cutTo(shapeOf(grid, row), strip))
      .filter(({ cells }) => cells.length > 0),
  );
  const inside = shapes.filter(({ row }) => row >= range.firstRow && row <= range.lastRow);
  const before = grid.rows
    .filter((row) => row < range.firstRow && row >= range.firstRow - titleRows)
    .map((row) => shapeOf(grid, row))
    // What stands alone in its row is said of all columns.
    .map((shape) => (shape.cells.length === 1 ? shape : cutTo(shape, strip)))
    .filter(({ cells }) => cells.length > 0);
  const notes = notesBelow(shapes, range.lastRow);
  const lastData = before.findLastIndex(({ isData }) => isData);
  const above = before.slice(lastData + 1);
  if (headerRows !== null) {
    const headers = inside.filter(({ row }) => row < range.firstRow + headerRows);
    const said = new Set(headers.map((shape) => headerWords([shape])));
    const rest = inside.filter(
      (shape) => !headers.includes(shape) && !said.has(headerWords([shape])),
    );
    const isAside = (shape: RowShape) => shape.isNote || isContinuation(textOf(shape));
    const body = rest.filter((shape) => !isAside(shape));
    const remarks = [...rest.filter(({ isNote }) => isNote).map(textOf), ...notes];
    return body.length === 0
      ? null
      : toArea({ above, headers, body, remarks, hasHeadersOfLast: false });
  }
  const [first, ...others] = tablesOf(inside);
  if (!first) return null;
  // A person who marks one range means one table.
  const rest = others.flatMap((table) => [...table.above, ...table.headers, ...table.body]);
  return toArea({
    above: [...above, ...first.above],
    headers: [...first.headers],
    body: [...first.body, ...rest.filter(({ isData }) => isData)],
    remarks: [...first.remarks, ...others.flatMap(({ remarks }) => remarks), ...notes],
    hasHeadersOfLast: false,
  });
}

/** How far above a range its title is looked for. */
const titleRows = 6;

/** Notes at once below a range. */
function notesBelow(shapes: readonly RowShape[], lastRow: number): string[] {
  const notes: string[] = [];
  let last = lastRow;
  for (const shape of shapes) {
    if (shape.row <= lastRow) continue;
    if (!shape.isNote || shape.row > last + 2) break;
    notes.push(textOf(shape));
    last = shape.row;
  }
  return notes;
}

/** The words of a table's title: Chinese lines where there are any, else all. */
export function titleOf(above: readonly RowShape[]): string | null {
  const lines = above
    .filter(({ isNote }) => !isNote)
    .flatMap(({ cells }) => cells.filter(({ look }) => look === 'text' || look === 'year'))
    .map(({ text }) => cleanLabel(text.replace(/[（(]?\s*(?:计量)?单\s*位\s*[:：].*$/s, '')))
    .filter((line) => line !== '' && !isNoteText(line));
  const chinese = lines.filter(hasHan);
  const title = (chinese.length > 0 ? chinese : lines).slice(-3).join(' ');
  return title === '' ? null : title;
}
