import { expect, test } from 'vitest';
import { termFromText } from './said-figure.ts';

test.each([
  ['2024', { start: '2024', end: '2024', from: null }],
  ['2024年', { start: '2024', end: '2024', from: null }],
  ['2024—2026年', { start: '2024', end: '2026', from: null }],
  ['2024年6月', { start: '2024-06', end: '2024-06', from: null }],
  ['2024年6月至2025年3月', { start: '2024-06', end: '2025-03', from: null }],
  ['2026—2024', null],
  ['2024-02-30', null],
  ['明年', null],
])('the term %s', (text, term) => {
  expect(termFromText(text)).toEqual(term);
});
