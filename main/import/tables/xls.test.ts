import { utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { formulaRecord, makeXls, record, smallXls, withRecords } from './testing/make-xls.ts';
import { cellsIn, readFile } from './testing/read.ts';

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
  const file = await readFile(makeXls({ 全区基本情况: sheet, 空: utils.aoa_to_sheet([[]]) }));
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
  const file = await readFile(makeXls({ 表: sheet }, date1904));
  expect(file.sheets[0]?.cells).toMatchObject([
    { kind: 'date', text: '2024-01-31', shown: '2024年1月' },
  ]);
});

test('a formula is what it last came to, whatever that is and however it was written', async () => {
  const number = Buffer.alloc(8);
  number.writeDoubleLE(2.5);
  const long = '长'.repeat(3);
  const file = await readFile(
    withRecords(
      formulaRecord(0, number),
      formulaRecord(1, Buffer.from('000000000000ffff', 'hex')),
      record(0x0207, Buffer.from([6, 0, 1]), Buffer.from('合计', 'utf16le')),
      record(0x003c, Buffer.from([1]), Buffer.from(long, 'utf16le')),
      record(0x003c, Buffer.from([0]), Buffer.from('a')),
      formulaRecord(2, Buffer.from('010001000000ffff', 'hex')),
      formulaRecord(3, Buffer.from('02002a000000ffff', 'hex')),
      formulaRecord(4, Buffer.from('030000000000ffff', 'hex')),
    ),
  );
  const made = file.sheets[0]?.cells.filter(({ row }) => row === 2) ?? [];
  expect(made.map(({ kind, text, formula: has }) => [kind, text, has])).toEqual([
    ['number', '2.5', 'with-result'],
    ['text', `合计${long}a`, 'with-result'],
    ['boolean', 'TRUE', 'with-result'],
    ['error', '#N/A', 'with-result'],
  ]);
});

test('a workbook with a password is said to have one', async () => {
  const locked = withRecords(record(0x002f, Buffer.from('010001000100', 'hex')));
  await expect(readFile(locked)).rejects.toMatchObject({ code: 'table-file.encrypted' });
});

test('a table of sectors that leads round in a ring is refused, not followed', async () => {
  const bytes = Buffer.from(smallXls());
  const table = (bytes.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(0, table + sector * 4);
  await expect(readFile(bytes)).rejects.toMatchObject({ code: 'table-file.damaged' });
});

test.each([0.3, 0.6, 0.9])('a workbook of which only %s is there is refused', async (share) => {
  const bytes = smallXls();
  await expect(readFile(bytes.subarray(0, bytes.byteLength * share))).rejects.toMatchObject({
    code: 'table-file.damaged',
  });
});

test('what it says of links and of how large it is is not followed', async () => {
  // A hyperlink over all cells that a sheet can have, and a size of the sheet to match.
  const link = Buffer.from(`0000ffff0000ffff${'00'.repeat(24)}`, 'hex');
  const size = Buffer.from('00000000ffffffff0000ffff0000', 'hex');
  const linked = withRecords(record(0x0200, size), record(0x01b8, link));
  expect(cellsIn(await readFile(linked))).toEqual(['A1 指标', 'B1 1', 'A2 收入', 'B2 2']);
});
