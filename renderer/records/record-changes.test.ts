import { expect, test } from 'vitest';
import { translate } from '../../shared/i18n/messages.ts';
import { recordChanges } from './record-changes.ts';

const unit = { zh: '家', en: 'enterprises' };
const look = {
  locale: 'zh-CN' as const,
  message: (key: Parameters<typeof translate>[1]) => translate('zh-CN', key),
  unit,
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
