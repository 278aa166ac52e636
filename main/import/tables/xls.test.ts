import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { cellsIn, readFile } from './testing/read.ts';

function workbook(sheets: Readonly<Record<string, WorkSheet>>, date1904 = false): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { WBProps: { date1904 } };
  book.Props = { Author: '王小明', LastAuthor: '李工' };
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

test('values, formats, merges and names of an old workbook', async () => {
  const sheet = utils.aoa_to_sheet([
    ['指标', '2023年', '备注'],
    ['收入', -5.5, '𠮷'],
    ['比重', 0.158, true],
  ]);
  const put = (cell: string, more: object) => Object.assign(sheet[cell], more);
  put('B2', { z: '0_ ' });
  put('B3', { z: '0.0%' });
  sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
  const file = await readFile(workbook({ 全区基本情况: sheet, 空: utils.aoa_to_sheet([[]]) }));
  expect(file).toMatchObject({ format: 'xls', encoding: null });
  expect(cellsIn(file)).toEqual([
    'A1 指标',
    'B1 2023年',
    'C1 备注',
    'A2 收入',
    'B2 -5.5',
    'C2 𠮷',
    'A3 比重',
    'B3 0.158',
    'C3 TRUE',
  ]);
  expect(file.sheets[0]).toMatchObject({
    name: '全区基本情况',
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2 }],
  });
  expect(file.sheets[0]?.cells.map(({ shown }) => shown).filter(Boolean)).toEqual(['-6', '15.8%']);
  expect(JSON.stringify(file)).not.toMatch(/王小明|李工/);
});

test.each([
  [false, 45322],
  [true, 43860],
])('dates, counted from 1904: %s', async (date1904, serial) => {
  const sheet = utils.aoa_to_sheet([[serial]]);
  Object.assign(sheet['A1'], { z: 'yyyy"年"m"月"' });
  const file = await readFile(workbook({ 表: sheet }, date1904));
  expect(file.sheets[0]?.cells).toMatchObject([
    { kind: 'date', text: '2024-01-31', shown: '2024年1月' },
  ]);
});

const plain = () =>
  workbook({
    表: utils.aoa_to_sheet([
      ['指标', 1],
      ['收入', 2],
    ]),
  });

/** The same file with some bytes of the workbook's own stream changed. */
function changed(change: (stream: Buffer) => Buffer): Uint8Array {
  const container = CFB.read(Buffer.from(plain()), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (!entry) throw new Error('no workbook');
  const content = change(Buffer.from(entry.content as Uint8Array));
  Object.assign(entry, { content, size: content.byteLength });
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}

test('a workbook with a password is said to have one', async () => {
  const locked = changed((stream) => {
    const length = stream.readUInt16LE(2);
    const word = Buffer.from([0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0]);
    return Buffer.concat([stream.subarray(0, 4 + length), word, stream.subarray(4 + length)]);
  });
  await expect(readFile(locked)).rejects.toMatchObject({ code: 'table-file.encrypted' });
});

test('a table of sectors that leads round in a ring is refused, not followed', async () => {
  const bytes = Buffer.from(plain());
  const table = (bytes.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(0, table + sector * 4);
  await expect(readFile(bytes)).rejects.toMatchObject({ code: 'table-file.damaged' });
});

test.each([0.3, 0.6, 0.9])('a workbook of which only %s is there is refused', async (share) => {
  const bytes = plain();
  await expect(readFile(bytes.subarray(0, bytes.byteLength * share))).rejects.toMatchObject({
    code: 'table-file.damaged',
  });
});

test('what it says of links and of how large it is is not followed', async () => {
  const linked = changed((stream) => {
    // A hyperlink over all cells that a sheet can have, and the size of a sheet to match.
    const link = Buffer.alloc(4 + 32);
    link.writeUInt16LE(0x01b8, 0);
    link.writeUInt16LE(32, 2);
    link.writeUInt16LE(0xffff, 6);
    link.writeUInt16LE(0xffff, 10);
    const size = Buffer.alloc(4 + 14);
    size.writeUInt16LE(0x0200, 0);
    size.writeUInt16LE(14, 2);
    size.writeUInt32LE(0xffffffff, 8);
    size.writeUInt16LE(0xffff, 14);
    const last = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    return Buffer.concat([stream.subarray(0, last), size, link, stream.subarray(last)]);
  });
  expect(cellsIn(await readFile(linked))).toEqual(['A1 指标', 'B1 1', 'A2 收入', 'B2 2']);
});
