import { expect, test } from 'vitest';
import { ImportAnswers } from '../model/import.ts';
import { readMapping } from './saved-mappings.ts';

const answer = { as: 'existing', key: 'tax-revenue' };

const kept = (indicators: Record<string, unknown>) => ({
  ...{ version: 1, name: '财政月报', tables: [] },
  answers: { ...ImportAnswers.parse({}), indicators },
});

test('what was answered for rows with the numbers of a list holds for them without', () => {
  const mapping = readMapping(
    kept({ '一、收入 > （一）税收 [元]': answer, '二级公路 [公里]': answer }),
  );
  expect(mapping?.answers.indicators).toMatchObject({
    '收入 > 税收 [元]': answer,
    '二级公路 [公里]': answer,
  });
});

test('what is no mapping of this version is none', () => {
  expect(readMapping({ version: 2 })).toBeNull();
  expect(readMapping('')).toBeNull();
});
