import { expect, test } from 'vitest';
import { indicatorMatcher } from '../../../../shared/reading/match-indicators.ts';
import { readText } from '../../../../shared/reading/read-text.ts';
import { readingText } from './report.ts';

const text = [
  '东山区2024年统计公报',
  '高新技术企业突破1300家，同比下增长4.4%。',
  '推进5G扩面。',
].join('\n');
const matcher = indicatorMatcher([
  {
    key: 'hi-tech-enterprises',
    name: '高新技术企业总数',
    shortName: '高新技术企业',
    synonyms: [],
    unit: '家',
  },
]);
const reading = readText(text);
const report = { reading, matches: reading.figures.map(matcher), notes: [], pages: null };

test('the figures are a table whose columns stand below each other, in both languages', () => {
  const lines = readingText(report, 'zh-CN').split('\n');
  expect(lines[0]).toBe('标题  东山区2024年统计公报');
  expect(lines[1]).toBe('数字 2 个');
  const [, , head, first] = lines;
  expect(first).toMatch(/突破1300家\s+高新技术企业\s+2024\s+数值\s+hi-tech-enterprises$/);
  const columnOf = (line: string | undefined, word: string) =>
    [...(line ?? '').slice(0, line?.indexOf(word))].reduce(
      (width, character) => width + (/[\u4e00-\u9fff]/.test(character) ? 2 : 1),
      0,
    );
  expect(columnOf(head, '名称')).toBe(columnOf(first, '高新技术企业'));
  expect(readingText(report, 'en')).toContain('2 figures');
});

test('what is to be settled and what was left out are said place by place', () => {
  const shown = readingText(report, 'zh-CN');
  expect(shown).toContain('第 2 行  增减方向自相矛盾：下增长4.4%');
  expect(shown).toContain('第 3 行  5G  名称');
  expect(shown).toContain('下增长4.4% ?');
});
