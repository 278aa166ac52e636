import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceText, textWidth, wrapText } from './text-width.ts';

const body = { size: 20, weight: 500 } as const;

test('Han characters are one em, Latin has the widths of Barlow', () => {
  expect(textWidth('洪山', body, 'zh-CN')).toBe(40);
  expect(textWidth('107', body, 'zh-CN')).toBeCloseTo((0.352 + 0.566 + 0.481) * 20);
});

test('quotation marks are wide in Chinese, narrow in English', () => {
  expect(textWidth('“”', body, 'zh-CN')).toBe(40);
  expect(textWidth('“”', body, 'en')).toBeLessThan(15);
});

test('English wraps between words, Chinese between characters', () => {
  expect(wrapText('Technology-based SMEs entered in the register', 200, body, 'en')).toEqual([
    'Technology-based',
    'SMEs entered in the',
    'register',
  ]);
  expect(wrapText('入库科技型中小企业', 100, body, 'zh-CN')).toEqual(['入库科技型', '中小企业']);
});

test('no line begins with a closing mark', () => {
  expect(wrapText('洪山大学之城，核心', 120, body, 'zh-CN')).toEqual(['洪山大学之', '城，核心']);
});

test('what does not fit the last line is marked', () => {
  expect(wrapText('洪山区高新技术企业总数', 100, body, 'zh-CN', 1)).toEqual(['洪山区高…']);
});

test('balanced lines are of like length', () => {
  expect(balanceText('Public kindergarten places added', 250, body, 'en')).toEqual([
    'Public kindergarten',
    'places added',
  ]);
});

test('a word wider than its line goes on in the next one', () => {
  const lines = wrapText('demonstration programme', 60, { size: 20, weight: 500 }, 'en');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe('demonstrationprogramme');
  for (const line of lines)
    expect(textWidth(line, { size: 20, weight: 500 }, 'en')).toBeLessThanOrEqual(60);
});

test('balancing never breaks a word that fits its line', () => {
  const style = { size: 24, weight: 500 } as const;
  expect(balanceText('Redevelopment homes built', 200, style, 'en')).toEqual([
    'Redevelopment',
    'homes built',
  ]);
});

test('a text is cut between characters, never within one', () => {
  expect(wrapText('𠮷𠮷𠮷𠮷𠮷𠮷', 80, body, 'zh-CN', 1)).toEqual(['𠮷𠮷𠮷…']);
});

test('whatever the text, its lines hold all of it, and none is wider than it may be', () => {
  const parts = fc.constantFrom(
    '洪',
    '，',
    '“',
    '”',
    'Tech',
    ' ',
    '  ',
    '107',
    '亿',
    '（',
    '…',
    '𠮷',
  );
  const texts = fc.array(parts, { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.integer({ min: 80, max: 400 }), (text, width) => {
      const lines = wrapText(text, width, body, 'zh-CN');
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines)
        if ([...line].length > 1) expect(textWidth(line, body, 'zh-CN')).toBeLessThanOrEqual(width);
    }),
  );
});
