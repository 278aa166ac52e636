import { AppError } from '../../../shared/errors.ts';
import { damaged } from './limits.ts';

/** What the records of a BIFF stream say beside the values of cells ([MS-XLS], [MS-XLS] 2.4). */
export interface BiffOutline {
  readonly date1904: boolean;
  readonly formats: readonly BiffFormat[];
  /** Formats that the file writes out itself, by their numbers. */
  readonly writtenFormats: ReadonlyMap<number, string>;
  /** In the order of their tabs. */
  readonly sheets: readonly BiffSheet[];
}

interface BiffFormat {
  readonly numberFormat: number;
  readonly indent: number;
}

export interface BiffSheet {
  /** Where its records begin. */
  readonly position: number;
  readonly isHidden: boolean;
  readonly isWorksheet: boolean;
  /** By {@link placeKey}. */
  readonly cells: ReadonlyMap<number, BiffCell>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface BiffCell {
  readonly format: number;
  /** What a formula last came to, as the file keeps it; undefined where the cell is no formula. */
  readonly result?: HeldValue;
}

export type HeldValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: number };

export const placeKey = (row: number, column: number) => row * 65_536 + column;
export const placeOf = (key: number) => ({ row: Math.floor(key / 65_536), column: key % 65_536 });

const type = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  rkNumbers: 0x00bd,
  formatOfCells: 0x00e0,
  merges: 0x00e5,
  richText: 0x00d6,
  sharedText: 0x00fd,
  sharedTexts: 0x00fc,
  note: 0x001c,
  continued: 0x003c,
  object: 0x005d,
  objectText: 0x01b6,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  resultText: 0x0207,
  row: 0x0208,
  rkNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/**
 * What the library is given. It is not given formulas, which it takes apart even when it isn't asked to:
 * a damaged one never ends.
 */
const kept: ReadonlySet<number> = new Set([
  type.begin,
  type.end,
  type.codePage,
  type.date1904,
  type.sheet,
  type.sharedTexts,
  type.continued,
  type.sharedText,
  type.text,
  type.richText,
  type.number,
  type.rkNumber,
  type.rkNumbers,
  type.booleanOrError,
  type.merges,
  type.note,
  type.object,
  type.objectText,
]);
/** The cursor of a window: the library steps over it. */
const stepOver = 0x001d;
const biff8 = 0x0600;
const mostRecordBytes = 8224;

interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly data: DataView;
}

/**
 * Walks all records of a stream, to its end.
 *
 * @throws table-file.damaged where it ends too early, table-file.encrypted
 */
export function outlineOf(stream: Uint8Array): BiffOutline {
  const formats: BiffFormat[] = [];
  const writtenFormats = new Map<number, string>();
  const listed: Pick<BiffSheet, 'position' | 'isHidden' | 'isWorksheet'>[] = [];
  const found = new Map<number, Omit<BiffSheet, 'isHidden' | 'isWorksheet'>>();
  let date1904 = false;
  let version = 0;
  let codePage = 1252;
  let depth = 0;
  let sheet: ReturnType<typeof createSheet> | null = null;
  for (const { type: kind, start, data } of recordsOf(stream)) {
    if (kind === type.begin) {
      depth += 1;
      if (found.size === 0 && sheet === null && depth === 1 && start === 0)
        version = data.getUint16(0, true);
      else if (depth === 1) sheet = createSheet(start, pageOf(version, codePage));
    } else if (kind === type.end) {
      depth -= 1;
      if (depth === 0 && sheet) {
        sheet.add(kind, data);
        found.set(sheet.position, sheet);
      }
      if (depth === 0) sheet = null;
    } else if (kind === type.filePass) throw new AppError('table-file.encrypted');
    else if (depth !== 1) continue;
    else if (sheet) sheet.add(kind, data);
    else if (kind === type.codePage) codePage = data.getUint16(0, true);
    else if (kind === type.date1904) date1904 = data.getUint16(0, true) === 1;
    else if (kind === type.numberFormat)
      writtenFormats.set(data.getUint16(0, true), writtenFormat(data, pageOf(version, codePage)));
    else if (kind === type.formatOfCells) formats.push(formatOf(data, version));
    else if (kind === type.sheet)
      listed.push({
        position: data.getUint32(0, true),
        isHidden: (data.getUint8(4) & 3) !== 0,
        isWorksheet: data.getUint8(5) === 0,
      });
  }
  if (depth !== 0) throw damaged('Workbook');
  const sheets = listed.map((one) => {
    const content = found.get(one.position);
    if (!content) throw damaged('Workbook');
    return { ...content, ...one };
  });
  return { date1904, formats, writtenFormats, sheets };
}

/** The same stream with every record passed over that says nothing of cells: links, pictures, macros. */
export function cellsAlone(stream: Uint8Array): Buffer {
  const copy = Buffer.from(stream);
  for (const { type: kind, start } of recordsOf(stream))
    if (!kept.has(kind)) copy.writeUInt16LE(stepOver, start);
  return copy;
}

function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let start = 0; start + 4 <= stream.byteLength; ) {
    const kind = view.getUint16(start, true);
    const length = view.getUint16(start + 2, true);
    // What follows the last sheet fills up the last sector.
    if (depth === 0 && kind !== type.begin) return;
    if (length > mostRecordBytes || start + 4 + length > stream.byteLength)
      throw damaged('Workbook');
    if (kind === type.begin) depth += 1;
    if (kind === type.end) depth -= 1;
    const data = new DataView(stream.buffer, stream.byteOffset + start + 4, length);
    yield { type: kind, start, data };
    start += 4 + length;
  }
}

/** Texts of BIFF8 are Unicode, those before it are in the code page of the computer they come from. */
function pageOf(version: number, codePage: number): number | null {
  return version >= biff8 ? null : codePage;
}

function writtenFormat(data: DataView, codePage: number | null): string {
  const isUnicode = codePage === null;
  const length = isUnicode ? data.getUint16(2, true) : data.getUint8(2);
  const text = createLongText(codePage, length);
  text.add(data, isUnicode ? 4 : 3);
  return text.end();
}

/** A cell's format: the number format, and how far BIFF8 moves the text in from the left. */
function formatOf(data: DataView, version: number): BiffFormat {
  const numberFormat = data.getUint16(2, true);
  const isLeft = (data.getUint8(6) & 7) <= 1;
  const indent = version >= biff8 && isLeft ? data.getUint8(8) & 15 : 0;
  return { numberFormat, indent };
}

/** @param codePage of texts before BIFF8; null for that, which has Unicode */
function createSheet(position: number, codePage: number | null) {
  const cells = new Map<number, BiffCell>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  /** The formula whose text follows in a record of its own. */
  let awaited: { readonly key: number; readonly format: number } | null = null;
  let text: ReturnType<typeof createLongText> | null = null;

  function add(kind: number, data: DataView): void {
    if (kind !== type.continued) endText();
    if (kind === type.formula) addFormula(data);
    else if (kind === type.resultText) {
      text = createLongText(codePage, data.getUint16(0, true));
      text.add(data, 2);
    } else if (kind === type.continued && text) text.add(data, 0);
    else if (cellTypes.has(kind)) cells.set(keyIn(data), { format: data.getUint16(4, true) });
    else if (kind === type.rkNumbers) addNumbers(data);
    else if (kind === type.row && (data.getUint8(12) & 0x20) !== 0)
      hiddenRows.push(data.getUint16(0, true));
    else if (kind === type.columns && (data.getUint16(8, true) & 1) !== 0) {
      const last = Math.min(data.getUint16(2, true), 255);
      for (let one = data.getUint16(0, true); one <= last; one += 1) hiddenColumns.push(one);
    }
  }

  function addFormula(data: DataView): void {
    const key = keyIn(data);
    const format = data.getUint16(4, true);
    const result = storedResult(data);
    awaited = result === 'text follows' ? { key, format } : null;
    cells.set(key, { format, result: result === 'text follows' ? emptyText : result });
  }

  function endText(): void {
    if (text && awaited)
      cells.set(awaited.key, {
        format: awaited.format,
        result: { kind: 'text', value: text.end() },
      });
    if (text) awaited = null;
    text = null;
  }

  function addNumbers(data: DataView): void {
    const key = keyIn(data);
    const count = Math.floor((data.byteLength - 6) / 6);
    for (let index = 0; index < count; index += 1)
      cells.set(key + index, { format: data.getUint16(4 + index * 6, true) });
  }

  return { position, cells, hiddenRows, hiddenColumns, add };
}

function keyIn(data: DataView): number {
  return placeKey(data.getUint16(0, true), data.getUint16(2, true));
}

const cellTypes: ReadonlySet<number> = new Set([
  type.richText,
  type.sharedText,
  type.number,
  type.text,
  type.booleanOrError,
  type.rkNumber,
]);

const emptyText: HeldValue = { kind: 'text', value: '' };

/** [MS-XLS] 2.5.133: a number, or a mark of what else it is. */
function storedResult(data: DataView): HeldValue | 'text follows' {
  if (data.getUint16(12, true) !== 0xffff)
    return { kind: 'number', value: data.getFloat64(6, true) };
  const kind = data.getUint8(6);
  if (kind === 0) return 'text follows';
  if (kind === 1) return { kind: 'boolean', value: data.getUint8(8) !== 0 };
  return kind === 2 ? { kind: 'error', value: data.getUint8(8) } : emptyText;
}

/** Encodings that Windows numbers. */
const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
};

/** A text of so many characters; one that is long goes on in further records. */
function createLongText(codePage: number | null, length: number) {
  let left = length;
  let text = '';
  const bytes: number[] = [];
  return {
    add(data: DataView, start: number): void {
      if (data.byteLength <= start) return;
      const isWide = codePage === null && (data.getUint8(start) & 1) === 1;
      const size = isWide ? 2 : 1;
      const first = codePage === null ? start + 1 : start;
      for (let at = first; at + size <= data.byteLength && left > 0; at += size, left -= 1)
        if (codePage !== null) bytes.push(data.getUint8(at));
        else text += String.fromCharCode(isWide ? data.getUint16(at, true) : data.getUint8(at));
    },
    end(): string {
      if (codePage === null) return text;
      const decoder = new TextDecoder(codePages[codePage] ?? 'windows-1252');
      return decoder.decode(Uint8Array.from(bytes));
    },
  };
}
