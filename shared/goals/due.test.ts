import { expect, test } from 'vitest';
import { Goal } from '../model/goal.ts';
import { dueOf } from './due.ts';

const passage = { source: 'report', section: 1, heading: null, paraNo: 1 };

const aGoal = (key: string, rest: Record<string, unknown> = {}) =>
  Goal.parse({
    ...{ key, goalType: 'qualitative', theme: 'innovation', position: 1 },
    statement: { zh: key, en: null },
    ...{ periodStart: '2024', periodEnd: '2024', termFrom: null, passage },
    ...{ targets: [], progress: [], status: 'no_data', ...rest },
  });

const report = (asOf: string, status = 'on_track') => ({
  ...{ asOf, target: null, value: null, status, note: '', by: '王工' },
});

const reported = (asOf: string, status = 'on_track') => ({
  ...{ progress: [report(asOf, status)], status },
});

const step = (quarter: string, reached: string | null = null) => ({
  ...{ quarter, text: { zh: '开工', en: null }, reached },
});

/** What is due, each as one line. */
const said = (goal: Goal, today: string) =>
  dueOf([goal], today).map((one) => {
    const of = one.kind === 'step' ? one.step.quarter : one.kind === 'report' ? one.quarter : '';
    return [one.kind, of, one.by, one.days].filter((part) => part !== '').join(' ');
  });

test('a step is listed from 30 days before its quarter ends until it is reached, however long ago that was', () => {
  const goal = aGoal('hall', { steps: [step('2024-Q1')], ...reported('2029') });
  expect(said(goal, '2024-02-29')).toEqual([]);
  expect(said(goal, '2024-03-01')).toEqual(['step 2024-Q1 2024-03-31 30']);
  expect(said(goal, '2024-03-31')).toEqual(['step 2024-Q1 2024-03-31 0']);
  expect(said(goal, '2024-04-01')).toEqual(['step 2024-Q1 2024-03-31 -1']);
  expect(said(goal, '2024-04-12')).toEqual(['step 2024-Q1 2024-03-31 -12']);
  expect(said(goal, '2026-11-29')).toContain('step 2024-Q1 2024-03-31 -973');
  const done = aGoal('hall', { steps: [step('2024-Q1', '2024-04-02')], ...reported('2029') });
  expect(said(done, '2024-04-12')).toEqual([]);
});

test('a term ends on the last day that the calendar has', () => {
  const until = (periodEnd: string, today: string) =>
    said(aGoal('hall', { periodEnd, ...reported('2029') }), today);
  expect(until('2024-02', '2024-02-20')).toEqual(['term 2024-02-29 9']);
  expect(until('2025-02', '2025-02-20')).toEqual(['term 2025-02-28 8']);
  expect(until('2024-06', '2024-07-01')).toEqual(['term 2024-06-30 -1']);
  expect(until('2024-H1', '2024-05-31')).toEqual(['term 2024-06-30 30']);
  expect(until('2024-H1', '2024-05-30')).toEqual([]);
  expect(until('2024', '2024-12-31')).toEqual(['term 2024-12-31 0']);
  expect(until('2024-11-05', '2024-11-29')).toEqual(['term 2024-11-05 -24']);
});

test('an achieved goal is not due; a term that counts from an event has no day on which it ends', () => {
  expect(said(aGoal('hall', reported('2024-03', 'achieved')), '2025-01-10')).toEqual([]);
  const counted = aGoal('hall', { periodStart: 'P0Y', periodEnd: 'P3Y', ...reported('2029') });
  expect(said(counted, '2028-06-30')).toEqual([]);
});

test('a report is missed of the quarter that ended last, and of the running one once it ends soon', () => {
  const goal = aGoal('hall', { periodEnd: '2026' });
  expect(said(goal, '2024-02-10')).toEqual([]);
  expect(said(goal, '2024-03-20')).toEqual(['report 2024-Q1 2024-03-31 11']);
  expect(said(goal, '2024-05-15')).toEqual(['report 2024-Q1 2024-03-31 -45']);
  // One entry, of the quarter that is missed longest.
  expect(said(goal, '2024-06-20')).toEqual(['report 2024-Q1 2024-03-31 -81']);
  expect(said(goal, '2025-01-01')).toEqual(['report 2024-Q4 2024-12-31 -1']);
});

test.each([
  ['2024-03-31', '2024-05-15', []],
  ['2024-01-02', '2024-05-15', []],
  ['2024-Q1', '2024-06-15', ['report 2024-Q2 2024-06-30 15']],
  ['2023-12-31', '2024-05-15', ['report 2024-Q1 2024-03-31 -45']],
  ['2024-04-02', '2024-06-15', []],
  ['2024-04-02', '2024-07-02', []],
  ['2024', '2024-06-15', []],
])('of a goal that was reported on as of %s, on %s: %j', (asOf, today, due) => {
  expect(said(aGoal('hall', { periodEnd: '2026', ...reported(asOf) }), today)).toEqual(due);
});

test('that there were no data was no report; before its term begins and after it ends none is due', () => {
  const goal = aGoal('hall', reported('2024-03', 'no_data'));
  expect(said(goal, '2024-05-15')).toEqual(['report 2024-Q1 2024-03-31 -45']);
  expect(said(aGoal('hall', { periodStart: '2025', periodEnd: '2026' }), '2024-12-20')).toEqual([]);
  expect(said(aGoal('hall'), '2025-02-01')).toEqual([
    'term 2024-12-31 -32',
    'report 2024-Q4 2024-12-31 -32',
  ]);
  expect(said(aGoal('hall'), '2026-11-29')).toEqual(['term 2024-12-31 -698']);
});

test('the earliest comes first, of one day in the goals’ order, whichever area and year they are of', () => {
  const goals = [
    aGoal('hall', { area: '武昌区', ...reported('2029') }),
    aGoal('road', { periodEnd: '2024-06', steps: [step('2024-Q2')], ...reported('2029') }),
    aGoal('school', { periodStart: '2099', periodEnd: '2099-06' }),
  ];
  const listed = (today: string) =>
    dueOf(goals, today).map(({ goal, kind }) => `${goal.key} ${kind}`);
  expect(listed('2024-12-20')).toEqual(['road step', 'road term', 'hall term']);
  expect(listed('2099-06-10').at(-1)).toBe('school term');
  expect(dueOf([], '2024-06-30')).toEqual([]);
});
