import { expect, test } from 'vitest';
import { FigureKey } from '../model/figure.ts';
import type { Goal, GoalProgress, GoalTarget } from '../model/goal.ts';
import { latestReport, reachedShare, reportedValue, reportsLatestFirst } from './goal-progress.ts';

const key = (name: string) => FigureKey.parse(`tower.${name}`);
const target = (name: string, value: number | null, unitMult: 0 | 8 = 0) =>
  ({ key: key(name), value, unitMult }) as GoalTarget;
const report = (asOf: string, value: number | null, about: string | null = null) =>
  ({ asOf, value, target: about && key(about) }) as GoalProgress;
const goal = (targets: GoalTarget[], progress: GoalProgress[]) => ({ targets, progress }) as Goal;

test('a report of a goal with one target is about that', () => {
  const output = target('output', 20, 8);
  const plant = goal([output], [report('2024-06', 12)]);
  expect(reportedValue(plant, output)).toBe(1_200_000_000);
  expect(reachedShare(plant, output)).toBe(0.6);
});

test('of several targets only the one that a report names has progress', () => {
  const [firms, talent] = [target('firms', 100), target('talent', 3000)];
  const tower = goal([firms, talent], [report('2024', 42, 'firms'), report('2025', 7)]);
  expect(reportedValue(tower, firms)).toBe(42);
  expect(reportedValue(tower, talent)).toBeNull();
});

test('the latest date counts, of one date what was entered last; words alone keep the value', () => {
  const firms = target('firms', 100);
  const reports = [report('2024-06', 30), report('2024', 10), report('2024-06', 31)];
  const tower = goal([firms], [...reports, report('2025', null)]);
  expect(latestReport(tower, firms.key)?.value).toBe(31);
  expect(reportsLatestFirst(tower).map(({ value }) => value)).toEqual([null, 31, 30, 10]);
});

test.each([
  ['more than the target', 100, 250, 1],
  ['less than nothing', 100, -5, 0],
  ['a target without a number', null, 5, null],
  ['a target of nought', 0, 5, null],
])('%s', (_, value, reported, share) => {
  const firms = target('firms', value);
  expect(reachedShare(goal([firms], [report('2024', reported)]), firms)).toBe(share);
});
