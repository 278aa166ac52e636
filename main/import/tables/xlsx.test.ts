import { expect, test } from 'vitest';
import { makeXlsx, sheetOf } from './testing/make-xlsx.ts';
import { cellsIn, firstCell, readFile } from './testing/read.ts';

const styles = (formats: string, cells: string) =>
  `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells}</cellXfs>`;

test('texts, shared and in place, with runs and without what is printed above them', async () => {
  const file = await readFile(
    sheetOf(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>年_x000D_\n末</t></is></c></row>',
      {
        strings:
          '<si><r><t>地区</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 生产</t></r><r><t>总值</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      },
    ),
  );
  expect(cellsIn(file)).toEqual(['A2 地区 生产总值', 'B2 東京', 'D2 年\r\n末']);
});

test('numbers keep all their digits, and what their format shows stands beside them', async () => {
  const file = await readFile(
    sheetOf(
      '<row r="1"><c r="A1" s="1"><v>-5.5</v></c><c r="B1"><v>-1.6513280028890449</v></c><c r="C1"><v>123456789012345678</v></c><c r="D1" s="2"><v>0.158</v></c><c r="E1" s="1"><v>7</v></c></row>',
      {
        styles: styles(
          '<numFmt numFmtId="176" formatCode="0_ "/>',
          '<xf numFmtId="176"/><xf numFmtId="10"/>',
        ),
      },
    ),
  );
  expect(file.sheets[0]?.cells.map(({ text, number, shown }) => [text, number, shown])).toEqual([
    ['-5.5', -5.5, '-6'],
    ['-1.651328002889045', -1.651328002889045, null],
    ['123456789012345678', 123456789012345680, null],
    ['0.158', 0.158, '15.80%'],
    ['7', 7, null],
  ]);
});

test.each([
  [false, 45322],
  [true, 43860],
])('dates, counted from 1904: %s', async (date1904, serial) => {
  const file = await readFile(
    sheetOf(
      `<row r="1"><c r="A1" s="1"><v>${serial}</v></c><c r="B1" t="d"><v>2024-01-31T00:00:00</v></c></row>`,
      {
        date1904,
        styles: styles(
          '<numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>',
          '<xf numFmtId="177"/>',
        ),
      },
    ),
  );
  expect(file.sheets[0]?.cells).toMatchObject([
    { kind: 'date', text: '2024-01-31', number: null, shown: '2024年1月' },
    { kind: 'date', text: '2024-01-31', shown: null },
  ]);
});

test('a formula is never computed: without a stored result its cell holds nothing', async () => {
  const file = await readFile(
    sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f>"a"</f><v>合计</v></c><c r="E1" t="str"><f>IF(1,"")</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>3</v></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    ),
  );
  expect(file.sheets[0]?.cells.map(({ kind, text, formula }) => [kind, text, formula])).toEqual([
    ['text', '', 'without-result'],
    ['text', '', 'without-result'],
    ['number', '2', 'with-result'],
    ['text', '合计', 'with-result'],
    ['number', '3', 'with-result'],
    ['error', '#DIV/0!', 'with-result'],
  ]);
});

test('what is hidden, merged and moved in is said', async () => {
  const file = await readFile(
    makeXlsx({
      styles: styles(
        '',
        '<xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf><xf numFmtId="0"><alignment horizontal="right" indent="2"/></xf>',
      ),
      strings: '<si><t>工业</t></si>',
      sheets: [
        {
          name: '一',
          xml: '<cols><col min="2" max="3" hidden="1"/><col min="7" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
        },
        { name: '二', state: 'veryHidden', xml: '<sheetData/>' },
      ],
    }),
  );
  const [one, two] = file.sheets;
  expect(one).toMatchObject({
    name: '一',
    isHidden: false,
    hiddenRows: [2],
    merges: [{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 }],
    cells: [{ text: '工业', indent: 2 }, { text: '1', indent: 0 }, { text: '5' }],
  });
  expect(one?.hiddenColumns.slice(0, 4)).toEqual([1, 2, 6, 7]);
  expect(two).toMatchObject({ name: '二', isHidden: true, cells: [] });
});

test('a note is kept without whoever wrote it, on an empty cell too', async () => {
  const file = await readFile(
    makeXlsx({
      sheets: [
        {
          name: '一',
          xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
          comments: {
            authors: ['王小明'],
            xml: '<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>王小明:</t></r><r><t xml:space="preserve">\n初步核算</t></r></text></comment><comment ref="C1" authorId="0"><text><t>口径：法人</t></text></comment><comment ref="B1" authorId="0"><text><t>[Threaded comment] …</t></text></comment>',
          },
          threads:
            '<threadedComment ref="B1" personId="{1}"><text>已更正</text></threadedComment><threadedComment ref="B1" personId="{2}"><text>好</text></threadedComment>',
        },
      ],
    }),
  );
  expect(file.sheets[0]?.cells.map(({ column, text, comment }) => [column, text, comment])).toEqual(
    [
      [0, '1', '初步核算'],
      [1, '2', '已更正\n好'],
      [2, '', '口径：法人'],
    ],
  );
  expect(JSON.stringify(file)).not.toContain('王小明');
});

test('cells and rows without names follow one another; prefixes mean nothing', async () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>';
  const file = await readFile(sheetOf(rows));
  expect(cellsIn(file)).toEqual(['A1 1', 'B1 2', 'C2 3', 'D2 4']);
  const prefixed = await readFile(
    makeXlsx({
      sheets: [
        {
          name: '一',
          xml: `<x:sheetData xmlns:x="y">${rows.replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:sheetData>`,
        },
      ],
    }),
  );
  expect(cellsIn(prefixed)).toEqual(cellsIn(file));
});

test('nothing that is not of a sheet is read: who wrote it, what it links to', async () => {
  const file = await readFile(
    sheetOf('<row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>外部</v></c></row>', {
      more: { 'xl/externalLinks/externalLink1.xml': 'this is no XML at all' },
    }),
  );
  expect(firstCell(file)).toMatchObject({ text: '外部', formula: 'with-result' });
  expect(JSON.stringify(file)).not.toContain('王小明');
});

test.each([
  ['a cell that Excel has not', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
  ['a row beyond the last', '<row r="9999999"><c><v>1</v></c></row>'],
  ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ['a number that is none', '<row r="1"><c r="A1"><v>many</v></c></row>'],
  ['tags that do not close', '<row r="1"><c r="A1"><v>1</v></row>'],
  ['an entity of its own', '<row r="1"><c r="A1" t="str"><v>&mine;</v></c></row>'],
])('%s is refused whole', async (_, rows) => {
  await expect(readFile(sheetOf(rows))).rejects.toMatchObject({
    code: 'table-file.damaged',
    params: { name: '表' },
  });
});

test('entities that grow are refused before they do', async () => {
  const grown = `<!DOCTYPE w [<!ENTITY a "${'好'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
  const evil = makeXlsx({
    sheets: [{ name: '一', xml: '' }],
    more: { 'xl/worksheets/sheet1.xml': grown },
  });
  await expect(readFile(evil)).rejects.toMatchObject({ code: 'table-file.damaged' });
});
