import { expect, test } from 'vitest';
import { estimateSize } from './estimate-size.ts';

const png = { kind: 'images', format: 'png', scale: 1 } as const;

test.each([
  // As measured: bytes of the built-in deck's files.
  [{ ...png, kind: 'slides' } as const, 25, 428_231],
  [{ ...png, kind: 'slides' } as const, 5, 145_241],
  [png, 25, 2_691_735],
  [{ ...png, scale: 2 } as const, 25, 5_745_478],
  [{ ...png, scale: 4 } as const, 25, 12_049_431],
])('%j of %d is about right', (choice, count, measured) => {
  const estimate = estimateSize(choice, count);
  expect(estimate).toBeGreaterThan(measured * 0.7);
  expect(estimate).toBeLessThan(measured * 1.4);
});

test('charts are much smaller than slides', () => {
  expect(estimateSize({ ...png, format: 'svg' }, 9)).toBeLessThan(estimateSize(png, 1));
});
