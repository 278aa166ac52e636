import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sheetOf } from '../tables/testing/make-xlsx.ts';
import { documentOf } from './document-of.ts';
import { aPdf } from './testing/a-pdf.ts';

const encode = (text: string) => new Uint8Array(Buffer.from(text));
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const docx = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  });

test('a web page: a line a paragraph, split digits are one number, scripts and menus are none', async () => {
  const page = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body>
    <nav>首页 12</nav><script>var a = 5</script>
    <p>全区企业<span>1</span><b>3</b>00<i>家</i>，<br>增长5%。</p>
    <table><tr><td>12</td><td>34</td></tr></table><div style="display:none">99家</div></body></html>`;
  const { text } = await documentOf(encode(page), 'a.html');
  expect(text.split('\n').map((line) => line.trim())).toEqual([
    '全区企业1300家，',
    '增长5%。',
    '12',
    '34',
  ]);
});

test('what Word and WPS put on the clipboard is read as its text alone', async () => {
  const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
    <!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->
    <style><!-- @page { size: 595.3pt 841.9pt; } --></style></head>
    <body lang=ZH-CN><xml><w:DefFont>12</w:DefFont></xml><!--StartFragment-->
    <p class=MsoNormal><span lang=EN-US>1</span><span lang=EN-US style='mso-bidi-font-size:10.5pt'>3</span>00家企
业投产<span lang=EN-US><o:p></o:p></span></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>工业增长5%。</p>
    <p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings'><span
      style='mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span></span><![endif]>新增20家<a
      style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>。</p>
    <p>投资<del cite="mailto:x" datetime="2024-01-03T09:00">30</del><ins>35</ins>亿元。</p>
    <!--EndFragment-->
    <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>含分公司3家</p></div></div>
    <div style='mso-element:comment-list'><p>核实一下 2024-01-03</p></div>
    <div style='mso-element:footer'><p>第 7 页</p></div></body></html>`;
  const { text, notes } = await documentOf(encode(pasted), '粘贴');
  expect(text.split('\n').map((line) => line.trim())).toEqual([
    '1300家企业投产',
    '一、 工业增长5%。',
    '新增20家。',
    '投资35亿元。',
    '含分公司3家',
    '投资30亿元。',
  ]);
  expect(notes).toEqual([
    { code: 'inserted-text', line: 4, detail: '35', spans: [{ start: 2, end: 4 }] },
    { code: 'footnote', line: 5, detail: '含分公司3家' },
    { code: 'deleted-text', line: 6, detail: '30', spans: [{ start: 2, end: 4 }] },
    { code: 'page-header', line: null, detail: '第 7 页' },
  ]);
});

test('a text box is read where it is anchored, not behind the whole text', async () => {
  const box = (text: string) =>
    `<w:r><w:drawing><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:drawing></w:r>`;
  const body = [
    paragraph(run('一、工业'), box('工业投资5亿元')),
    paragraph(run('增长6%。')),
    paragraph(run('二、农业')),
  ].join('');
  const { text, notes } = await documentOf(docx(body), 'a.docx');
  expect(text.split('\n')).toEqual(['一、工业', '工业投资5亿元', '增长6%。', '二、农业']);
  expect(notes).toEqual([{ code: 'text-box', line: 2, detail: '工业投资5亿元' }]);
});

test('a page nested without an end is read', async () => {
  const page = `<html><body>${'<div>'.repeat(50_000)}企业12家。`;
  expect((await documentOf(encode(page), 'a.html')).text.trim()).toBe('企业12家。');
});

test('a Word document says what it holds beside plain paragraphs', async () => {
  const body = [
    paragraph(run('企业1'), run('3'), run('00家。')),
    paragraph(
      run('新增'),
      '<w:del><w:r><w:delText>20</w:delText></w:r></w:del>',
      `<w:ins>${run('30')}</w:ins>`,
      run('家。'),
    ),
    paragraph(
      `<w:r><w:drawing><w:txbxContent>${paragraph(run('投资5亿元'))}</w:txbxContent></w:drawing></w:r>`,
    ),
  ].join('');
  const { text, notes } = await documentOf(
    docx(body, {
      'word/header1.xml': `<w:hdr ${w}>${paragraph(run('内部资料 2024'))}</w:hdr>`,
      'word/header2.xml': `<w:hdr ${w}>${paragraph(run('内部资料 2024'))}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${w}>${paragraph(run('— 12 —'))}</w:ftr>`,
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${paragraph(run('含分公司3家'))}</w:footnote></w:footnotes>`,
    }),
    'a.docx',
  );
  expect(text.split('\n')).toEqual([
    ...['企业1300家。', '新增30家。', '投资5亿元'],
    ...['含分公司3家', '新增20家。', '内部资料 2024'],
  ]);
  expect(notes).toEqual([
    { code: 'inserted-text', line: 2, detail: '30', spans: [{ start: 2, end: 4 }] },
    { code: 'text-box', line: 3, detail: '投资5亿元' },
    { code: 'footnote', line: 4, detail: '含分公司3家' },
    { code: 'deleted-text', line: 5, detail: '20', spans: [{ start: 2, end: 4 }] },
    { code: 'page-header', line: null, detail: '— 12 —' },
    { code: 'page-header', line: 6, detail: '内部资料 2024' },
  ]);
});

test('a change that goes over a line break or several runs is one, and what was moved stands once', async () => {
  const inserted = (...runs: string[]) => `<w:ins>${runs.join('')}</w:ins>`;
  const body = [
    paragraph(
      run('投资'),
      inserted(run('3'), run('5亿元，'), '<w:r><w:br/></w:r>', run('增长6%')),
      run('。'),
    ),
    paragraph(`<w:moveFrom>${run('企业12家。')}</w:moveFrom>`),
    paragraph(`<w:moveTo>${run('企业12家。')}</w:moveTo>`),
    paragraph(inserted('<w:del><w:r><w:delText>7家</w:delText></w:r></w:del>'), run('以上。')),
  ].join('');
  const { text, notes } = await documentOf(docx(body), 'a.docx');
  expect(text.split('\n')).toEqual(['投资35亿元，', '增长6%。', '企业12家。', '以上。']);
  expect(notes).toEqual([
    { code: 'inserted-text', line: 1, detail: '35亿元，', spans: [{ start: 2, end: 7 }] },
    { code: 'inserted-text', line: 2, detail: '增长6%', spans: [{ start: 0, end: 4 }] },
  ]);
});

test('a bomb, a damaged document and other packages are refused', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 2 ** 20) }, { level: 9 });
  await expect(documentOf(bomb, 'a.docx')).rejects.toMatchObject({ code: 'report.bomb' });
  const whole = docx(paragraph(run('企业12家')));
  await expect(documentOf(whole.slice(0, 60), 'a.docx')).rejects.toMatchObject({
    code: 'report.damaged',
  });
  const other = zipSync({ 'a.txt': strToU8('a') });
  await expect(documentOf(other, 'a.zip')).rejects.toMatchObject({ code: 'report.other-type' });
});

test('a PDF: cells stay apart, the page number is left out, the page is the place', async () => {
  const { text, notes, pages } = await documentOf(
    aPdf([
      [72, 700, '12.5'],
      [200, 700, '34.6'],
      [72, 680, 'GDP rose 5.8%.'],
      [290, 40, '- 3 -'],
    ]),
    'a.pdf',
  );
  expect(text.split('\n')).toEqual(['12.5', '34.6', 'GDP rose 5.8%.']);
  expect(pages).toEqual([1, 1, 1]);
  expect(notes).toEqual([{ code: 'page-header', line: null, detail: '- 3 -' }]);
});

test('a PDF without text is said to be a scan, a broken one to be damaged', async () => {
  await expect(documentOf(aPdf([]), 'a.pdf')).rejects.toMatchObject({ code: 'report.scanned' });
  await expect(documentOf(encode('%PDF-1.4 nothing'), 'a.pdf')).rejects.toMatchObject({
    code: 'report.damaged',
  });
});

test('a cell that holds a report is read as one, of CSV and of workbooks; other cells are said', async () => {
  const text =
    '2024年，全区高新技术企业突破1450家，同比增长5.2%。当年新建产学研平台12个，推进场景开放。';
  const expected = {
    text: `2024年工作总结\n${text}`,
    notes: [
      { code: 'text-cells', line: 1, detail: '2:3' },
      { code: 'figure-cells', line: null, detail: '2:4' },
    ],
    pages: null,
  };
  const csv = `序号,部门,2024年工作总结,人数\n1,科技局,"${text}",25\n`;
  expect(await documentOf(encode(csv), '总结.csv')).toEqual(expected);
  const cell = (at: string, words: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const workbook = sheetOf(
    `<row r="1">${cell('A1', '序号')}${cell('B1', '部门')}${cell('C1', '2024年工作总结')}${cell('D1', '人数')}</row>
    <row r="2"><c r="A2"><v>1</v></c>${cell('B2', '科技局')}${cell('C2', text)}<c r="D2"><v>25</v></c></row>`,
  );
  expect(await documentOf(workbook, 'a.xlsx')).toEqual({
    ...expected,
    notes: [
      { code: 'text-cells', line: 1, detail: '表1 C2' },
      { code: 'figure-cells', line: null, detail: '表1 D2' },
    ],
  });
  // A text with commas that is called so is still a text.
  const plain = '指标,单位\n企业,家\n';
  expect(await documentOf(encode(plain), 'a.csv')).toMatchObject({ text: plain, notes: [] });
});

test('old Office files are told how to be saved', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  await expect(documentOf(old, 'a.doc')).rejects.toMatchObject({ code: 'report.old-word' });
});

test('the project’s own license is plain text', async () => {
  const file = path.resolve(import.meta.dirname, '../../../LICENSE');
  const { text, pages } = await documentOf(await readFile(file), file);
  expect(text).toContain('Apache License');
  expect(pages).toBeNull();
});
