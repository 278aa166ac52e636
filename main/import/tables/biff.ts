import { AppError } from '../../../shared/errors.ts';
import { damaged } from './limits.ts';

/** What the records of a BIFF stream say beside the values of cells ([MS-XLS], [MS-XLS] 2.4). */
export interface BiffOutline {
  readonly date1904: boolean;
  readonly formats: readonly BiffFormat[];
  /** Numbers of formats that the file writes out itself. */
  readonly writtenFormats: ReadonlySet<number>;
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
  readonly isFormula: boolean;
}

export const placeKey = (row: number, column: number) => row * 65_536 + column;

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
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  resultText: 0x0207,
  row: 0x0208,
  rkNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

const kept: ReadonlySet<number> = new Set(Object.values(type));
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
  const writtenFormats = new Set<number>();
  const listed: Pick<BiffSheet, 'position' | 'isHidden' | 'isWorksheet'>[] = [];
  const found = new Map<number, Omit<BiffSheet, 'isHidden' | 'isWorksheet'>>();
  let date1904 = false;
  let version = 0;
  let depth = 0;
  let sheet: ReturnType<typeof createSheet> | null = null;
  for (const { type: kind, start, data } of recordsOf(stream)) {
    if (kind === type.begin) {
      depth += 1;
      if (found.size === 0 && sheet === null && depth === 1 && start === 0)
        version = data.getUint16(0, true);
      else if (depth === 1) sheet = createSheet(start);
    } else if (kind === type.end) {
      depth -= 1;
      if (depth === 0 && sheet) found.set(sheet.position, sheet);
      if (depth === 0) sheet = null;
    } else if (kind === type.filePass) throw new AppError('table-file.encrypted');
    else if (depth !== 1) continue;
    else if (sheet) sheet.add(kind, data);
    else if (kind === type.date1904) date1904 = data.getUint16(0, true) === 1;
    else if (kind === type.numberFormat) writtenFormats.add(data.getUint16(0, true));
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

/** A cell's format: the number format, and how far BIFF8 moves the text in from the left. */
function formatOf(data: DataView, version: number): BiffFormat {
  const numberFormat = data.getUint16(2, true);
  const isLeft = (data.getUint8(6) & 7) <= 1;
  const indent = version >= biff8 && isLeft ? data.getUint8(8) & 15 : 0;
  return { numberFormat, indent };
}

function createSheet(position: number) {
  const cells = new Map<number, BiffCell>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const addCell = (data: DataView, isFormula: boolean) =>
    cells.set(placeKey(data.getUint16(0, true), data.getUint16(2, true)), {
      format: data.getUint16(4, true),
      isFormula,
    });
  function addNumbers(data: DataView): void {
    const row = data.getUint16(0, true);
    const first = data.getUint16(2, true);
    const count = Math.floor((data.byteLength - 6) / 6);
    for (let index = 0; index < count; index += 1)
      cells.set(placeKey(row, first + index), {
        format: data.getUint16(4 + index * 6, true),
        isFormula: false,
      });
  }
  return {
    position,
    cells,
    hiddenRows,
    hiddenColumns,
    add(kind: number, data: DataView): void {
      if (kind === type.formula) addCell(data, true);
      else if (cellTypes.has(kind)) addCell(data, false);
      else if (kind === type.rkNumbers) addNumbers(data);
      else if (kind === type.row && (data.getUint8(12) & 0x20) !== 0)
        hiddenRows.push(data.getUint16(0, true));
      else if (kind === type.columns && (data.getUint16(8, true) & 1) !== 0) {
        const last = Math.min(data.getUint16(2, true), 255);
        for (let one = data.getUint16(0, true); one <= last; one += 1) hiddenColumns.push(one);
      }
    },
  };
}

const cellTypes: ReadonlySet<number> = new Set([
  type.richText,
  type.sharedText,
  type.number,
  type.text,
  type.booleanOrError,
  type.rkNumber,
]);
