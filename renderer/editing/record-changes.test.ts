import { expect, test } from 'vitest';
import { areasFixture } from '../../shared/deck/briefing.fixture.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { recordChanges } from './record-changes.ts';

const unit = { zh: '家', en: 'enterprises' };
const look = {
  locale: 'zh-CN' as const,
  message: (key: Parameters<typeof translate>[1]) => translate('zh-CN', key),
  unit,
  known: {
    areas: [],
    figures: [],
    goals: [],
    sources: [],
    themes: [{ key: 'economy', name: { zh: '经济运行', en: 'Economy' } }] as never,
  },
};
const before = {
  value: 1300,
  unitMult: 0,
  qualifier: 'gt',
  qualifierWord: null,
  valueLo: null,
  valueHi: null,
  status: 'P',
  timePeriod: '2023',
};

test('a figure is shown as it is printed, other fields in words', () => {
  expect(recordChanges(before, { ...before, value: 1320, status: 'A' }, look)).toEqual([
    { field: 'field.figure', before: '突破1300家', after: '突破1320家' },
    { field: 'field.status', before: '初步数', after: '正式数' },
  ]);
});

test('what a record refers to is shown by its name, a paragraph as it is cited', () => {
  const one = { theme: null, passage: { source: 'report', section: 1, heading: null, paraNo: 2 } };
  const other = { theme: 'economy', passage: { ...one.passage, paraNo: 3 } };
  expect(recordChanges(one, other, { ...look, unit: null })).toEqual([
    { field: 'field.theme', before: null, after: '经济运行' },
    { field: 'field.passage', before: '第1节第2段', after: '第1节第3段' },
  ]);
});

test('an area is shown by its name, whatever kind of record is of it', () => {
  const known = { ...look.known, areas: areasFixture };
  const changes = recordChanges(
    { area: 'CN-420111', refArea: 'CN-420111' },
    { area: 'CN-420106', refArea: 'CN-420106' },
    { ...look, unit: null, known },
  );
  const named = { field: 'field.refArea', before: '洪山区', after: '武昌区' };
  expect(changes).toEqual([named, named]);
});

test('a term is one line in words, never a duration as the store writes it', () => {
  const one = { periodStart: '2024', periodEnd: '2024', termFrom: null, goalType: 'qualitative' };
  const other = {
    periodStart: 'P0Y',
    periodEnd: 'P3Y',
    termFrom: { zh: '规划起算', en: 'the start of the plan' },
    goalType: 'numeric',
  };
  expect(recordChanges(one, other, { ...look, unit: null })).toEqual([
    { field: 'field.term', before: '2024年', after: '规划起算3年内' },
    { field: 'field.goalType', before: '定性目标', after: '定量目标' },
  ]);
});

test('a text that differs in the other language only is shown in that', () => {
  const one = { name: { zh: '高企', en: 'Firms' } };
  const other = { name: { zh: '高企', en: 'Hi-tech firms' } };
  expect(recordChanges(one, other, { ...look, unit: null })).toEqual([
    { field: 'field.name', before: 'Firms', after: 'Hi-tech firms' },
  ]);
});

test('what was not there is nothing, and what is the same is left out', () => {
  expect(
    recordChanges({ note: null, key: 'a' }, { note: { zh: '注', en: 'n' }, key: 'a' }, look),
  ).toEqual([{ field: 'field.note', before: null, after: '注' }]);
});

test('steps are told in words, and how a goal stands with what its light shows', () => {
  const step = { quarter: '2024-Q1', text: { zh: '开工', en: null }, reached: null };
  const inWords = { ...look, unit: null, message: look.message as never };
  expect(
    recordChanges(
      { steps: [step], status: 'on_track' },
      { steps: [{ ...step, reached: '2024-03-20' }], status: 'at_risk' },
      inWords,
    ),
  ).toEqual([
    {
      field: 'field.steps',
      before: '2024年第一季度：开工',
      after: '2024年第一季度：开工（2024年3月20日完成）',
    },
    {
      ...{ field: 'field.status', before: '按期推进', after: '存在风险' },
      status: { before: 'on_track', after: 'at_risk' },
    },
  ]);
});
