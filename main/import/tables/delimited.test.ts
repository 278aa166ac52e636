import { expect, test } from 'vitest';
import { findDelimiter } from './delimited.ts';
import { cellsIn, readFile } from './testing/read.ts';

test.each([
  ['指标,单位,2023年\n收入,亿元,12\n', ','],
  ['指标\t单位\t2023年\n收入\t亿元\t1,234\n', '\t'],
  ['指标;单位;2023年\n收入;亿元;12,5\n', ';'],
  ['a|b\nc|d\n', '|'],
  ['各区情况,,\n地区,户,人\n东区,1,2\n西区,3,4\n', ','],
  ['1,234\n5,678\n', null],
  ['12\n13\n1,234\n', null],
  ['全区生产总值增长6%，其中工业增长7%。\n第二段，没有表格。\n', null],
  ['"a,b",c\n"d,e",f\n', ','],
  ['sep=;\na;b,c\n', ';'],
])('%j is parted by %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

test('cells are named by row and column from 1, and blank lines count', async () => {
  const file = await readFile('标题,\n\n指标,"2,023"\n"两\n行",007\n');
  expect(cellsIn(file)).toEqual(['1:1 标题', '3:1 指标', '3:2 2,023', '4:1 两\n行', '4:2 007']);
  expect(file).toMatchObject({ format: 'csv', encoding: 'utf-8', unreadable: 0 });
  expect(file.sheets[0]?.cells.every(({ kind }) => kind === 'text')).toBe(true);
});

test('what looks like a formula stays the text it is', async () => {
  const file = await readFile('名称,值\n=1+1,@SUM(A1)\n+5,-6.2\n');
  expect(cellsIn(file)).toEqual([
    '1:1 名称',
    '1:2 值',
    '2:1 =1+1',
    '2:2 @SUM(A1)',
    '3:1 +5',
    '3:2 -6.2',
  ]);
});

test('cells of white space and invisible characters alone are blank', async () => {
  const file = await readFile('a,\u3000,\u200b\n,\u00a0,b\n');
  expect(cellsIn(file)).toEqual(['1:1 a', '2:3 b']);
});

test('the encoding is the file’s, or the one that was chosen', async () => {
  const gbk = Buffer.from('d6b8b1ea2c31300ad2bb2c320a', 'hex');
  expect(await readFile(gbk)).toMatchObject({ encoding: 'gb18030', unreadable: 0 });
  expect(cellsIn(await readFile(gbk))).toEqual(['1:1 指标', '1:2 10', '2:1 一', '2:2 2']);
  const wrong = await readFile(gbk, { encoding: 'utf-8' });
  expect(wrong.unreadable).toBeGreaterThan(0);
});

test('a quotation mark that is never closed is named with its row', async () => {
  await expect(readFile('a,b\n"c,d\ne,f\n')).rejects.toMatchObject({
    code: 'table-file.damaged',
    params: { name: '表', row: 2 },
  });
});
