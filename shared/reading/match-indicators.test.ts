import { expect, test } from 'vitest';
import { indicatorMatcher } from './match-indicators.ts';

const known = [
  ['gdp', '全区经济总量', '经济总量', ['GDP', '地区生产总值'], '元'],
  ['hi-tech', '高新技术企业总数', '高新技术企业', [], '家'],
  ['entities-new', '新增市场主体', '新增市场主体', [], '户'],
  ['entities-total', '市场主体总量', '市场主体', [], '户'],
  ['green-space', '新增绿地面积', '新增绿地', [], '公顷'],
  ['floor', '新增创新街区面积', '创新街区', [], '平方米'],
] as const;
const matches = indicatorMatcher(
  known.map(([key, name, shortName, synonyms, unit]) => ({ key, name, shortName, synonyms, unit })),
);

test.each([
  ['地区生产总值', '元', 'gdp'],
  ['高新技术企业', '家', 'hi-tech'],
  ['新增市场主体', '户', 'entities-new'],
  ['市场主体总量', '户', 'entities-total'],
  ['新增创新街区（园区、楼宇）面积', '平米', 'floor'],
])('%s in %s is %s', (name, unit, key) => {
  expect(matches({ name, unit, role: 'level' })[0]).toBe(key);
});

test.each([
  ['another unit', '高新技术企业', '%'],
  ['another thing', '规上工业企业', '家'],
  ['no name', '', '家'],
])('%s is no match', (_, name, unit) => {
  expect(matches({ name, unit, role: 'level' })).toEqual([]);
});
