import { expect, test } from 'vitest';
import { misfit } from './target-links.ts';

test.each([
  ['家', '家', 'stock', null],
  ['元', '元', 'flow', null],
  ['家', '户', 'stock', 'unit'],
  ['亿元', '元', 'flow', 'multiplier'],
  ['元', '万元', 'flow', 'multiplier'],
  ['%', '元', 'flow', 'unit'],
  ['家', '家', 'recognition', 'no-quantity'],
] as const)('a target in %s by an indicator in %s (%s): %s', (wanted, own, kind, reason) => {
  const unit = (zh: string) => ({ zh, en: 'x' });
  expect(misfit({ unit: unit(wanted) }, { unit: unit(own), kind })).toBe(reason);
});
