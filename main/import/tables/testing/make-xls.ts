import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';

/** A workbook as Excel wrote it before 2007, with its author's name in it. */
export function makeXls(sheets: Readonly<Record<string, WorkSheet>>, date1904 = false): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { WBProps: { date1904 } };
  book.Props = { Author: '王小明', LastAuthor: '李工' };
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

/** A workbook of two rows. */
export const smallXls = () =>
  makeXls({
    表: utils.aoa_to_sheet([
      ['指标', 1],
      ['收入', 2],
    ]),
  });

/** The same file with some bytes of the workbook's own stream changed. */
function changed(change: (stream: Buffer) => Buffer): Uint8Array {
  const container = CFB.read(Buffer.from(smallXls()), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (!entry) throw new Error('no workbook');
  const content = change(Buffer.from(entry.content as Uint8Array));
  Object.assign(entry, { content, size: content.byteLength });
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}

export const record = (type: number, ...data: Buffer[]) => {
  const content = Buffer.concat(data);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.byteLength, 2);
  return Buffer.concat([head, content]);
};

/** A formula in row 3 whose last result is the eight bytes given ([MS-XLS] 2.4.127). */
export function formulaRecord(column: number, result: Buffer): Buffer {
  const place = Buffer.alloc(6);
  place.writeUInt16LE(2, 0);
  place.writeUInt16LE(column, 2);
  // An expression of a kind that there is not.
  return record(0x0006, place, result, Buffer.from('0000000000000500ffffffffff', 'hex'));
}

/** The small workbook with further records at the end of its sheet. */
export function withRecords(...records: readonly Buffer[]): Uint8Array {
  return changed((stream) => {
    const last = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    return Buffer.concat([stream.subarray(0, last), ...records, stream.subarray(last)]);
  });
}
