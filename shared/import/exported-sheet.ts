import {
  about,
  columnWords,
  kindWords,
  priceBasisWords,
  qualifierWords,
  statusWords,
  yearsHeader,
} from '../export/data-words.ts';
import type { Qualifier } from '../model/figure.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { TimePeriod } from '../model/period.ts';
import { cellName, rangeName } from './cell-names.ts';
import { readUnit } from './printed-unit.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type {
  ExportedRow,
  ExportedTable,
  RefusedCell,
  TableColumn,
  TableFigure,
  TableReading,
} from './table-reading.ts';

type ColumnName = keyof typeof columnWords;

/** What each table of the program's own exports cannot do without, by which it is known. */
const tables = {
  figures: ['key', 'periodCode', 'area', 'value', 'unit', 'qualifier', 'name'],
  goals: ['key', 'goal', 'goalType', 'progress'],
  milestones: ['key', 'name', 'date', 'dateCode'],
  sources: ['key', 'source', 'section', 'counting'],
} as const satisfies Record<ExportedTable['table'], readonly ColumnName[]>;

/**
 * A sheet that the program exported itself, read by its columns: every row says by key and code what
 * it is of, so that nothing is understood from words and nothing is asked.
 *
 * @returns null for any other sheet; no table for those that explain the workbook or set its years beside each other
 */
export function readExportedSheet(sheet: Sheet): readonly TableReading[] | null {
  const rows = rowsOf(sheet);
  const [header] = rows;
  if (!header) return null;
  const first = header.cells[0]?.text.trim();
  if ([about.title, yearsHeader].some(({ zh, en }) => first === zh || first === en)) return [];
  for (const locale of ['zh-CN', 'en'] as const)
    for (const table of Object.keys(tables) as ExportedTable['table'][]) {
      const columns = columnsOf(header.cells, locale);
      if (tables[table].every((name) => columns.has(name)))
        return [readRows(sheet, { locale, table, columns, rows })];
    }
  return null;
}

interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

function rowsOf({ cells }: Sheet): SheetRow[] {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].map(([row, own]) => ({ row, cells: own })).sort((a, b) => a.row - b.row);
}

/** Where each column stands, in one language; a column that stands twice is none of ours. */
function columnsOf(header: readonly SheetCell[], locale: Locale): ReadonlyMap<ColumnName, number> {
  const names = new Map<string, ColumnName>(
    (Object.keys(columnWords) as ColumnName[]).map((name) => [
      inLanguage(columnWords[name][0], locale),
      name,
    ]),
  );
  const columns = new Map<ColumnName, number>();
  const twice = new Set<ColumnName>();
  for (const { text, column } of header) {
    const name = names.get(text.trim());
    if (name === undefined) continue;
    if (columns.has(name)) twice.add(name);
    columns.set(name, column);
  }
  for (const name of twice) columns.delete(name);
  return columns;
}

const inLanguage = ({ zh, en }: Localized, locale: Locale) => (locale === 'en' ? (en ?? zh) : zh);

interface Recognized {
  readonly locale: Locale;
  readonly table: ExportedTable['table'];
  readonly columns: ReadonlyMap<ColumnName, number>;
  readonly rows: readonly SheetRow[];
}

function readRows(sheet: Sheet, { locale, table, columns, rows }: Recognized): TableReading {
  const [header, ...body] = rows;
  const headers = new Map(header?.cells.map(({ column, text }) => [column, text.trim()]));
  const hidden = new Set(sheet.hiddenRows);
  const figures: TableFigure[] = [];
  const undecided: TableFigure[] = [];
  const refused: RefusedCell[] = [];
  const exported: ExportedRow[] = [];
  const names = shortestNames(body, columns);
  for (const { row, cells } of body) {
    const at = new Map(cells.map((cell) => [cell.column, cell]));
    const textOf = (name: ColumnName) => plainText(at.get(columns.get(name) ?? -1));
    const place = (name: ColumnName) =>
      cellName({ row, column: columns.get(name) ?? 0 }, sheet.cellNames);
    const kind = table === 'figures' ? kindOf(textOf('kind'), locale) : table;
    const cell = place(kind === 'figures' ? 'value' : tables[table][1]);
    exported.push({
      ...{ cell, table: kind },
      texts: Object.fromEntries(
        cells.flatMap((one) => {
          const text = headers.get(one.column);
          return text ? [[text, plainText(one)] as const] : [];
        }),
      ),
    });
    if (kind !== 'figures') continue;
    if (hidden.has(row)) {
      refused.push({ cell, reason: 'hidden', text: textOf('value') });
      continue;
    }
    const read = figureOf({ textOf, place, locale, value: at.get(columns.get('value') ?? -1) });
    if ('reason' in read) refused.push(read);
    else figures.push({ ...read, path: [names.get(textOf('key')) ?? textOf('name')] });
  }
  const used = [...headers.keys()];
  const range = {
    firstRow: header?.row ?? 0,
    lastRow: rows.at(-1)?.row ?? 0,
    firstColumn: Math.min(...used),
    lastColumn: Math.max(...used),
  };
  return {
    ...{ sheet: sheet.name, range: rangeName(range, sheet.cellNames), cells: range },
    ...{ headerRows: 1, title: null, columns: columnsRead(headers, columns) },
    ...{ figures, undecided, refused, questions: [], blank: 0, remarks: [], continues: null },
    exported: { locale, table, headers: [...headers.values()], rows: exported },
  };
}

/** Names of other areas' rows have the area behind them: the shortest is the indicator's own. */
function shortestNames(
  body: readonly SheetRow[],
  columns: ReadonlyMap<ColumnName, number>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const textAt = (cells: readonly SheetCell[], name: ColumnName) =>
    plainText(cells.find(({ column }) => column === columns.get(name)));
  for (const { cells } of body) {
    const [key, name] = [textAt(cells, 'key'), textAt(cells, 'name')];
    const known = names.get(key);
    if (known === undefined || name.length < known.length) names.set(key, name);
  }
  return names;
}

/** What the row of the whole table is; without the column it is a sheet of figures alone. */
function kindOf(word: string, locale: Locale): ExportedRow['table'] {
  const found = Object.entries(kindWords).find(([, words]) => inLanguage(words, locale) === word);
  if (found?.[0] === 'milestone') return 'milestones';
  return found?.[0] === 'goal' || found?.[0] === 'target' ? 'goals' : 'figures';
}

interface RowToRead {
  readonly textOf: (name: ColumnName) => string;
  readonly place: (name: ColumnName) => string;
  readonly locale: Locale;
  readonly value: SheetCell | undefined;
}

/** A row as a figure, or the cell in it that can't be read. */
function figureOf({
  textOf,
  place,
  locale,
  value,
}: RowToRead): Omit<TableFigure, 'path'> | RefusedCell {
  const unreadable = (name: ColumnName): RefusedCell => ({
    ...{ cell: place(name), reason: 'unreadable', text: textOf(name) },
  });
  if (value?.formula === 'without-result')
    return { cell: place('value'), reason: 'no-result', text: textOf('value') };
  const numbers = (['value', 'low', 'high'] as const).map((name) => numberOf(textOf(name)));
  const odd = (['value', 'low', 'high'] as const).find((_, index) => numbers[index] === undefined);
  if (odd) return unreadable(odd);
  const [number = null, low = null, high = null] = numbers;
  const period = TimePeriod.safeParse(textOf('periodCode'));
  if (!period.success) return unreadable('periodCode');
  const qualifier = codeOf(
    qualifierWords,
    textOf('qualifier') || qualifierOfNothing(locale),
    locale,
  );
  if (qualifier === undefined) return unreadable('qualifier');
  const status = textOf('status') === '' ? 'A' : codeOf(statusWords, textOf('status'), locale);
  if (status === undefined) return unreadable('status');
  const basis = textOf('priceBasis');
  const priceBasis = basis === '' ? null : codeOf(priceBasisWords, basis, locale);
  if (priceBasis === undefined) return unreadable('priceBasis');
  if (!isWhole({ number, low, high, status, qualifier })) return unreadable('value');
  const printedUnit = textOf('unit');
  const unit = readUnit(printedUnit);
  const other = textOf('otherName');
  return {
    ...{ cell: place('value'), english: locale === 'en' ? textOf('name') : other || null },
    ...{ area: textOf('area') || null, period: period.data },
    ...{ value: number, valueLo: low, valueHi: high },
    ...{ unit: unit?.unit ?? printedUnit, unitMult: unit?.unitMult ?? 0, printedUnit },
    decimals: Math.min(6, (value?.shown ?? value?.text ?? '').split('.')[1]?.length ?? 0),
    ...{ qualifier, qualifierWord: null, status, priceBasis },
    rawText: [textOf('value') || [textOf('low'), textOf('high')].filter(Boolean).join('–')].join(
      '',
    ),
    ...{ isTotal: false, notes: [], asks: [] },
    byKey: { key: textOf('key'), printedUnit, locale, sources: textOf('source') },
  };
}

const qualifierOfNothing = (locale: Locale) => inLanguage(qualifierWords.exact, locale);

/** Whether there is what its status and qualifier ask for: a value, two ends, or nothing. */
function isWhole({
  number,
  low,
  high,
  status,
  qualifier,
}: {
  readonly number: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly qualifier: Qualifier;
}): boolean {
  if (status === 'M') return number === null && low === null && high === null;
  if (qualifier === 'range') return low !== null && high !== null;
  return number !== null;
}

/** Undefined for what is no number; null for nothing. */
function numberOf(text: string): number | null | undefined {
  const plain = text.replace(/(?<=\d)[,，](?=\d{3})/g, '');
  if (plain === '') return null;
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function codeOf<Code extends string>(
  words: Readonly<Record<Code, Localized>>,
  text: string,
  locale: Locale,
): Code | undefined {
  return (Object.keys(words) as Code[]).find((code) => inLanguage(words[code], locale) === text);
}

const plainText = (cell: SheetCell | undefined) => unguarded(cell?.text ?? '');

/** A text without the apostrophe that keeps it from being run as a formula where it is opened. */
export function unguarded(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@\t＝＋－＠]|[\d.e+-]+$)/gim, '');
}

const roles: Partial<Record<ColumnName, TableColumn['role']>> = {
  ...{ name: 'label', otherName: 'english', area: 'area', periodCode: 'period' },
  ...{ unit: 'unit', value: 'figures', note: 'remark', key: 'code' },
};

function columnsRead(
  headers: ReadonlyMap<number, string>,
  columns: ReadonlyMap<ColumnName, number>,
): TableColumn[] {
  const names = new Map([...columns].map(([name, column]) => [column, name]));
  return [...headers].map(([column, header]) => {
    const name = names.get(column);
    const role = (name && roles[name]) ?? 'other';
    return { column, header, role, reason: 'header' };
  });
}
