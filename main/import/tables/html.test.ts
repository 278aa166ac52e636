import { expect, test } from 'vitest';
import { cellsIn, firstCell, readFile } from './testing/read.ts';

test('merged cells keep those beside and below them in their columns', async () => {
  const file = await readFile(
    '<table><tr><th rowspan="2">指标<th colspan="2">2024年</tr><tr><td>总量<td>增速</tr><tr><td rowspan="0">收入<td>12<td>-3.0</tr><tr><td>14</table>',
  );
  expect(cellsIn(file)).toEqual([
    '1:1 指标',
    '1:2 2024年',
    '2:2 总量',
    '2:3 增速',
    '3:1 收入',
    '3:2 12',
    '3:3 -3.0',
    '4:2 14',
  ]);
  expect(file.sheets[0]?.merges).toEqual([
    { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
    { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2 },
    { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
  ]);
  expect(file).toMatchObject({ format: 'html', encoding: 'utf-8' });
});

test('what Excel keeps behind a cell, its indents and what it hides are kept', async () => {
  const file = await readFile(
    'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\n<html><style>.xl1{mso-number-format:"0\\.0_ "}.xl2{padding-left:18px;mso-char-indent-count:2}.xl3{display:none}</style><table><col><col class="xl3" span="2"><tr><td class="xl2">工业<td class="xl1" x:num="56.37"> 56.4 <td x:num>12</tr><tr class=xl3><td>隐藏</tr></table>',
  );
  const [sheet] = file.sheets;
  expect(sheet?.cells).toMatchObject([
    { text: '工业', indent: 2, behind: null },
    { text: '56.4', behind: '56.37', kind: 'text', number: null },
    { text: '12', behind: null },
    { text: '隐藏' },
  ]);
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[1], [1, 2]]);
});

test('texts are as a browser shows them', async () => {
  const text = async (html: string) =>
    firstCell(await readFile(`<table><tr><td>${html}</table>`)).text;
  expect(await text(' 年  末\n  人口 ')).toBe('年 末人口');
  expect(await text('a\n  b')).toBe('a b');
  expect(await text('劳动力<br>资  源<br/>总数')).toBe('劳动力\n资 源\n总数');
  expect(await text('&nbsp;&nbsp;其中：<b>工业</b>&#8194;')).toBe('\u00a0\u00a0其中：工业\u2002');
  expect(await text('<p>一</p><p>二</p>')).toBe('一\n二');
  expect(await text('一<script>alert(1)</script><style>b{}</style>')).toBe('一');
});

test('each table is a sheet, by its caption; one that only places others is none', async () => {
  const file = await readFile(
    '<!DOCTYPE html><body><table><tr><td>导航</td><td><table><caption>人口</caption><tr><td>1</table><table><tr><td>2</table></td></tr></table>',
  );
  expect(file.sheets.map(({ name }) => name)).toEqual(['人口', '2']);
  expect(cellsIn(file)).toEqual(['1:1 1', '1:1 2']);
});

test('spans beyond all measure are held to what HTML allows', async () => {
  const file = await readFile(
    '<table><tr><td colspan="999999999" rowspan="999999999">a<td>b</tr></table>',
  );
  expect(cellsIn(file)).toEqual(['1:1 a', '1:1001 b']);
});

test('a page of very many or very deep elements is read or refused, and does not end the program', async () => {
  const wide = `<table><tr>${'<td>1'.repeat(16_000)}</table>`;
  expect((await readFile(wide)).sheets[0]?.cells).toHaveLength(16_000);
  await expect(readFile(`<table><tr>${'<td>1'.repeat(17_000)}</table>`)).rejects.toMatchObject({
    code: 'table-file.too-large',
  });
  const deep = await readFile(`<table><tr><td>${'<b>'.repeat(20_000)}底</table>`);
  expect(firstCell(deep).text).toBe('底');
});

test('a page without a table is refused', async () => {
  await expect(readFile('<html><body><p>没有表格</p>')).rejects.toMatchObject({
    code: 'table-file.no-cells',
  });
});
