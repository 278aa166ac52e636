import { expect, test } from 'vitest';
import { countInlineImages } from './inline-images.ts';

test.each([
  ['q 1 0 0 1 0 0 cm BI /W 1 /H 1 ID x EI Q', 1],
  ['BI\nID\nEI\nBI ID EI', 2],
  ['(a BI b) Tj', 0],
  ['(a \\) BI (b BI) BI c) Tj BI ID EI', 1],
  ['% BI\nBI ID EI', 1],
  ['/BI gs <4249> Tj /P <</MCID 0>> BDC [(BI)-20(BI)] TJ', 0],
  ['', 0],
])('%j has %i', (content, count) => {
  expect(countInlineImages(content)).toBe(count);
});
