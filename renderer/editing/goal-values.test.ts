import { expect, test } from 'vitest';
import { GoalTarget } from '../../shared/model/goal.ts';
import {
  goalValues,
  newProgressValues,
  newStep,
  progressValues,
  quartersOf,
  readGoal,
  readNewProgress,
  readProgress,
} from './goal-values.ts';

const target = (key: string) =>
  GoalTarget.parse({
    ...{ key: `tower.${key}`, measure: { zh: key, en: null }, unit: { zh: '家', en: null } },
    ...{ value: 100, valueLo: null, valueHi: null, unitMult: 0, decimals: 0 },
    ...{ qualifier: 'exact', qualifierWord: null, isCumulative: false, baseline: null },
    rawText: '100家',
  });
const goal = { targets: [target('firms'), target('jobs'), target('labs')] };
const none = { firms: '', jobs: '', labs: '' };
const begun = newProgressValues(goal, '2024-06-30');

test('progress begins without a status, and asks for one', () => {
  expect(begun).toEqual({ asOf: '2024-06-30', status: '', reached: none, note: '' });
  const read = readNewProgress(begun, goal, '王芳');
  expect(read).toMatchObject({ ok: false, issues: { status: { key: 'issue.choose' } } });
});

test('progress has a record for each target that something is said of', () => {
  const values = {
    ...begun,
    status: 'on_track',
    reached: { ...none, firms: '42', labs: '3' },
    note: ' 纪要 ',
  };
  const said = { asOf: '2024-06-30', status: 'on_track', note: '纪要', by: '王芳' };
  expect(readNewProgress(values, goal, '王芳')).toEqual({
    ok: true,
    fields: [
      { ...said, target: 'tower.firms', value: 42 },
      { ...said, target: 'tower.labs', value: 3 },
    ],
    issues: {},
  });
});

test('progress without a number is of the goal alone, with targets or without', () => {
  const values = { ...begun, status: 'at_risk' };
  const alone = { target: null, value: null, status: 'at_risk' };
  expect(readNewProgress(values, goal, '王芳')).toMatchObject({ ok: true, fields: [alone] });
  const inWords = { targets: [] };
  expect(readNewProgress({ ...values, ...{ reached: {} } }, inWords, '王芳')).toMatchObject({
    ok: true,
    fields: [alone],
  });
});

test('what is no number is told at its own target', () => {
  const values = { ...begun, status: 'on_track', reached: { ...none, firms: '42', jobs: '三成' } };
  expect(readNewProgress(values, goal, '王芳')).toEqual({
    ok: false,
    issues: { 'reached.jobs': { key: 'issue.number' } },
  });
});

test('what was begun stays with its target where another one was put before it', () => {
  const values = { ...begun, status: 'on_track', reached: { ...none, firms: '42' } };
  const now = { targets: [target('homes'), ...goal.targets] };
  expect(readNewProgress(values, now, '王芳')).toMatchObject({
    ok: true,
    fields: [{ target: 'tower.firms', value: 42 }],
  });
});

test('a report of an earlier version that says that there are no data asks for a status', () => {
  const report = {
    ...{ asOf: '2024-06', target: null, value: null, note: '', by: '王芳' },
    status: 'no_data' as const,
  };
  const values = progressValues(report, undefined);
  expect(values.status).toBe('');
  for (const status of ['', 'no_data'])
    expect(readProgress({ ...values, status }, '王芳')).toMatchObject({
      ...{ ok: false, issues: { status: { key: 'issue.choose' } } },
    });
});

const source = { key: 'report', sections: [{ number: 1, heading: null, paragraphs: 3 }] };
const filled = {
  ...goalValues(null),
  ...{ key: 'hall', theme: 'economy', statement: { zh: '建成展厅', en: '' } },
  ...{ term: '2024/2024', passage: { source: 'report', section: '1', paraNo: '2' } },
};
const readFilled = (changed: object) =>
  readGoal(
    { ...filled, ...changed } as typeof filled,
    [source] as unknown as Parameters<typeof readGoal>[1],
    new Map(),
  );
const step = (quarter: string, reached = '') => ({
  ...{ quarter, text: { zh: '开工', en: '' }, reached },
});

test('office, leader and steps are read in Chinese alone, and may all be missing, as in older drafts', () => {
  const said = {
    ...{ office: { zh: ' 区教育局 ', en: '' }, leader: ' 王芳 ' },
    steps: [step('2024-Q2'), step('2024-Q1', '2024年3月20日')],
  };
  expect(readFilled(said)).toMatchObject({
    ok: true,
    fields: {
      ...{ office: { zh: '区教育局', en: null }, leader: '王芳' },
      steps: [
        { quarter: '2024-Q1', text: { zh: '开工', en: null }, reached: '2024-03-20' },
        { quarter: '2024-Q2', text: { zh: '开工', en: null }, reached: null },
      ],
    },
  });
  const none = { office: null, leader: null, steps: [] };
  expect(readFilled({})).toMatchObject({ ok: true, fields: none });
  const older = { office: undefined, leader: undefined, steps: undefined };
  expect(readFilled(older)).toMatchObject({ ok: true, fields: none });
});

test('a quarter has one step, with words, a quarter and a date that the calendar has', () => {
  const told = (steps: readonly object[]) => readFilled({ steps }).issues;
  expect(told([step('2024-Q1'), step('2024-Q1')])).toEqual({
    steps: { key: 'invalid.step-twice' },
  });
  expect(told([{ ...step(''), text: { zh: '', en: '' } }])).toEqual({
    'steps.0.quarter': { key: 'issue.required' },
    'steps.0.text.zh': { key: 'issue.required' },
  });
  expect(told([step('2024-Q1', '2023-02-29')])).toHaveProperty('steps.0.reached');
  expect(told([step('2024-Q1', '下周')])).toEqual({ 'steps.0.reached': { key: 'issue.date' } });
});

test('the quarters of its term are offered; a new step takes the first that has none', () => {
  const quarters = (term: string, steps = [step('')], ends = ['', '']) =>
    quartersOf({ term, periodStart: ends[0] ?? '', periodEnd: ends[1] ?? '', steps }, 2026);
  expect(quarters('2024/2024')).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
  expect(quarters('other', [], ['2024-05', '2025年2月'])).toEqual([
    ...['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1'],
  ]);
  expect(quarters('P0Y/P3Y', [step('2023-Q4')]).slice(0, 2)).toEqual(['2023-Q4', '2026-Q1']);
  expect(quarters('')).toHaveLength(12);
  expect(quarters('1900/2099')).toHaveLength(40);
  const all = quarters('2024/2024');
  const beginIn = (taken: readonly string[], running: string) =>
    newStep(
      taken.map((one) => step(one)),
      all,
      running,
    ).quarter;
  expect(beginIn(['2024-Q1', '2024-Q3'], '2023-Q4')).toBe('2024-Q2');
  expect(beginIn(['2024-Q3'], '2024-Q2')).toBe('2024-Q2');
  expect(beginIn(['2024-Q2', '2024-Q3'], '2024-Q2')).toBe('2024-Q4');
  expect(beginIn([], '2026-Q4')).toBe('2024-Q1');
  expect(beginIn(all, '2024-Q2')).toBe('');
});
