import { type CellFigure, type CellValue, printedText, readCell } from './cell-value.ts';
import type { ColumnFrame } from './column-frame.ts';
import { isBareValue, roleOfHeader } from './column-roles.ts';
import type { GridCell } from './grid.ts';
import { cleanLabel, hasHan, isChange, isIndex, isRank } from './label-text.ts';
import { choosePeriod } from './period-choice.ts';
import { type PrintedUnit, readUnit, readUnits } from './printed-unit.ts';
import type { RowLabel } from './row-labels.ts';
import type { RowSide } from './row-side.ts';
import type { RefusedCell, TableFigure, TableQuestion } from './table-reading.ts';
import { saysNoSubject, subjectOf } from './title-words.ts';
import type { UnderstoodTable } from './understood-table.ts';
import { chooseUnit, isBased } from './unit-choice.ts';

export interface FoundCells {
  readonly figures: TableFigure[];
  readonly undecided: TableFigure[];
  readonly refused: RefusedCell[];
  readonly cellQuestions: TableQuestion[];
  blank: number;
}

/** Takes the cell of one row and column for what it is: a figure, a question, a refusal, a blank. */
export function takeCell(
  table: UnderstoodTable,
  found: FoundCells,
  row: RowLabel,
  side: RowSide,
  frame: ColumnFrame,
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
      suggestions: usualUnits(table),
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
function coversSeveral(
  { rows, columns }: UnderstoodTable,
  { row, column, span }: GridCell,
): boolean {
  if (span.lastColumn > column)
    return columns.having('figures').some((each) => each > column && each <= span.lastColumn);
  return (
    span.lastRow > row && rows.some(({ shape }) => shape.row > row && shape.row <= span.lastRow)
  );
}

/** 77.41 under the unit % of a row that is a growth rate, beside its growth of 10.2: no percentage. */
function isGrowthAsAmount(
  { grid, columns, headers }: UnderstoodTable,
  row: RowLabel,
  side: RowSide,
  frame: ColumnFrame,
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

/** The units that most rows have, percentages aside. */
function usualUnits({ grid, columns, rows }: UnderstoodTable): readonly string[] {
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
  { unitOfTable, options, title }: UnderstoodTable,
  side: RowSide,
  frame: ColumnFrame,
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
function timesMultiplier(unit: PrintedUnit | null, { multiplier }: RowSide): PrintedUnit | null {
  return unit === null || multiplier === 0
    ? unit
    : { ...unit, unitMult: unit.unitMult + multiplier };
}

function toFigure(
  table: UnderstoodTable,
  row: RowLabel,
  side: RowSide,
  frame: ColumnFrame,
  cell: GridCell,
  value: Exclude<CellValue, { kind: 'blank' | 'text' | 'refused' }>,
  unit: PrintedUnit | null,
  footnotes: ReadonlyMap<string, string>,
): TableFigure {
  const figure = value.kind === 'missing' ? null : value.figure;
  const { area, isWhole, word } = areaOf(table, side, frame);
  const path = pathOf(table, side, frame);
  const period = periodOf(table, side, frame);
  const prices = frame.prices ?? side.prices;
  const status = value.kind === 'missing' ? 'M' : (frame.status ?? 'A');
  const notes = [
    ...noteOfPart(row, frame),
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
  const asks = questionSubjects.filter(
    (subject) =>
      (subject === 'area' && area === null) ||
      (subject === 'period' && period === null) ||
      (subject === 'unit' && unit === null) ||
      (subject === 'indicator' && !isNamed) ||
      (subject === 'status' && frame.isStatusAsked && value.kind !== 'missing'),
  );
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
    notes: notes.length === 0 ? nothing : notes,
    asks: asks.length === 0 ? nothing : asks,
  };
}

/** One list for the many figures that have nothing to say. */
const nothing: readonly never[] = [];
const questionSubjects = ['area', 'period', 'unit', 'indicator', 'status'] as const;

function areaOf({ options, areaOfTitle }: UnderstoodTable, side: RowSide, frame: ColumnFrame) {
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

function pathOf(table: UnderstoodTable, side: RowSide, frame: ColumnFrame): readonly string[] {
  const { title, columns } = table;
  const { prices } = frame;
  if (side.path.length > 0 && frame.labels.length === 0 && prices === null) return side.path;
  const own = [...side.path, ...frame.labels];
  const isTitled =
    own.length === 0 || (columns.having('label').length === 0 && own.every(saysNoSubject));
  const subject = isTitled && title !== null ? subjectOf(title) : null;
  const beside = isTitled && subject === null && own.length > 0 ? subjectBeside(table, frame) : [];
  return [
    ...(prices && !own.some((label) => label.includes(prices.word)) ? [prices.word] : []),
    ...(subject ? [subject] : []),
    ...beside,
    ...own,
  ];
}

/**
 * 增长（%） and 位次 behind 地区生产总值（亿元）, in rows that are places, under a title of many things: of what
 * stands to their left.
 * A place on a list behind a change is that of the change.
 */
function subjectBeside(
  { columns, headers }: UnderstoodTable,
  frame: ColumnFrame,
): readonly string[] {
  const labelsOf = (column: number) =>
    (headers.get(column)?.parts ?? []).flatMap(({ label }) => (label === '' ? [] : [label]));
  let changes: readonly string[] = [];
  for (const column of columns.having('figures').toReversed()) {
    if (column >= frame.column) continue;
    const labels = labelsOf(column);
    if (!labels.every(saysNoSubject)) return [...labels, ...changes];
    const isOfChange = isRank(frame.label) && labels.some(isChange) && changes.length === 0;
    if (isOfChange) changes = labels;
  }
  return [];
}

/** `name` and `value` name no indicator, whatever stands under them. */
function isNameless(
  { columns, headers, area }: UnderstoodTable,
  side: RowSide,
  frame: ColumnFrame,
): boolean {
  const header = headers.get(frame.column)?.text ?? '';
  // Numbers beside a table, under none of its headers.
  if (header === '' && area.headers.length > 0 && columns.having('figures').length > 1) return true;
  if (!isBareValue(header) || side.path.length === 0) return false;
  return columns.having('label').every((column) => {
    const text = headers.get(column)?.text ?? '';
    return (roleOfHeader(text) !== 'label' && !hasHan(text)) || /^names?$/i.test(text);
  });
}

function periodOf({ base }: UnderstoodTable, side: RowSide, frame: ColumnFrame) {
  if (side.periods.length === 0) return frame.periodAlone;
  // What stands to a column's left says its year only where the row names none.
  const isDated = side.periods.some(({ year }) => year !== null);
  return choosePeriod([...side.periods, ...(isDated ? frame.ownPeriods : frame.periods)], base);
}

function noteOfPart(row: RowLabel, frame: ColumnFrame): readonly string[] {
  return [row.partOf, frame.partOf].flatMap((whole) =>
    whole === null ? [] : [`of which ${whole}`],
  );
}

const bareMark = (mark: string) => mark.replace(/[\s()（）[\]［］【】〔〕注]/g, '');

/** Footnotes by their marks: ① and * of lines below the table. */
export function footnotesOf(remarks: readonly string[]): ReadonlyMap<string, string> {
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
