import { expect, test } from 'vitest';
import { ImportAnswers } from '../../shared/model/import.ts';
import { givenAnswers } from './given-answers.ts';

const answers = ImportAnswers.parse({
  ...{ area: '洪山区', theme: 'economy', cells: { '1!C5': 'take', '2!D7': { unit: '亿元' } } },
  tables: [{ table: '指标|2024', period: '2024' }],
  indicators: { '总产值 [元]': { as: 'existing', key: 'output' }, '用电量 [度]': { as: 'new' } },
  areas: {
    ...{ 东街: { as: 'new', parent: 'CN-420111' }, 西街: { as: 'new', parent: 'CN-420111' } },
    ...{ 南街: { as: 'left-out' } },
  },
});

test('all that was answered is listed, areas that were asked about together as one', () => {
  expect(givenAnswers(answers).map(({ about, subject, said }) => [about, subject, said])).toEqual([
    ['area', null, '洪山区'],
    ['period', '指标|2024', '2024'],
    ['theme', null, 'economy'],
    ['match', '总产值 [元]', 'output'],
    ['match', '用电量 [度]', 'new'],
    ['parent', '东街、西街', 'CN-420111'],
    ['parent', '南街', 'left-out'],
    ['value', '1!C5', 'take'],
    ['value', '2!D7', '亿元'],
  ]);
});

test('each can be taken back by itself, and all of them leave no answer', () => {
  let left = answers;
  for (let [first] = givenAnswers(left); first; [first] = givenAnswers(left)) {
    const before = givenAnswers(left).length;
    left = ImportAnswers.parse(first.without);
    expect(givenAnswers(left)).toHaveLength(before - 1);
  }
  expect(left).toEqual({ ...ImportAnswers.parse({}), tables: left.tables });
});
