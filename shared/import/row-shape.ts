import { readCell } from './cell-value.ts';
import type { Grid, GridCell } from './grid.ts';
import { cleanLabel } from './label-text.ts';
import { isYear, readPrintedPeriod } from './printed-period.ts';
import type { SheetCell } from './sheet.ts';

/** What a cell looks like before its table is understood. A year may be a header or a number. */
export type CellLook = 'text' | 'figure' | 'year' | 'mark' | 'meta';

export interface LookedCell extends GridCell {
  readonly look: CellLook;
}

/** A row by what it looks like. */
export interface RowShape {
  readonly row: number;
  /** Its index among the rows that hold something. */
  readonly cells: readonly LookedCell[];
  readonly isData: boolean;
  /** A note below a table: 注：…, 资料来源：…. */
  readonly isNote: boolean;
}

const meta =
  /^[（(]?\s*(?:(?:计\s*量\s*)?单\s*位|units?|表\s*号|制\s*表\s*机\s*关|填\s*报\s*单\s*位|编\s*制\s*单\s*位|综合机关名称|批准文号|批准机关|文\s*号|有效期至?|制\s*定\s*机\s*关|填报日期|报送日期)\s*[:：]/i;
const note =
  /^(?:[（(]?\s*(?:附?注|备注|说明|附记|资料来源|数据来源|来源)\s*\d*\s*[)）]?\s*(?:[:：.、]|\d|①)|(?:notes?|sources?|data sources?|remarks?)\s*[:：.]|[*＊①②③④⑤⑥⑦⑧⑨]+\s*\S{4,}|[（(]?\d{1,2}[)）.、．]\s*(?:本表|指|按|包括|不含|以上|为|自|表中)|(?:本表|表中|以上数据|单位负责人|审核人|填表人|制表人|统计负责人))/i;

/** What a cell looks like by itself. */
export function lookOf({ cell, text }: GridCell): CellLook {
  if (cell.kind === 'number') {
    const isPlain = cell.shown === null || /^\d{4}$/.test(cell.shown.trim());
    return isPlain && isYear(cell.number) ? 'year' : 'figure';
  }
  if (cell.formula === 'without-result') return 'figure';
  if (cell.kind === 'error') return 'mark';
  if (cell.kind !== 'text') return 'text';
  if (/^\s*-?(?:\d{1,3}|\d{5,14}|\d+\.\d{1,10})\s*$/.test(text)) return 'figure';
  if (text.length > 60) return lookOfWords(cell, text);
  const known = looks.get(text);
  if (known !== undefined) return known;
  const look = lookOfWords(cell, text);
  if (looks.size >= mostLooks) looks.clear();
  looks.set(text, look);
  return look;
}

/** The same words stand in thousands of rows: each is looked at once. */
const looks = new Map<string, CellLook>();
const mostLooks = 20_000;

function lookOfWords(cell: SheetCell, text: string): CellLook {
  if (text.length > 60) return meta.test(text.trim()) ? 'meta' : 'text';
  if (/^\s*(?:19|20)\d\d\s*$/.test(text)) return 'year';
  if (meta.test(text.trim())) return 'meta';
  if (readPrintedPeriod(text)?.rest === '') return 'text';
  const value = readCell(cell);
  if (value.kind === 'missing') return 'mark';
  if (value.kind === 'figure' || value.kind === 'asked')
    // A figure in words may be a name as well (一季度): only its unit makes it one.
    return /[\d０-９]/.test(text) || value.figure.unit !== null ? 'figure' : 'text';
  if (value.kind === 'refused') return value.reason === 'identifier' ? 'text' : 'figure';
  return 'text';
}

/** How a row looks. */
export function shapeOf(grid: Grid, row: number): RowShape {
  return shapeOfCells(
    row,
    grid.cellsIn(row).map((cell): LookedCell => ({ ...cell, look: lookOf(cell) })),
  );
}

/** As `shapeOf`, of a part of a row. */
export function shapeOfCells(row: number, looked: readonly LookedCell[]): RowShape {
  const [lead] = looked;
  // 0-14岁 and 100人以上 before figures name their row.
  const isNamed =
    lead?.look === 'figure' &&
    lead.cell.kind === 'text' &&
    looked.length > 1 &&
    !/^[-+\d.,\s%％]+$/.test(lead.text);
  const cells: readonly LookedCell[] =
    isNamed && lead ? [{ ...lead, look: 'text' }, ...looked.slice(1)] : looked;
  const [first] = cells;
  const isNote = first !== undefined && isNoteText(first.text) && cells.length <= 2;
  return { row, cells, isNote, isData: !isNote && isDataRow(cells) };
}

/** Whether a text is a note on the table, not a label of it. */
export function isNoteText(text: string): boolean {
  return note.test(cleanLabel(text));
}

function isDataRow(cells: readonly LookedCell[]): boolean {
  const numbers = cells.filter(({ look }) => look === 'figure' || look === 'year');
  const marks = cells.filter(({ look }) => look === 'mark');
  const texts = cells.filter(({ look }) => look === 'text');
  if (numbers.length + marks.length === 0) return false;
  if (isNumbering(cells)) return false;
  const [first] = cells;
  const beyond = [...numbers, ...marks].filter((cell) => cell !== first);
  if (beyond.length > 0) return beyond.length > 0 && !isYearHeader(cells);
  return texts.length === 0 && cells.length === 1 && first?.look !== 'year';
}

/** Whether a row numbers the columns of a form, 甲 乙 1 2 3. */
export function isNumberingRow({ cells }: RowShape): boolean {
  return isNumbering(cells);
}

/** 甲 乙 1 2 3: the numbers of a form's columns, no figures. */
function isNumbering(cells: readonly LookedCell[]): boolean {
  const numbers = cells.filter(({ look }) => look === 'figure' || look === 'year');
  const texts = cells.filter(({ look }) => look === 'text');
  if (numbers.length < 2) return false;
  const isCounted = numbers.every(
    ({ text }, index) => Number(text.replace(/[\s()（）]/g, '')) === index + 1,
  );
  return (
    isCounted &&
    texts.every(({ text }) => /^\s*(?:[甲乙丙丁戊]|[A-E]|栏次|栏号|序号|代码)\s*$/.test(text))
  );
}

const corner =
  /^(?:指标|项目|指标名称|项目名称|地区|区域|年份|年度|名称|类别|行业|产业|单位|乡镇|街镇|街道|区县|市县|县区|区市|单位名称|乡镇名称|指标\/年份|[（(].*[)）]|item|items|indicators?|region|area|year|district|序号)$/i;

/** Whether a row begins with what the corner of a table says: 指标, 地区, Item. */
export function hasCorner(cells: readonly LookedCell[]): boolean {
  return cells.some(
    ({ text, look }) => look === 'text' && corner.test(cleanLabel(text).replace(/\s/g, '')),
  );
}

/** Years alone beside words that a table's corner says: a header, as no figures are years in a row. */
function isYearHeader(cells: readonly LookedCell[]): boolean {
  const numbers = cells.filter(({ look }) => look === 'figure' || look === 'year');
  if (numbers.length === 0 || numbers.some(({ look }) => look !== 'year')) return false;
  if (cells.some(({ look }) => look === 'mark')) return false;
  const years = numbers.map(({ text }) => Number(text.trim()));
  if (hasCorner(cells)) return true;
  const isSequence =
    years.length >= 2 &&
    (years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0)) ||
      years.every((year, index) => index === 0 || year < (years[index - 1] ?? 0)) ||
      (new Set(years).size >= 2 && new Set(years).size * 2 <= years.length)) &&
    Math.max(...years) - Math.min(...years) <= 80;
  const first = cells[0];
  const isLabelled = first?.look === 'text' && (first?.column ?? 0) < (numbers[0]?.column ?? 0);
  return isSequence && (!isLabelled || years.length >= 3);
}
