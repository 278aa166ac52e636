import type { ObservationStatus } from '../model/figure.ts';
import type { TimePeriod } from '../model/period.ts';
import { rangeName } from './cell-names.ts';
import { type CellFigure, type CellValue, printedText, readCell } from './cell-value.ts';
import { type Columns, describeColumns, isBareValue, roleOfHeader } from './column-roles.ts';
import { findTables, type TableArea, tableInRange, titleOf } from './find-tables.ts';
import { type Grid, type GridCell, layGrid } from './grid.ts';
import { type ColumnHeader, headersOf } from './header-paths.ts';
import {
  cleanLabel,
  hasHan,
  isAreaName,
  isChange,
  isIndex,
  isRank,
  isShare,
  isTotal,
  splitLanguages,
} from './label-text.ts';
import { choosePeriod, periodOfAnswer, periodOfTitle, periodsOfColumns } from './period-choice.ts';
import { type PrintedPeriod, readPrintedPeriod, toTimePeriod } from './printed-period.ts';
import { type PrintedUnit, readUnit, readUnits } from './printed-unit.ts';
import { labelRows, type RowLabel } from './row-labels.ts';
import { type LookedCell, lookOf, type RowShape, shapeOf } from './row-shape.ts';
import type { CellRange, Sheet } from './sheet.ts';
import { priceWords, statusIn, statusWord } from './status-words.ts';
import type {
  QuestionSubject,
  ReadingOptions,
  RefusedCell,
  TableFigure,
  TableQuestion,
  TableReading,
} from './table-reading.ts';
import { areaOfTitle, saysNoSubject, subjectOf } from './title-words.ts';
import { chooseUnit, isBased } from './unit-choice.ts';

/**
 * The tables of a sheet, each understood as far as it says what it is. What it doesn't say is asked,
 * once a table, and what is no single number is refused with its cell. Never throws; its time grows
 * with the number of cells that hold something, not with the size that a sheet claims.
 */
export function readTables(sheet: Sheet, options: ReadingOptions = {}): readonly TableReading[] {
  const grid = layGrid(sheet, options.transposed ?? false);
  const areas = areasIn(grid, options);
  if (areas.length === 0) return looseFigures(sheet, grid);
  const readings: TableReading[] = [];
  for (const area of areas) {
    const reading = readArea(sheet, grid, area, options);
    const last = readings.at(-1);
    if (reading)
      readings.push(
        area.hasHeadersOfLast && last ? { ...reading, continues: last.range } : reading,
      );
  }
  return toldApart(readings);
}

/** Numbers that no table holds: what they are is asked, all of it. */
function looseFigures(sheet: Sheet, grid: Grid): readonly TableReading[] {
  const shapes = grid.rows.map((row) => shapeOf(grid, row));
  const cells = shapes.flatMap((shape) => shape.cells);
  const counted = countedColumns(cells);
  const loose = cells.filter((cell) => lookOf(cell) === 'figure' && !counted.has(cell.column));
  const [first] = shapes;
  const last = shapes.at(-1);
  if (loose.length === 0 || !first || !last) return [];
  const found: Found = { figures: [], undecided: [], refused: [], cellQuestions: [], blank: 0 };
  const columns = cells.map(({ column }) => column);
  const range: CellRange = {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: columns.reduce((least, each) => Math.min(least, each)),
    lastColumn: columns.reduce((most, each) => Math.max(most, each)),
  };
  const area: TableArea = {
    above: [],
    headers: [],
    body: [],
    remarks: [],
    hasHeadersOfLast: false,
    ...range,
  };
  const table: Table = {
    grid,
    area,
    columns: { described: [], having: () => [] },
    headers: new Map(),
    rows: [],
    title: null,
    unitOfTable: [],
    base: null,
    columnPeriods: new Map(),
    columnAreas: new Map(),
    areaOfTitle: null,
    options: {},
  };
  for (const cell of loose) {
    const row: RowLabel = {
      shape: first,
      path: [],
      english: null,
      units: [],
      partOf: null,
      periods: [],
      area: null,
      footnote: null,
    };
    takeCell(table, found, row, sideOf(table, row), frameOf(table, cell.column), cell, new Map());
  }
  return [
    {
      sheet: sheet.name,
      range: rangeName(grid.toSheet(range), sheet.cellNames),
      cells: grid.toSheet(range),
      headerRows: 0,
      title: null,
      columns: [],
      figures: found.figures,
      blank: 0,
      undecided: found.undecided,
      refused: found.refused,
      questions: [...questionsOf(sheet, table, found), ...found.cellQuestions],
      remarks: [],
      continues: null,
    },
  ];
}

/** Columns of numbers that count rows, 1 2 3. */
function countedColumns(cells: readonly LookedCell[]): ReadonlySet<number> {
  const next = new Map<number, number>();
  const others = new Set<number>();
  for (const { column, look, text } of cells) {
    if (look !== 'figure') continue;
    const expected = next.get(column) ?? 1;
    if (Number(text.trim()) !== expected) others.add(column);
    next.set(column, expected + 1);
  }
  return new Set(
    [...next.keys()].filter((column) => !others.has(column) && (next.get(column) ?? 0) > 2),
  );
}

function areasIn(grid: Grid, { range, headerRows }: ReadingOptions): readonly TableArea[] {
  if (range) {
    const area = tableInRange(grid, grid.toSheet(range), headerRows ?? null);
    return area ? [area] : [];
  }
  const areas = findTables(grid);
  if (headerRows === undefined || areas.length !== 1) return areas;
  const [area] = areas;
  if (!area) return areas;
  const first = area.headers[0] ?? area.body[0];
  const last = area.body.at(-1);
  if (!first || !last) return areas;
  const marked = tableInRange(
    grid,
    {
      firstRow: first.row,
      lastRow: last.row,
      firstColumn: area.firstColumn,
      lastColumn: area.lastColumn,
    },
    headerRows,
  );
  return marked ? [marked] : areas;
}

interface Table {
  readonly grid: Grid;
  readonly area: TableArea;
  readonly columns: Columns;
  readonly headers: ReadonlyMap<number, ColumnHeader>;
  readonly rows: readonly RowLabel[];
  readonly title: string | null;
  readonly unitOfTable: readonly PrintedUnit[];
  readonly base: PrintedPeriod | null;
  readonly columnPeriods: ReadonlyMap<number, readonly PrintedPeriod[]>;
  /** The area of a column, `null` for a total; columns that say no area are left out. */
  readonly columnAreas: ReadonlyMap<number, string | null>;
  readonly areaOfTitle: string | null;
  readonly options: ReadingOptions;
}

function readArea(
  sheet: Sheet,
  grid: Grid,
  area: TableArea,
  options: ReadingOptions,
): TableReading | null {
  const used = columnsOf(area);
  const firstFigures = firstFigureColumn(area, used);
  const headers = headersOf(grid, area.headers, used, firstFigures);
  const said = options.roles ?? new Map();
  const columns = describeColumns(grid, used, headers, area.body, said);
  if (columns.having('figures').length === 0) return null;
  const keys = ['area', 'period', 'unit', 'english', 'code'] as const;
  const rows = labelRows(
    grid,
    area.body,
    columns.having('label'),
    keys.flatMap((role) => columns.having(role)),
    columns.having('area'),
  );
  const lines = area.above
    .filter(({ isNote }) => !isNote)
    .flatMap(({ cells }) => cells.filter(({ look }) => look !== 'meta').map(({ text }) => text));
  const title = titleOf(area.above);
  const figureColumns = columns.having('figures');
  const table: Table = {
    grid,
    area,
    columns,
    headers,
    rows,
    title,
    unitOfTable: unitAbove(area),
    base:
      (options.period ? mergedBase(periodOfTitle(lines), options.period) : null) ??
      periodOfTitle(lines),
    columnPeriods: periodsOfColumns(figureColumns, headers),
    columnAreas: areasOfColumns(figureColumns, headers),
    areaOfTitle: title === null ? null : areaOfTitle(title),
    options,
  };
  return toReading(sheet, table);
}

/** What the title says in part, the answer completes. */
function mergedBase(title: PrintedPeriod | null, answer: NonNullable<ReadingOptions['period']>) {
  const given = periodOfAnswer(answer);
  return title !== null && title.year === null && given !== null && given.part === ''
    ? { ...given, part: title.part }
    : title !== null && title.year !== null
      ? title
      : given;
}

function columnsOf({ headers, body, firstColumn, lastColumn }: TableArea): readonly number[] {
  const used = new Set<number>();
  for (const { cells } of [...headers, ...body])
    for (const { column } of cells)
      if (column >= firstColumn && column <= lastColumn) used.add(column);
  return [...used].sort((one, other) => one - other);
}

/** Where labels end: the first column that holds more figures than words, and no serial numbers. */
function firstFigureColumn({ body, headers }: TableArea, columns: readonly number[]): number {
  const counts = new Map<number, { figures: number; texts: number }>();
  for (const { cells, isData } of body.slice(0, 500)) {
    if (!isData) continue;
    for (const { column, look } of cells) {
      const count = counts.get(column) ?? { figures: 0, texts: 0 };
      if (look === 'text') count.texts += 1;
      else count.figures += 1;
      counts.set(column, count);
    }
  }
  const lastText = columns.slice(0, 8).findLast((column, index) => {
    const count = counts.get(column);
    if (count === undefined || count.texts <= count.figures) return false;
    return columns.slice(index + 1, 64).some((each) => (counts.get(each)?.figures ?? 0) > 0);
  });
  const numbered = lastTextBefore(columns, counts) ?? -1;
  const roles = new Map(
    headers.flatMap(({ cells }) =>
      cells.slice(0, 16).map((cell) => [cell.column, roleOfHeader(cleanLabel(cell.text))] as const),
    ),
  );
  const isLabelHeader = (column: number) =>
    ['period', 'serial', 'code', 'area'].includes(roles.get(column) ?? '');
  return (
    columns.find((column) => {
      const count = counts.get(column);
      return (
        count !== undefined &&
        count.figures > count.texts &&
        !isLabelHeader(column) &&
        column > numbered
      );
    }) ??
    lastText ??
    columns[0] ??
    0
  );
}

function lastTextBefore(
  columns: readonly number[],
  counts: ReadonlyMap<number, { figures: number; texts: number }>,
): number | undefined {
  // A number column that words follow at once numbers or codes the rows.
  const [first, second] = columns;
  if (first === undefined || second === undefined) return undefined;
  const [lead, next] = [counts.get(first), counts.get(second)];
  return lead && next && lead.figures > lead.texts && next.texts > next.figures
    ? second
    : undefined;
}

/** 单位：万元 above the headers, or in a corner of them. */
function unitAbove({ above, headers }: TableArea): readonly PrintedUnit[] {
  const cells = [...above, ...headers].flatMap((shape) => shape.cells);
  for (const { text } of cells.toReversed()) {
    const found =
      /(?:计\s*量\s*)?单\s*位\s*[:：]\s*([^）)]+(?:[（(][^）)]*[)）])?)|units?\s*[:：]\s*([^)]+)/i.exec(
        text,
      );
    const words = (found?.[1] ?? found?.[2])?.trim();
    if (words === undefined) continue;
    const units = readUnits(words.replace(/\s{2,}.*$/, ''));
    if (units.length > 0) return units;
  }
  for (const { text } of above.flatMap((shape) => shape.cells)) {
    const inside = /[（(]([^（）()]{1,20})[)）]\s*$/.exec(text.trim())?.[1];
    const units = inside === undefined ? [] : readUnits(inside);
    if (units.length > 0) return units;
  }
  return [];
}

/** Columns that are places: two or more names, or one beside a total, among their headers. */
function areasOfColumns(
  columns: readonly number[],
  headers: ReadonlyMap<number, ColumnHeader>,
): ReadonlyMap<number, string | null> {
  const parts = columns.flatMap((column) =>
    (headers.get(column)?.parts ?? []).map((part) => ({ column, part })),
  );
  const places = parts.filter(({ part }) => isAreaName(part.label));
  const names = new Set(places.map(({ part }) => part.label));
  const tops = new Set(places.map(({ part }) => part.top));
  const totals = parts.filter(({ part }) => isTotal(part.label) && tops.has(part.top));
  if (names.size < 2 && !(names.size === 1 && totals.length > 0)) return new Map();
  return new Map<number, string | null>([
    ...totals.map(({ column }) => [column, null] as const),
    ...places.map(({ column, part }) => [column, part.label] as const),
  ]);
}

interface Found {
  readonly figures: TableFigure[];
  readonly undecided: TableFigure[];
  readonly refused: RefusedCell[];
  readonly cellQuestions: TableQuestion[];
  blank: number;
}

function toReading(sheet: Sheet, table: Table): TableReading {
  const { grid, area, columns, rows, title } = table;
  const figureColumns = columns.having('figures');
  const found: Found = { figures: [], undecided: [], refused: [], cellQuestions: [], blank: 0 };
  const footnotes = footnotesOf(area.remarks);
  const covered = new Set<GridCell['cell']>();
  const frames = figureColumns.map((column) => frameOf(table, column));
  for (const row of rows) {
    const side = sideOf(table, row);
    figureColumns.forEach((column, index) => {
      const cell = grid.at(row.shape.row, column);
      if (!cell) {
        found.blank += 1;
        return;
      }
      if (cell.row !== row.shape.row || cell.column !== column) {
        // Merged over several rows or columns: one figure, told at its first cell.
        if (covered.has(cell.cell)) return;
      }
      covered.add(cell.cell);
      const frame = frames[index];
      if (frame) takeCell(table, found, row, side, frame, cell, footnotes);
    });
  }
  found.blank += blankLines(table);
  refuseHidden(table, found);
  markDoubles(found);
  const range = rangeOf(table);
  return {
    sheet: sheet.name,
    range: rangeName(grid.toSheet(range), sheet.cellNames),
    cells: grid.toSheet(range),
    headerRows:
      area.headers.length === 0 ? 0 : (area.body[0]?.row ?? range.firstRow) - range.firstRow,
    title,
    columns: columns.described,
    figures: found.figures,
    blank: found.blank,
    undecided: found.undecided,
    refused: found.refused,
    questions: [...questionsOf(sheet, table, found), ...found.cellQuestions],
    remarks: area.remarks,
    continues: null,
  };
}

/** Blank lines among cells that nothing names: each is a blank cell of their column. */
function blankLines({ rows, columns }: Table): number {
  const isNamed = columns.described.some(({ role }) => ['label', 'area', 'period'].includes(role));
  if (isNamed) return 0;
  let count = 0;
  rows.forEach(({ shape }, index) => {
    const last = rows[index - 1]?.shape.row;
    if (last !== undefined) count += shape.row - last - 1;
  });
  return count * columns.having('figures').length;
}

/** What a column says of its figures. */
interface Frame {
  readonly column: number;
  readonly labels: readonly string[];
  readonly english: string | null;
  readonly label: string;
  readonly units: readonly (readonly PrintedUnit[])[];
  readonly periods: readonly PrintedPeriod[];
  readonly area: string | null | undefined;
  readonly partOf: string | null;
  readonly status: ObservationStatus | null;
  readonly statusWord: string | null;
  readonly isStatusAsked: boolean;
  readonly isAmount: boolean;
  readonly footnotes: readonly string[];
  readonly cell: string | null;
  readonly prices: ReturnType<typeof priceWords>;
  /** Of a column whose header says one, and of figures in rows that say none. */
  readonly ownPeriods: readonly PrintedPeriod[];
  readonly periodAlone: TimePeriod | null;
}

function frameOf(table: Table, column: number): Frame {
  const { headers, columnPeriods, columnAreas, rows, grid } = table;
  const parts = headers.get(column)?.parts ?? [];
  const place = columnAreas.get(column);
  const named = parts.filter(({ label, period }) => {
    if (label === '') return false;
    if (place !== undefined && (label === place || (place === null && isTotal(label))))
      return false;
    // 2020年初步核算 names a status, no indicator.
    return !(period !== null && period.year !== null && isStatusAlone(label));
  });
  const hasLabels = rows.some(({ path }) => path.length > 0);
  const labels = named
    .map(({ label }) => label)
    .filter((label) => !(hasLabels && isBareValue(label)));
  const partAt = named.findIndex(({ isPart }) => isPart);
  const bare = parts.findIndex(({ isPart }) => isPart);
  const words = parts.map(({ label, period }) => `${label} ${period?.rest ?? ''}`).join(' ');
  const label = labels.join(' ');
  const inherits = partAt > 0 || (bare >= 0 && named.length > 0);
  const status = statusOfColumn(table, parts, words);
  return {
    column,
    labels,
    english: named.at(-1)?.english ?? null,
    label,
    units: parts.map(({ units }) => units).toReversed(),
    periods: columnPeriods.get(column) ?? [],
    area: place,
    partOf: inherits
      ? named
          .slice(0, partAt > 0 ? partAt : Math.max(0, named.length - 1))
          .map((part) => part.label)
          .join('') || null
      : inheritedWhole(named),
    ...status,
    isAmount: !isChange(label) && !isShare(label) && !isRank(label),
    footnotes: parts.flatMap(({ footnote }) => (footnote ? [footnote] : [])),
    cell: parts[0] ? grid.name(parts[0].cell) : null,
    prices: priceWords(`${table.title ?? ''} ${label}`),
    ownPeriods: parts.flatMap(({ period }) => (period ? [period] : [])),
    periodAlone: choosePeriod(columnPeriods.get(column) ?? [], table.base),
  };
}

/** A column under a lower header than its neighbour's is a part of it: 男 of 劳动力资源总数. */
function inheritedWhole(named: ColumnHeader['parts']): string | null {
  const own = named.at(-1);
  const whole = named.at(-2);
  return own && whole && whole.cell.column !== own.cell.column && whole.width === 1
    ? whole.label
    : null;
}

const isStatusAlone = (label: string) => statusWord(label) === label;

function statusOfColumn(table: Table, parts: ColumnHeader['parts'], words: string) {
  const status = statusIn(words);
  const word = statusWord(words);
  const year = parts.find(({ period }) => period?.year != null)?.period?.year ?? null;
  const byTitle = year === null || table.title === null ? null : statusOfYear(table.title, year);
  const isWhole = status === null && table.title !== null && isStatusOfAll(table.title);
  return {
    status:
      status ??
      (byTitle && !isChange(words)
        ? statusIn(byTitle)
        : isWhole
          ? statusIn(table.title ?? '')
          : null),
    statusWord: word ?? (isChange(words) ? null : byTitle),
    isStatusAsked: word !== null && byTitle !== null && bareStatus(word) !== bareStatus(byTitle),
  };
}

const bareStatus = (word: string) => word.replace(/数$/, '');
const isStatusOfAll = (title: string) =>
  /快报|初步核算|初步数|初步统计|预计数/.test(title) &&
  (title.match(/(?:19|20)\d\d/g) ?? []).length <= 1;

/** What a title says of one year's figures: 初步核实 of 2019年初步核实. */
function statusOfYear(title: string, year: number): string | null {
  const behind = new RegExp(`${year}年?(?:度)?([^\\d]{0,12})`).exec(title)?.[1] ?? '';
  return statusWord(behind);
}

interface Side {
  readonly path: readonly string[];
  readonly label: string;
  readonly units: readonly (readonly PrintedUnit[])[];
  readonly periods: readonly PrintedPeriod[];
  /** Undefined where the row says nothing of an area, null for a total of areas. */
  readonly area: string | null | undefined;
  readonly totalWord: string | null;
  readonly remarks: readonly string[];
  readonly english: string | null;
  /** The power of ten of a column that holds it; 0 where there is none. */
  readonly multiplier: number;
  readonly prices: ReturnType<typeof priceWords>;
}

function sideOf({ grid, columns }: Table, row: RowLabel): Side {
  const at = (column: number) => grid.at(row.shape.row, column);
  const places = columns.having('area').flatMap((column) => {
    const cell = at(column);
    return cell ? [splitLanguages(cell.text).label] : [];
  });
  const place = places.at(-1)?.replace(/^(?:其中|#)[:：]?/, '');
  const isWhole = place !== undefined && isTotal(place);
  const units = columns.having('unit').flatMap((column) => {
    const cell = at(column);
    return cell ? [readUnits(cell.text)] : [];
  });
  const periods = columns.having('period').flatMap((column) => {
    const cell = at(column);
    const period = cell ? readPrintedPeriod(datedText(cell)) : null;
    return period ? [period] : [];
  });
  const english = columns.having('english').map(at)[0]?.text;
  const power = Number(columns.having('multiplier').map(at)[0]?.text ?? 0);
  return {
    path: row.path,
    label: row.path.at(-1) ?? '',
    units: [...units, row.units],
    periods: periods.length > 0 ? periods : row.periods,
    area: place === undefined || place === '' ? (row.area ?? undefined) : isWhole ? null : place,
    totalWord: isWhole ? place : null,
    remarks: columns.having('remark').flatMap((column) => {
      const cell = at(column);
      return cell ? [cleanLabel(cell.text)] : [];
    }),
    english: english === undefined ? row.english : cleanLabel(english),
    multiplier: Number.isInteger(power) && Math.abs(power) <= 15 ? power : 0,
    prices: priceWords(row.path.at(-1) ?? ''),
  };
}

/** A date's own words where its format names a month or a year, else its day. */
function datedText({ cell, text }: GridCell): string {
  return cell.kind === 'date' && readPrintedPeriod(text) === null ? cell.text : text;
}

function takeCell(
  table: Table,
  found: Found,
  row: RowLabel,
  side: Side,
  frame: Frame,
  cell: GridCell,
  footnotes: ReadonlyMap<string, string>,
) {
  const name = table.grid.name(cell);
  const value: CellValue = readCell(cell.cell);
  if (value.kind === 'blank') {
    found.blank += 1;
    return;
  }
  if (value.kind === 'text' || value.kind === 'refused') {
    const reason = value.kind === 'text' ? 'unreadable' : value.reason;
    found.refused.push({ cell: name, reason, text: printedText(cell.cell) });
    return;
  }
  const figure = value.kind === 'missing' ? null : value.figure;
  const unit = timesMultiplier(unitOfCell(table, side, frame, figure), side);
  const isOwnDoubt = isGrowthAsAmount(table, row, side, frame, figure);
  const taken = toFigure(table, row, side, frame, cell, value, isOwnDoubt ? null : unit, footnotes);
  if (coversSeveral(table, cell)) {
    found.undecided.push({ ...taken, asks: [...taken.asks, 'indicator'] });
    found.cellQuestions.push({ about: 'indicator', cell: name, suggestions: taken.path.slice(-1) });
  } else if (isOwnDoubt) {
    found.undecided.push({
      ...taken,
      asks: [...taken.asks.filter((each) => each !== 'unit'), 'unit'],
    });
    found.cellQuestions.push({
      about: 'unit',
      cell: name,
      suggestions: usualUnits(table, frame.column),
    });
  } else if (value.kind === 'asked') {
    found.undecided.push({ ...taken, asks: [...taken.asks, value.about] });
    found.cellQuestions.push({
      about: value.about,
      cell: name,
      suggestions: suggestionsOf(value),
    });
  } else found.figures.push(taken);
}

function suggestionsOf({
  about,
  figure,
}: Extract<CellValue, { kind: 'asked' }>): readonly string[] {
  if (figure.value === null) return [];
  return about === 'sign' ? [String(figure.value), String(-figure.value)] : [String(figure.value)];
}

/** One number merged over several rows or columns of figures: of which, is not said. */
function coversSeveral({ rows, columns }: Table, { row, column, span }: GridCell): boolean {
  if (span.lastColumn > column)
    return columns.having('figures').some((each) => each > column && each <= span.lastColumn);
  return (
    span.lastRow > row && rows.some(({ shape }) => shape.row > row && shape.row <= span.lastRow)
  );
}

/** 77.41 under the unit % of a row that is a growth rate, beside its growth of 10.2: no percentage. */
function isGrowthAsAmount(
  { grid, columns, headers }: Table,
  row: RowLabel,
  side: Side,
  frame: Frame,
  figure: CellFigure | null,
): boolean {
  if (figure === null || figure.unit !== null || !frame.isAmount || !isChange(side.label))
    return false;
  const units = side.units.flat();
  if (units.length === 0 || units.some(({ unit }) => unit !== '%')) return false;
  if (frame.units.some((each) => each.length > 0)) return false;
  return columns.having('figures').some((column) => {
    const label = headers.get(column)?.text ?? '';
    const cell = column === frame.column ? undefined : grid.at(row.shape.row, column);
    return isChange(label) && cell !== undefined && readCell(cell.cell).kind === 'figure';
  });
}

/** The unit that most rows of a column have. */
function usualUnits({ grid, columns, rows }: Table, _column: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { shape } of rows.slice(0, 500))
    for (const column of columns.having('unit')) {
      const [first] = readUnits(grid.at(shape.row, column)?.text ?? '').filter(
        ({ unit }) => unit !== '%',
      );
      if (first) counts.set(first.printed, (counts.get(first.printed) ?? 0) + 1);
    }
  return [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .map(([unit]) => unit)
    .slice(0, 3);
}

function unitOfCell(
  { unitOfTable, options, title }: Table,
  side: Side,
  frame: Frame,
  figure: CellFigure | null,
): PrintedUnit | null {
  if (figure?.unit) {
    const { unit, unitMult } = figure;
    return { unit, unitMult, printed: figure.printedUnit ?? unit };
  }
  const around = chooseUnit({
    row: side.units,
    column: frame.units,
    table: unitOfTable,
    rowLabel: side.label,
    columnLabel: frame.label,
    columnLeaf: frame.labels.at(-1) ?? '',
    isIndexTable: title !== null && isIndex(title) && isBased(title),
  });
  const chosen = around ?? (options.unit === undefined ? null : readUnit(options.unit));
  if (figure === null || figure.unitMult === 0 || chosen === null) return chosen;
  // 4.6万 in a column of 户.
  return chosen.unitMult === 0
    ? {
        ...chosen,
        unitMult: figure.unitMult,
        printed: `${figure.printedUnit ?? ''}${chosen.printed}`,
      }
    : null;
}

/** Data packages have the power of ten in a column of its own. */
function timesMultiplier(unit: PrintedUnit | null, { multiplier }: Side): PrintedUnit | null {
  return unit === null || multiplier === 0
    ? unit
    : { ...unit, unitMult: unit.unitMult + multiplier };
}

function toFigure(
  table: Table,
  row: RowLabel,
  side: Side,
  frame: Frame,
  cell: GridCell,
  value: Exclude<CellValue, { kind: 'blank' | 'text' | 'refused' }>,
  unit: PrintedUnit | null,
  footnotes: ReadonlyMap<string, string>,
): TableFigure {
  const figure = value.kind === 'missing' ? null : value.figure;
  const { area, isWhole, word } = areaOf(table, side, frame);
  const path = pathOf(table, side, frame, word);
  const period = periodOf(table, side, frame);
  const prices = frame.prices ?? side.prices;
  const status = value.kind === 'missing' ? 'M' : (frame.status ?? 'A');
  const notes = [
    ...noteOfPart(row, side, frame),
    ...(word === null ? [] : [`printed ${word}`]),
    ...(value.kind === 'missing' ? [`mark ${value.mark}`] : []),
    ...(value.kind === 'figure' ? value.notes : []),
    ...(status === 'P' ? [`provisional (${frame.statusWord ?? '初步'})`] : []),
    ...side.remarks,
    ...[...frame.footnotes, ...(row.footnote ? [row.footnote] : [])].flatMap(
      (mark) => footnotes.get(bareMark(mark)) ?? [],
    ),
    ...(cell.cell.comment === null ? [] : [cleanLabel(cell.cell.comment)]),
  ];
  const isNamed = path.length > 0 && !isNameless(table, side, frame);
  const asks: QuestionSubject[] = [
    ...(area === null ? (['area'] as const) : []),
    ...(period === null ? (['period'] as const) : []),
    ...(unit === null ? (['unit'] as const) : []),
    ...(isNamed ? [] : (['indicator'] as const)),
    ...(frame.isStatusAsked && value.kind !== 'missing' ? (['status'] as const) : []),
  ];
  return {
    cell: table.grid.name(cell),
    path,
    english: frame.english ?? side.english,
    area,
    period,
    value: figure?.value ?? null,
    valueLo: figure?.valueLo ?? null,
    valueHi: figure?.valueHi ?? null,
    unit: unit?.unit ?? null,
    unitMult: unit?.unitMult ?? figure?.unitMult ?? 0,
    printedUnit: unit?.printed ?? null,
    decimals: figure?.decimals ?? 0,
    qualifier: figure?.qualifier ?? 'exact',
    qualifierWord: figure?.qualifierWord ?? null,
    status,
    priceBasis: prices?.basis ?? null,
    rawText: printedText(cell.cell),
    isTotal: isWhole,
    notes,
    asks,
  };
}

function areaOf({ options, areaOfTitle }: Table, side: Side, frame: Frame) {
  const isWhole = side.area === null || frame.area === null;
  const named = side.area ?? frame.area ?? null;
  const hasAreas = side.area !== undefined || frame.area !== undefined;
  const ofTitle = hasAreas ? null : areaOfTitle;
  return {
    area: named ?? ofTitle ?? options.area ?? null,
    isWhole,
    word: side.totalWord,
  };
}

function pathOf(
  { title, columns }: Table,
  side: Side,
  frame: Frame,
  _word: string | null,
): readonly string[] {
  const { prices } = frame;
  const own = [...side.path, ...frame.labels];
  const isTitled =
    own.length === 0 || (columns.having('label').length === 0 && own.every(saysNoSubject));
  const subject = isTitled && title !== null ? subjectOf(title) : null;
  return [
    ...(prices && !own.some((label) => label.includes(prices.word)) ? [prices.word] : []),
    ...(subject ? [subject] : []),
    ...own,
  ];
}

/** `name` and `value` name no indicator, whatever stands under them. */
function isNameless({ columns, headers }: Table, side: Side, frame: Frame): boolean {
  const header = headers.get(frame.column)?.text ?? '';
  if (!isBareValue(header) || side.path.length === 0) return false;
  return columns.having('label').every((column) => {
    const text = headers.get(column)?.text ?? '';
    return (roleOfHeader(text) !== 'label' && !hasHan(text)) || /^names?$/i.test(text);
  });
}

function periodOf({ base }: Table, side: Side, frame: Frame) {
  if (side.periods.length === 0) return frame.periodAlone;
  // What stands to a column's left says its period only where the row doesn't.
  return choosePeriod([...side.periods, ...frame.ownPeriods], base);
}

function noteOfPart(row: RowLabel, side: Side, frame: Frame): readonly string[] {
  const wholes = [row.partOf, frame.partOf].filter((whole) => whole !== null);
  return wholes.length === 0 || side === undefined
    ? []
    : wholes.map((whole) => `of which ${whole}`);
}

function refuseHidden({ grid, area, rows }: Table, found: Found) {
  if (grid.hidden.length === 0 || rows.length === 0) return;
  const first = rows[0]?.shape.row ?? 0;
  const last = rows.at(-1)?.shape.row ?? 0;
  for (const cell of grid.hidden) {
    if (cell.row < first || cell.row > last) continue;
    if (cell.column < area.firstColumn || cell.column > area.lastColumn) continue;
    const value = readCell(cell.cell);
    if (value.kind === 'figure' || value.kind === 'asked' || value.kind === 'missing')
      found.refused.push({ cell: grid.name(cell), reason: 'hidden', text: printedText(cell.cell) });
  }
}

/** Figures that nothing tells apart: which of them is meant is asked. */
function markDoubles(found: Found) {
  const seen = new Map<string, number>();
  const keyOf = ({ path, area, period, isTotal: isWhole }: TableFigure) =>
    `${path.join('\n')}\t${area}\t${period}\t${isWhole}`;
  const isTold = ({ asks }: TableFigure) => !asks.includes('period');
  for (const figure of found.figures)
    if (isTold(figure)) seen.set(keyOf(figure), (seen.get(keyOf(figure)) ?? 0) + 1);
  if (seen.size === found.figures.length) return;
  found.figures.forEach((figure, index) => {
    if (!isTold(figure) || (seen.get(keyOf(figure)) ?? 0) < 2 || figure.asks.includes('indicator'))
      return;
    found.figures[index] = { ...figure, asks: [...figure.asks, 'indicator'] };
  });
}

function rangeOf({ area, columns }: Table): CellRange {
  const shapes: readonly RowShape[] = [...area.headers, ...area.body];
  let [firstRow, lastRow] = [Number.POSITIVE_INFINITY, 0];
  for (const { row, cells } of shapes) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(
      lastRow,
      row,
      ...cells.map(({ span }) => (span.lastRow - row < 100 ? span.lastRow : row)),
    );
  }
  const used = columns.described.map(({ column }) => column);
  return {
    firstRow,
    lastRow,
    firstColumn: Math.min(...used.slice(0, 1)),
    lastColumn: Math.max(...used.slice(-1)),
  };
}

function questionsOf(sheet: Sheet, table: Table, found: Found): readonly TableQuestion[] {
  const asked = new Set([...found.figures, ...found.undecided].flatMap(({ asks }) => asks));
  const questions: TableQuestion[] = [];
  const { title } = table;
  if (asked.has('indicator'))
    questions.push({ about: 'indicator', cell: null, suggestions: title === null ? [] : [title] });
  if (asked.has('area'))
    questions.push({ about: 'area', cell: null, suggestions: placesAbove(table) });
  if (asked.has('period'))
    questions.push({ about: 'period', cell: null, suggestions: periodHints(sheet, table) });
  const isUnitAsked = found.figures.some(({ asks }) => asks.includes('unit'));
  if (isUnitAsked)
    questions.push({
      about: 'unit',
      cell: null,
      suggestions: table.unitOfTable.map(({ printed }) => printed),
    });
  if (asked.has('status'))
    for (const frame of table.columns.having('figures').map((column) => frameOf(table, column)))
      if (frame.isStatusAsked)
        questions.push({ about: 'status', cell: frame.cell, suggestions: ['P', 'A'] });
  return questions;
}

/** Places that the lines above a table name: 填报单位：洪山区统计局. */
function placesAbove({ area, areaOfTitle }: Table): readonly string[] {
  const names = area.above.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => {
      const office =
        /(?:填\s*报|编\s*制|制\s*表)\s*(?:单\s*位|机\s*关)?\s*[:：]\s*(\p{Script=Han}{2,12}?[省市区县旗镇乡])/u;
      const found = office.exec(text)?.[1];
      return found === undefined ? [] : [found];
    }),
  );
  return [...new Set([...(areaOfTitle ? [areaOfTitle] : []), ...names])].slice(0, 3);
}

function periodHints(sheet: Sheet, { title }: Table): readonly string[] {
  const hints = [title, sheet.name].flatMap((text) => {
    const period = text === null ? null : readPrintedPeriod(text);
    const whole = period ? toTimePeriod(period) : null;
    return whole === null ? [] : [whole];
  });
  return [...new Set(hints)];
}

const bareMark = (mark: string) => mark.replace(/[\s()（）[\]［］【】〔〕注]/g, '');

/** Footnotes by their marks: ① and * of lines below the table. */
function footnotesOf(remarks: readonly string[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const remark of remarks) {
    const text = remark.replace(/^注\s*[:：]\s*/, '');
    const found = /^([①-⑳⓪]|[*＊†‡※]+|[¹²³⁴-⁹]+|[(（[［]?(?:注)?\d{1,2}[)）\]］.、．])\s*/u.exec(
      text,
    );
    if (found?.[1]) notes.set(bareMark(found[1]).replace(/[.、．]$/, ''), text);
  }
  return notes;
}

/**
 * Tables of one sheet whose figures nothing but their titles tells apart carry the title in the
 * path: one would take the other's place.
 */
function toldApart(readings: readonly TableReading[]): readonly TableReading[] {
  if (readings.length < 2) return readings;
  const keys = readings.map(
    ({ figures }) =>
      new Set(figures.map(({ path, area, period }) => `${path.join('\n')}\t${area}\t${period}`)),
  );
  return readings.map((reading, index) => {
    const own = keys[index];
    const isSame = keys.some(
      (others, other) => other !== index && own !== undefined && overlaps(own, others),
    );
    if (!isSame || reading.title === null) return reading;
    const { title } = reading;
    const isOwnTitle = readings.every((other) => other === reading || other.title !== title);
    if (!isOwnTitle) return reading;
    const withTitle = (figure: TableFigure) => ({ ...figure, path: [title, ...figure.path] });
    return {
      ...reading,
      figures: reading.figures.map(withTitle),
      undecided: reading.undecided.map(withTitle),
    };
  });
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const key of few) if (many.has(key)) return true;
  return false;
}
