import type { Grid } from './grid.ts';
import { headerStart } from './header-start.ts';
import { cleanLabel } from './label-text.ts';
import { type LookedCell, type RowShape, shapeOf } from './row-shape.ts';
import { isLong, type TableArea, type TableDraft, textOf, toArea } from './table-area.ts';
import { withoutContinuation } from './table-continuation.ts';
import { cutTo, type Strip, stripsOf } from './table-strips.ts';
import { isWordedRow } from './worded-rows.ts';
import { withYearRows } from './year-rows.ts';

/** More blank rows than these part two tables even where the columns agree. */
const mostBlankRows = 12;
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

/** The tables of a strip, from top to bottom. */
export function tablesOf(shapes: readonly RowShape[]): readonly TableArea[] {
  const tables: TableDraft[] = [];
  let current: TableDraft | null = null;
  let pending: RowShape[] = [];
  const ahead = figureColumnsAhead(shapes);
  shapes.forEach((shape, index) => {
    if (!shape.isData) {
      pending.push(shape);
      return;
    }
    const columns = ahead[index] ?? new Set<number>();
    const start = headerStart(pending, columns, shape, current);
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
function endTable(table: TableDraft, pending: readonly RowShape[]) {
  let last = table.body.at(-1)?.row ?? 0;
  let isEnded = false;
  for (const shape of pending) {
    const isRow = !isEnded && shape.row === last + 1 && !shape.isNote && !isLong(shape);
    const labels = labelColumns(table);
    const isLabelled = shape.cells.every(
      ({ column, look }) => look === 'text' && labels.has(column),
    );
    const isBody = isLabelled || isWordedRow(shape, table, labels);
    if (isRow && isBody && table.headers.length > 0) {
      table.body.push(shape);
      last = shape.row;
    } else {
      isEnded = true;
      table.remarks.push(textOf(shape));
    }
  }
}

function labelColumns(table: TableDraft): ReadonlySet<number> {
  return new Set(
    table.body
      .slice(0, sampleRows)
      .flatMap(({ cells }) =>
        cells.filter(({ look }) => look === 'text').map(({ column }) => column),
      ),
  );
}

/** The columns that hold figures in a row of figures and the few after it. */
function figureColumnsAhead(
  shapes: readonly RowShape[],
): readonly (ReadonlySet<number> | undefined)[] {
  const result: (ReadonlySet<number> | undefined)[] = new Array(shapes.length);
  const rows: number[] = [];
  const figureColumns = new Map<number, readonly number[]>();
  shapes.forEach((shape, index) => {
    if (!shape.isData) return;
    rows.push(index);
    figureColumns.set(
      index,
      figuresOf(shape).map(({ column }) => column),
    );
  });
  rows.forEach((index, at) => {
    const columns = new Set<number>();
    let last = shapes[index]?.row ?? 0;
    for (const ahead of rows.slice(at, at + sampleRows)) {
      const shape = shapes[ahead];
      if (!shape || shape.row - last > 2) break;
      last = shape.row;
      for (const column of figureColumns.get(ahead) ?? []) columns.add(column);
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

function agrees(table: TableDraft, columns: ReadonlySet<number>): boolean {
  const known = new Set<number>();
  for (const shape of table.body.slice(0, sampleRows))
    for (const cell of figuresOf(shape)) known.add(cell.column);
  const shared = [...columns].filter((column) => known.has(column)).length;
  return shared * 2 >= columns.size;
}

/** The words of header rows with their columns: two that are the same head one table. */
export const headerWords = (rows: readonly RowShape[]) =>
  rows
    .flatMap(({ cells }) => cells.map(({ text, column }) => `${column}\t${cleanLabel(text)}`))
    .join('\n');

function sameTexts(rows: readonly RowShape[], others: readonly RowShape[]): boolean {
  return headerWords(rows) === headerWords(others);
}

/** A title that is printed anew on the next page: the same, or 续表. */
function saysNothingNew(above: readonly RowShape[], { above: before }: TableDraft): boolean {
  const known = new Set(before.map(textOf));
  return above.every((shape) => {
    const text = textOf(shape);
    const bare = withoutContinuation(text);
    return bare === '' || known.has(text) || known.has(bare) || /^[-—–\s\d第页]+$/.test(text);
  });
}

/** How many of the rows below a table are its own: notes, and what follows a note at once. */
function notesAtStart(rows: readonly RowShape[], { body }: TableDraft): number {
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

/** A table whose header says its first words again further right is two halves of one page. */
function parted(table: TableArea): readonly TableArea[] {
  const [header] = table.headers;
  const lead = header?.cells[0];
  if (!header || !lead) return [table];
  const word = cleanLabel(lead.text);
  const starts = header.cells
    .filter(({ text, look }) => look === 'text' && cleanLabel(text) === word)
    .map(({ column }) => column);
  const middle = starts.length < 2 ? secondLabels(table, header) : null;
  if (middle !== null) starts.splice(0, starts.length, lead.column, middle);
  if (starts.length < 2) return [table];
  const strips = starts.map((first, index) => ({
    first,
    last: (starts[index + 1] ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
  const halves = strips.map((strip) => partOf(table, strip));
  return halves.every(({ body }) => body.some(({ isData }) => isData)) ? halves : [table];
}

/**
 * 收入 | 执行数 | 支出 | 执行数: a column of words in the midst, behind which the header says what it says
 * behind the first. Null where there is none.
 */
function secondLabels({ body }: TableArea, { cells }: RowShape): number | null {
  const words = cells.map(({ text }) => cleanLabel(text));
  if (cells.length < 4 || cells.length % 2 !== 0) return null;
  const half = cells.length / 2;
  const column = cells[half]?.column;
  const isAgain = words.slice(1, half).join('\n') === words.slice(half + 1).join('\n');
  if (column === undefined || !isAgain) return null;
  const there = body.flatMap((shape) => shape.cells.filter((cell) => cell.column === column));
  const labels = there.filter(
    ({ look, text }) => look === 'text' && /\p{Script=Han}{2}/u.test(text),
  );
  const isOfWords = labels.length >= 2 && labels.length >= there.length * 0.8;
  return isOfWords && new Set(labels.map(({ text }) => text)).size > labels.length / 2
    ? column
    : null;
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
