import { expect, test } from 'vitest';
import type { RecordRow } from '../../../shared/model/records.ts';
import { findMarks } from './find-mark.ts';

const row = {
  name: { zh: '高新技术企业数', en: 'High-tech enterprises' },
  note: { zh: '指年末有效的认定', en: 'Certificates valid at the end of the year' },
  latest: null,
} as unknown as RecordRow;

const marked = (text: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { name, elsewhere } = findMarks(row, text, [], locale);
  const where = elsewhere ?? name;
  return where.run ? where.text.slice(where.run[0], where.run[1] + 1) : null;
};

test.each([
  ['技术', '技术'],
  ['gxjs', '高新技术'],
  ['qiye', '企业'],
  ['enterprises', 'enterprises'],
  ['有效', '有效'],
  ['nothing-like-it', null],
  ['', null],
])('%s marks %s', (text, run) => {
  expect(marked(text)).toBe(run);
});

test('an English word is marked where it begins a word', () => {
  expect(marked('valid', 'en')).toBe('valid');
  expect(marked('tech', 'en')).toBe('tech');
});
