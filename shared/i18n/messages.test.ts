import { expect, test } from 'vitest';
import { errorCodes } from '../ipc/outcome.ts';
import { en } from './en/index.ts';
import { describeFailure, translate } from './messages.ts';
import { zhCN } from './zh-CN/index.ts';

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(Object.keys(zhCN) as (keyof typeof zhCN)[])(
  '%s names the same values in both languages',
  (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(zhCN[key]));
  },
);

test.each(errorCodes)('the error %s has a sentence in both languages', (code) => {
  expect(describeFailure('zh-CN', { code, params: {} })).toMatch(/[一-龥].*[。]?$/);
  expect(describeFailure('en', { code, params: {} })).toMatch(/\.|\}$/);
});

test('values are filled in', () => {
  expect(translate('en', 'reader.position', { number: 3, total: 24 })).toBe('Slide 3 of 24');
  expect(
    describeFailure('zh-CN', { code: 'store.newer', params: { found: 7, known: 5 } }),
  ).toContain('版本 7，本程序支持到 5');
});
