import { expect, test } from 'vitest';
import { GoalTarget } from '../../shared/model/goal.ts';
import { newProgressValues, readNewProgress } from './goal-values.ts';

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
