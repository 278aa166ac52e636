import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import { searchFigures } from '../../../shared/search/search-figures.ts';
import { createOptions, type OptionGroup, referenceTo } from './picker-options.ts';

const wuchang = { key: 'CN-420106', name: { zh: '武昌区', en: 'Wuchang' } };
const named = (zh: string) => ({ name: { zh, en: zh }, shortName: { zh, en: zh } });
const figures = [
  aFigure('hi-tech', { value: 1400, timePeriod: '2024', ...named('高新技术企业') }),
  aFigure('hi-tech', { value: 1300, timePeriod: '2023', ...named('高新技术企业') }),
  aFigure('hi-tech', { value: 1100, timePeriod: '2022', ...named('高新技术企业') }),
  aFigure('hi-tech', { value: 900, timePeriod: '2023', area: wuchang, ...named('高新技术企业') }),
  aFigure('contracts', { value: 107, ...named('签约项目') }),
  aFigure('old', { value: 5, timePeriod: '2019', ...named('旧数据') }),
  aFigure('tower.talent', { value: 3, origin: 'target', ...named('人才') }),
];
const briefing = briefingWith(
  [
    aSlide({ title: { zh: '{{contracts}}', en: '{{contracts}}' }, body: { figures: [] } }),
    aSlide({ key: 'another', section: 'industry', body: { figures: [{ figure: '{{old}}' }] } }),
  ],
  figures,
);
const options = createOptions(briefing, 'zh-CN', (key, params) => translate('zh-CN', key, params));
const references = (groups: readonly OptionGroup[]) =>
  groups.map(({ title, options }) => [title, options.map(({ reference }) => reference)]);

test('before anything is asked: the last used, those of the section, then the rest, each once', () => {
  const offered = options.offered(['figure'], ['{{hi-tech}}', '{{gone}}'], 'economy');
  expect(references(offered)).toEqual([
    ['picker.recent', ['{{hi-tech}}']],
    ['picker.section', ['{{contracts}}']],
    ['picker.all', ['{{hi-tech#CN-420106}}', '{{old@2019}}']],
  ]);
});

test('targets are offered where they may stand, without a period', () => {
  const [all] = options.offered(['target'], [], 'economy');
  expect(all?.options.map(({ reference }) => reference)).toEqual(['{{tower.talent}}']);
  expect(all?.options[0]?.figure).toBeNull();
});

test('a question finds each indicator once, and a year that is asked for stays', () => {
  const found = (question: string) =>
    references(
      options.found(question, searchFigures(question, figures, 'zh-CN'), ['figure']),
    )[0]?.[1];
  expect(found('gxjs')).toEqual(['{{hi-tech@2024}}', '{{hi-tech#CN-420106}}']);
  expect(found('高新 2022')).toEqual(['{{hi-tech@2022}}']);
  expect(found('1300')).toEqual(['{{hi-tech}}']);
  expect(found('没有')).toEqual([]);
});

test('a typed number offers every figure of that value, whatever its period', () => {
  expect(references(options.ofValue('1100', ['figure', 'target']))).toEqual([
    ['picker.of-value', ['{{hi-tech@2022}}']],
  ]);
  expect(references(options.ofValue('3', ['figure']))).toEqual([['picker.of-value', []]]);
});

test('the deck’s period comes first, then what it compares with, then each period for good', () => {
  const [, reported] = figures;
  if (!reported) throw new Error('no figure');
  expect(options.periodChoices(reported).map(({ value }) => value)).toEqual([
    '',
    'comparison',
    '2024',
    '2023',
    '2022',
  ]);
  expect(options.periodChoices(reported)[1]?.label).toBe('随简报对比期（2022年）：1100家');
});

test('another area of the same indicator is found for the same period', () => {
  const [, reported] = figures;
  if (!reported) throw new Error('no figure');
  expect(options.areaChoices(reported).map(({ value }) => value)).toEqual(['', 'CN-420106']);
  const there = options.inArea(reported, 'CN-420106');
  expect(there && referenceTo(there, null)).toBe('{{hi-tech#CN-420106}}');
  expect(there && referenceTo(there, '2023')).toBe('{{hi-tech@2023#CN-420106}}');
});

test('the words of a period are found by what they are called and by what they say', () => {
  const words = (question: string) =>
    references(options.found(question, [], ['period'])).flatMap(([, found]) => found);
  expect(words('期末')).toEqual(['{{@period:end}}']);
  expect(words('2024年')).toEqual(['{{@next}}']);
});
