import { expect, test } from 'vitest';
import { ladderGeometry, stairLine } from './ladder-geometry.ts';

const card = (note: string | null = null) => ({ label: '入库科技型中小企业', note });
const size = { column: 200, height: 440, halfway: 2 };

test('every riser is as high as the next', () => {
  const { treads } = ladderGeometry([card(), card(), card(), card()], size, 52, 'zh-CN');
  const risers = treads.slice(1).map((tread, index) => tread - (treads[index] ?? 0));
  expect(risers[0]).toBeGreaterThanOrEqual(18);
  expect(new Set(risers).size).toBe(1);
});

test('the stairs are one line of treads and risers', () => {
  expect(stairLine([8, 58, 108], { column: 200, height: 440 })).toBe('M0 432H200V382H400V332H600');
});

test('the last step leaves room for its words', () => {
  const { treads, step } = ladderGeometry(
    [card(), card(), card('说明'.repeat(20))],
    size,
    52,
    'zh-CN',
  );
  expect(440 - (treads[2] ?? 0)).toBeGreaterThanOrEqual(step * 1.1 + 24);
});

test('words give way before the stairs do', () => {
  const long = Array.from({ length: 6 }, () => card('说明'.repeat(30)));
  const { noteLines, treads } = ladderGeometry(
    long,
    { column: 120, height: 250, halfway: 3 },
    36,
    'zh-CN',
  );
  expect(noteLines).toBeLessThan(3);
  expect((treads[1] ?? 0) - (treads[0] ?? 0)).toBeGreaterThanOrEqual(18);
});
