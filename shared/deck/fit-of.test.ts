import { expect, test } from 'vitest';
import { fitOf } from './fit-of.ts';
import { figure, text } from './layouts/field.ts';

const field = text('layout.field.note', { zh: 10, en: 20 });

test.each([
  ['十个字以内的话', 'zh-CN', 0],
  ['比十个字多出来三个字的话', 'zh-CN', 2],
  ['At most twenty signs', 'en', 0],
  ['At most twenty signs!!', 'en', 2],
  ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 'zh-CN', 1],
  ['', 'zh-CN', 0],
] as const)('%j in %s is too long by %i', (written, locale, excess) => {
  expect(fitOf(written, field, locale)).toBe(excess);
});

test('a reference counts as what it prints', () => {
  const written = '共{{a-very-long-key-of-an-indicator@2023}}';
  expect(fitOf(written, field, 'zh-CN')).toBe(0);
  expect(fitOf(written, field, 'zh-CN', () => '突破1300亿元以上')).toBe(1);
});

test('what is no text is never too long', () => {
  expect(fitOf('{{a-very-long-key-of-an-indicator}}', figure('layout.field.figure'), 'en')).toBe(0);
});
