import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostFigures, readText } from './read-text.ts';

const pieces = [
  ...[
    '增长',
    '下降',
    '由',
    '至',
    '分别',
    '其中',
    '占',
    '的比重',
    '同比',
    '较“十三五”末',
    '全市',
    '第',
    '前',
  ],
  ...[
    '，',
    '。',
    '；',
    '、',
    '：',
    '（',
    '）',
    '“',
    '”',
    '\n',
    ' ',
    '\u3000',
    '\u200b',
    '\t',
    '\u0000',
  ],
  ...[
    '12',
    '3.5',
    '1,300',
    '１２',
    '二十',
    '百',
    '万',
    '亿',
    '零',
    '几',
    '数',
    '余',
    '多',
    '-',
    '%',
    '‰',
  ],
  ...[
    '家',
    '个',
    '个百分点',
    '元',
    '平方米',
    '倍',
    '成',
    '年',
    '月',
    '日',
    '位',
    '翻番',
    '持平',
    '分之',
  ],
  ...[
    '2024年',
    '上半年',
    '年末',
    '五年来',
    '5G',
    '1+N',
    'GDP',
    'up 5%',
    'RMB ',
    '🙂',
    '\ud83d',
    'km²',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '当前位置：',
    '电话：027-',
    '13.2:25.2:61.6',
    '13800138000',
    '〔2024〕12号',
  ],
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('10,000 texts of anything are read, each figure at its place in its line', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const { figures, leftOut, sections } = readText(text);
      const lines = text
        .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
        .filter((line) => line.trim() !== '');
      for (const { line, start, end, rawText, value, confidence } of figures) {
        expect(lines[line - 1]?.slice(start, end)).toBe(rawText);
        expect(end).toBeGreaterThan(start);
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      for (const { line } of leftOut) expect(line).toBeLessThanOrEqual(lines.length);
      for (const { paragraphs } of sections)
        for (const { line, text: words } of paragraphs) expect(lines[line - 1]?.trim()).toBe(words);
      // No two figures share a character.
      for (const [at, { line, end }] of figures.entries()) {
        const next = figures[at + 1];
        if (next?.line === line) expect(next.start).toBeGreaterThanOrEqual(end);
      }
    }),
    { numRuns: 10_000, seed: 20_240_131 },
  );
}, 120_000);

const size = 2_000_000;

/** Each would keep a reader busy for hours whose time grew with the square of the length. */
test.each([
  ['digits', '7'.repeat(size)],
  ['digits with commas', '111,'.repeat(size / 4)],
  ['decimals', '1.'.repeat(size / 2)],
  ['Chinese numerals', '三'.repeat(size)],
  ['Chinese numerals and scales', '三百万'.repeat(size / 4)],
  ['letters', 'a'.repeat(size)],
  ['blanks', `全区${' '.repeat(size)}12家`],
  ['quotes that nobody closes', '“'.repeat(size)],
  ['brackets that nobody closes', '（'.repeat(size)],
  ['a sentence without an end', '全区企业和'.repeat(size / 5)],
  ['growth without an end', '增长'.repeat(size / 2)],
  ['lists without an end', '分别为1家、'.repeat(size / 6)],
  ['parts in brackets without an end', `学校9所，其中${'小学（公办1所），'.repeat(size / 9)}`],
  ['digits in threes without an end', '1 000 '.repeat(size / 6)],
  ['ratios without an end', '1:'.repeat(size / 2)],
  ['years without an end', '2024年至'.repeat(size / 6)],
])(
  'a text of %s is read in time that grows with its length',
  (_, text) => {
    const { figures, leftOut } = readText(`东山区2024年统计公报\n${text}`);
    expect(figures.length).toBeLessThanOrEqual(mostFigures);
    for (const { rawText, reason } of leftOut)
      if (reason === 'too-long') expect(rawText.length).toBeLessThan(2000);
  },
  120_000,
);

test('a text of nothing but figures ends with a warning where it was left', () => {
  const { figures, warnings } = readText('新增企业5家。'.repeat(mostFigures + 10));
  expect(figures).toHaveLength(mostFigures);
  expect(warnings.map(({ code }) => code)).toContain('too-many-figures');
});
