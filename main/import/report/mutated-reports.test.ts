import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { nonEmptyLines } from '../../../shared/reading/outline.ts';
import { readText } from '../../../shared/reading/read-text.ts';
import { mutate, mutationOf } from '../testing/mutate.ts';
import { documentOf } from './document-of.ts';
import { aPdf } from './testing/a-pdf.ts';

/** `npm run hardening` asks for more. */
const count = Number(process.env['HONGSHAN_MUTATIONS'] ?? 400);

const lines = [
  '2023年国民经济和社会发展统计公报',
  '一、综合',
  '全年地区生产总值1368.5亿元，同比增长5.2%；高新技术企业突破1300家[1]。',
  '其中：第二产业增加值410.3亿元，占比由29.1%升至30.0%。',
  '2024年，力争引进项目50个。3月20日，校友经济大厦开工。',
];

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (level: 0 | 6) =>
  zipSync(
    {
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body>${lines
          .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
          .join('')}<w:p><w:ins><w:r><w:t>35亿元</w:t></w:r></w:ins></w:p></w:body></w:document>`,
      ),
    },
    { level },
  );

const page = `<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}
<table><tr><td>常住人口</td><td>172.3万人</td></tr></table></body></html>`;

const originals = [
  { name: '公报.docx', bytes: docx(6) },
  // Changed in its text rather than in what packs it.
  { name: '公报.docx', bytes: docx(0) },
  { name: '公报.html', bytes: strToU8(page) },
  { name: '公报.txt', bytes: strToU8(lines.join('\n')) },
  { name: '公报.txt', bytes: Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le') },
  { name: '公报.csv', bytes: strToU8(lines.map((line) => `"${line}"`).join('\n')) },
  {
    name: 'report.pdf',
    bytes: aPdf([
      [72, 760, '2023 Statistical communique', 18],
      [72, 700, 'GDP reached 136.85 billion yuan, up 5.2 percent.'],
      [72, 680, 'More than 1300 high-tech firms were counted.'],
    ]),
  },
];

test(
  `${count} reports with bytes changed or cut off are read or refused, and quote what stands in them`,
  async () => {
    const ends = { read: 0, refused: 0, figures: 0 };
    await fc.assert(
      fc.asyncProperty(mutationOf(originals), async (mutated) => {
        const document = await documentOf(mutate(mutated), mutated.original.name).catch(
          (error: unknown) => {
            if (!(error instanceof AppError) || !/^(report|table-file)\./.test(error.code))
              throw error;
            return null;
          },
        );
        if (!document) {
          ends.refused += 1;
          return;
        }
        ends.read += 1;
        const { figures } = readText(document.text, { notes: document.notes });
        const stand = nonEmptyLines(document.text);
        for (const { line, start, end, rawText } of figures) {
          expect(stand[line - 1]?.slice(start, end)).toBe(rawText);
          ends.figures += 1;
        }
      }),
      { numRuns: count, seed: 20261130 },
    );
    console.log(`changed reports: ${JSON.stringify(ends)}`);
    expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(count / 10);
    expect(ends.figures).toBeGreaterThan(count);
  },
  Math.max(120_000, count * 200),
);
