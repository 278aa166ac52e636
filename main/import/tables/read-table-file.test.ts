import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';
import { sheetOf } from './testing/make-xlsx.ts';
import { cellsIn, readFile } from './testing/read.ts';

test('content decides, not the name; the file is known by its bytes', async () => {
  const bytes = sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>');
  const file = await readFile(bytes, { name: '人口.csv' });
  expect(file).toMatchObject({ name: '人口.csv', format: 'xlsx' });
  expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(cellsIn(file)).toEqual(['A1 5']);
  expect(await readFile('a\tb\n', { name: '人口.xls' })).toMatchObject({ format: 'tsv' });
  expect(await readFile('<table><tr><td>1</table>', { name: '人口.xls' })).toMatchObject({
    format: 'html',
  });
});

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

test.each([
  ['nothing', '', 'table-file.empty', /空/, /empty/],
  ['white space', ' \n\n', 'table-file.no-cells', /没有一个有内容的单元格/, /No cell/],
  ['a PDF', '%PDF-1.7\n', 'table-file.other-type', /PDF/, /PDF/],
  ['a picture', smallJpeg(8, 8), 'table-file.other-type', /图片/, /picture/],
  [
    'a Word document',
    zip('_rels/.rels', 'word/document.xml'),
    'table-file.other-type',
    /Word/,
    /Word/,
  ],
  [
    'slides',
    zip('_rels/.rels', 'ppt/presentation.xml'),
    'table-file.other-type',
    /PowerPoint/,
    /PowerPoint/,
  ],
  [
    'a binary workbook',
    zip('_rels/.rels', 'xl/workbook.bin'),
    'table-file.other-type',
    /xlsb/,
    /xlsb/,
  ],
  [
    'OpenDocument',
    zip('mimetype', 'content.xml'),
    'table-file.other-type',
    /OpenDocument/,
    /OpenDocument/,
  ],
  ['an archive', zip('a.txt'), 'table-file.other-type', /压缩包/, /archive/],
  [
    'a web page in one file',
    'MIME-Version: 1.0\n<table>',
    'table-file.other-type',
    /\.mht/,
    /\.mht/,
  ],
  ['a store', Buffer.from('SQLite format 3\0'), 'table-file.other-type', /数据文件/, /data file/],
  [
    'a program',
    Buffer.from('7f454c460201010000', 'hex'),
    'table-file.unknown-type',
    /不认识/,
    /not known/,
  ],
] as const)('%s is refused, with what to do, in both languages', async (_, bytes, code, zh, en) => {
  const error: unknown = await readFile(bytes, { name: '数据.xlsx' }).catch((one) => one);
  if (!(error instanceof AppError)) throw error;
  expect(error.code).toBe(code);
  const [inChinese, inEnglish] = locales.map((locale) => describeFailure(locale, error));
  expect(inChinese).toMatch(zh);
  expect(inEnglish).toMatch(en);
  for (const sentence of [inChinese, inEnglish]) {
    expect(sentence).toContain('数据.xlsx');
    expect(sentence).not.toMatch(/[{}]|table-file/);
  }
});
