import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [1, '1 KB'],
  [820_400, '820 KB'],
  [994_999, '990 KB'],
  [999_999, '1 MB'],
  [1_234_567, '1.2 MB'],
  [45_600_000, '46 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'zh-CN')).toBe(text);
});
