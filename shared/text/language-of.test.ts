import { expect, test } from 'vitest';
import { otherLanguage } from './language-of.ts';

test.each([
  ['高新技术企业', 'zh-CN'],
  ['5G网络', 'zh-CN'],
  ['Hi-tech enterprises', undefined],
  ['* not as its source prints it: “突破1300家”', undefined],
  ['2023', undefined],
  ['', undefined],
] as const)('%s among English is %s', (text, language) => {
  expect(otherLanguage(text, 'en')).toBe(language);
  expect(otherLanguage(text, 'zh-CN')).toBeUndefined();
});
