import { expect, test } from 'vitest';
import type { ReadingNote } from './model.ts';
import { readText } from './read-text.ts';
import { readingDocument } from './reading-document.ts';

const text = [
  '东山区2024年统计公报',
  '一、工业',
  '全区规模以上工业企业新增30家，总数突破320家，投资增长6.5%。',
  '其中，高技术企业21家。',
  '全区规模以上工业企业新增20家，总数突破320家，投资增长6.5%。',
  '东山区统计局 2024年公报 印数500份',
].join('\n');
const notes: ReadingNote[] = [
  { code: 'inserted-text', line: 3, detail: '30', spans: [{ start: 12, end: 14 }] },
  { code: 'footnote', line: 4, detail: '其中，高技术企业21家。' },
  { code: 'deleted-text', line: 5, detail: '20', spans: [{ start: 12, end: 14 }] },
  { code: 'page-header', line: 6, detail: '东山区统计局 2024年公报 印数500份' },
];
const reading = readText(text, { notes });

test('what stands behind the text has a section for each of its parts, in the document’s language', () => {
  expect(reading.sections.map(({ heading, part }) => [heading, part])).toEqual([
    ['一、工业', null],
    ['脚注', 'footnotes'],
    ['修订中删去的文字', 'struck-out'],
    ['页眉和页脚', 'page-headers'],
  ]);
});

test('of a sentence as it was, only what was struck out is a figure, and it is asked', () => {
  const struck = reading.figures.filter(({ line }) => line === 5);
  expect(struck).toMatchObject([{ rawText: '20家', questions: [{ code: 'struck-out' }] }]);
  expect(struck[0]?.name).toContain('规模以上工业企业');
});

test('a footnote is no part of what the sentence before it was about, and is not sure', () => {
  const [figure] = reading.figures.filter(({ line }) => line === 4);
  expect(figure).toMatchObject({ rawText: '21家', name: '高技术企业', questions: [] });
  expect(figure?.confidence).toBeLessThan(0.75);
});

test('for other programs, figures that the text does not say are left out with their places', () => {
  const { figures, left_out, warnings, source } = readingDocument(
    reading,
    reading.figures.map(({ rawText }) => [rawText]),
    notes,
  );
  expect(figures.map(({ raw_text, matches }) => [raw_text, ...matches])).toEqual([
    ['30家', '30家'],
    ['突破320家', '突破320家'],
    ['增长6.5%', '增长6.5%'],
    ['21家', '21家'],
  ]);
  expect(left_out.filter(({ line }) => line > 3)).toEqual([
    { line: 5, start: 12, end: 15, raw_text: '20家', reason: 'struck-out' },
    expect.objectContaining({ line: 6, raw_text: '2024年', reason: 'date' }),
    expect.objectContaining({ line: 6, raw_text: '500份', reason: 'in-page-header' }),
  ]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      { code: 'struck-out', line: 5, start: 12, end: 15, detail: '20家' },
      { code: 'deleted-text', line: 5, start: 12, end: 14, detail: '20' },
      { code: 'inserted-text', line: 3, start: 12, end: 14, detail: '30' },
    ]),
  );
  expect(source.sections.at(-2)?.paragraphs).toMatchObject([{ line: 5, para_no: 1 }]);
});
