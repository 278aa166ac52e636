import { expect, test } from 'vitest';
import type { BoundGoal } from '../../../../shared/deck/bound-slide.ts';
import { goalColumns } from './goal-columns.ts';

const goal = (key: string, targets = 0, words?: string) =>
  ({
    goal: { key },
    status: 'no_data',
    statement: `目标${key}`,
    term: '2024年',
    targets: Array.from({ length: targets }, () => (words ? { attained: { words } } : {})),
  }) as unknown as BoundGoal;
const goals = (count: number) => Array.from({ length: count }, (_, index) => goal(String(index)));
const room = { width: 1136, height: 420 };

test('few goals are large and in one column, many are in two of like length', () => {
  expect(goalColumns(goals(2), room, 'zh-CN')).toMatchObject({ setting: { name: 'largest' } });
  expect(goalColumns(goals(4), room, 'zh-CN').columns).toHaveLength(1);
  expect(
    goalColumns(goals(7), room, 'zh-CN')
      .columns.map((column) => column.length)
      .sort(),
  ).toEqual([3, 4]);
});

test('goals keep their order', () => {
  const all = goals(8);
  expect(goalColumns(all, room, 'zh-CN').columns.flat()).toEqual(all);
});

test('little room makes them compact', () => {
  expect(goalColumns(goals(8), { ...room, height: 272 }, 'zh-CN').setting.name).toBe('compact');
});

test('targets share what their statements leave', () => {
  const { targetHeight } = goalColumns([goal('tower', 4)], { ...room, height: 400 }, 'zh-CN');
  expect(targetHeight * 4).toBeLessThanOrEqual(400 - 110);
  expect(targetHeight).toBeGreaterThan(60);
});

test('targets that are partly reached have room for the words', () => {
  const tower = goal('tower', 4, '2024年 42家 · 完成 42% · 来自指标');
  const { targetHeight } = goalColumns([tower, ...goals(2)], { ...room, height: 440 }, 'zh-CN');
  expect(targetHeight).toBeGreaterThanOrEqual(62);
});

test('a full board of goals and targets takes a third column before it overflows', () => {
  const board = goalColumns([...goals(7), goal('tower', 4)], { ...room, height: 276 }, 'zh-CN');
  expect(board.columns).toHaveLength(3);
  expect(board.targetHeight).toBeGreaterThanOrEqual(40);
});
