import { expect, test } from 'vitest';
import { ladderGeometry } from './ladder-geometry.ts';

const card = (note: string | null = null) => ({ label: '入库科技型中小企业', note });
const size = { column: 200, height: 440, halfway: 2 };

test('each step is higher than the one before', () => {
  const { treads } = ladderGeometry([card(), card(), card(), card()], size, 52, 'zh-CN');
  expect([...treads].sort((a, b) => a - b)).toEqual(treads);
  expect(new Set(treads).size).toBe(4);
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
