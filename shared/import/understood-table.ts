import { type Columns, describeColumns, roleOfHeader } from './column-roles.ts';
import type { Grid } from './grid.ts';
import { type ColumnHeader, headersOf } from './header-paths.ts';
import { cleanLabel, isAreaName, isTotal } from './label-text.ts';
import { periodOfAnswer, periodOfTitle, periodsOfColumns } from './period-choice.ts';
import type { PrintedPeriod } from './printed-period.ts';
import { type PrintedUnit, readUnits } from './printed-unit.ts';
import { labelRows, type RowLabel } from './row-labels.ts';
import type { TableArea } from './table-area.ts';
import type { ReadingOptions } from './table-reading.ts';
import { titleOf } from './table-title.ts';
import { areaOfTitle } from './title-words.ts';

/** A table with what its columns, headers, rows and title say. */
export interface UnderstoodTable {
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

/** Understands a table's columns, headers and rows; null where no column of it holds figures. */
export function understandTable(
  grid: Grid,
  area: TableArea,
  options: ReadingOptions,
): UnderstoodTable | null {
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
  return {
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
