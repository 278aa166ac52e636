import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { packageCsv, sheetCsv } from './csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true });
const cell = (text: string) => read(sheetCsv(['名称', '备注'], [[text, '后']]))[1];

test.each([
  ['一\n二', '一\n二'],
  ['一\r\n二', '一\r\n二'],
  ['一\r二', '一\r二'],
  ['一\n=HYPERLINK("http://x","y")', `一\n'=HYPERLINK("http://x","y")`],
  ['一\n- 项目', "一\n'- 项目"],
  ['一\r\n+1', "一\r\n'+1"],
  ['a,b"c"', 'a,b"c"'],
])('the text %j is one cell of one row, and no line of it runs', (text, kept) => {
  const csv = sheetCsv(['名称', '备注'], [[text, '后']]);
  expect(read(csv)).toEqual([
    ['名称', '备注'],
    [kept, '后'],
  ]);
  // As a program reads it that knows of lines before it knows of quotes.
  for (const line of csv.split(/\r\n|\r|\n/).slice(1))
    expect(line.replace(/^"/, '')).not.toMatch(/^[=+\-@]/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|" /C calc"!A0', '＝1+1'])(
  'the text %j is no formula, nor is such a header',
  (text) => {
    expect(cell(text)).toEqual([`'${text}`, '后']);
    expect(read(sheetCsv([text], []))[0]).toEqual([`'${text}`]);
  },
);

test.each([
  ...['420111199001011234', '123456789012', '5e1234567890', '1E10', '007', '-000', '1.5e3'],
])('the text %j stays text', (text) => {
  expect(cell(text)).toEqual([`'${text}`, '后']);
});

test.each(['2023', '2023-06', '1300家', '0', '12345678901', '5e12345x7890', '0.5', 'e5'])(
  'the text %j needs no mark',
  (text) => {
    expect(cell(text)).toEqual([text, '后']);
  },
);

test('numbers are numbers, however long or below zero', () => {
  const rows = [[-2, { written: '-2.50' }, { written: '1234567890123456' }, null]];
  expect(read(sheetCsv(['a', 'b', 'c', 'd'], rows))[1]).toEqual([
    ...['-2', '-2.50', '1234567890123456', ''],
  ]);
});

test('Excel and WPS know a table for people for UTF-8, and take its rows as rows', () => {
  const csv = sheetCsv(['a'], [['高'], ['新']]);
  expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(csv.slice(1)).toBe('a\r\n高\r\n新\r\n');
});

test('a table for programs has every cell as it is', () => {
  const rows = [{ text: '=1+1\r二', empty: null, yes: true, small: 1e-7, large: -1e15 }];
  const csv = packageCsv(['text', 'empty', 'yes', 'small', 'large'], rows);
  expect(csv.startsWith('text,')).toBe(true);
  expect(read(csv)[1]).toEqual(['=1+1\r二', '', 'true', '0.0000001', '-1000000000000000']);
});
