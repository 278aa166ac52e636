import { expect, test } from 'vitest';
import { FigureKey } from '../model/figure.ts';
import type { Goal, GoalProgress, GoalTarget } from '../model/goal.ts';
import { latestReport, printReported, reportsLatestFirst } from './goal-progress.ts';

const key = (name: string) => FigureKey.parse(`tower.${name}`);
const target = (name: string, value: number | null, unitMult: 0 | 8 = 0) =>
  ({ key: key(name), value, unitMult }) as GoalTarget;
const report = (asOf: string, value: number | null, about: string | null = null) =>
  ({ asOf, value, target: about && key(about) }) as GoalProgress;
const goal = (targets: GoalTarget[], progress: GoalProgress[]) => ({ targets, progress }) as Goal;

test('a report of a goal with one target is about that, at its scale', () => {
  const output = { ...target('output', 20, 8), decimals: 0, unit: { zh: '元', en: 'RMB' } };
  const plant = goal([output], [report('2024-06', 12.5)]);
  expect(latestReport(plant, output.key)?.value).toBe(12.5);
  expect(printReported(output, 12.5, 'zh-CN')).toBe('12.5亿元');
  expect(printReported(output, 12.5, 'en')).toBe('RMB 1.25 billion');
});

test('of several targets only the one that a report names has progress', () => {
  const [firms, talent] = [target('firms', 100), target('talent', 3000)];
  const tower = goal([firms, talent], [report('2024', 42, 'firms'), report('2025', 7)]);
  expect(latestReport(tower, firms.key)?.value).toBe(42);
  expect(latestReport(tower, talent.key)).toBeNull();
});

test('the latest date counts, of one date what was entered last; words alone keep the value', () => {
  const firms = target('firms', 100);
  const reports = [report('2024-06', 30), report('2024', 10), report('2024-06', 31)];
  const tower = goal([firms], [...reports, report('2025', null)]);
  expect(latestReport(tower, firms.key)?.value).toBe(31);
  expect(reportsLatestFirst(tower).map(({ value }) => value)).toEqual([null, 31, 30, 10]);
});
