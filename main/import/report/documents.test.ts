import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentOf } from './document-of.ts';

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
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${paragraph(run('含分公司3家'))}</w:footnote></w:footnotes>`,
    }),
    'a.docx',
  );
  expect(text.split('\n')).toEqual(['企业1300家。', '新增30家。', '投资5亿元', '含分公司3家']);
  expect(notes).toEqual([
    { code: 'inserted-text', line: 2, detail: '新增30家。' },
    { code: 'text-box', line: 3, detail: '投资5亿元' },
    { code: 'footnote', line: 4, detail: '含分公司3家' },
    { code: 'deleted-text', line: null, detail: '20' },
    { code: 'page-header', line: null, detail: '内部资料 2024' },
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

/** A PDF of one page in Helvetica: each text with its place. */
function pdf(texts: readonly (readonly [x: number, y: number, text: string])[]): Uint8Array {
  const content = texts
    .map(([x, y, text]) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return encode(file);
}

test('a PDF: cells stay apart, the page number is left out, the page is the place', async () => {
  const { text, notes, pages } = await documentOf(
    pdf([
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
  await expect(documentOf(pdf([]), 'a.pdf')).rejects.toMatchObject({ code: 'report.scanned' });
  await expect(documentOf(encode('%PDF-1.4 nothing'), 'a.pdf')).rejects.toMatchObject({
    code: 'report.damaged',
  });
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
