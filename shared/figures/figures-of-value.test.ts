import { expect, test } from 'vitest';
import { aFigure } from '../deck/briefing.fixture.ts';
import { figuresOfValue, wordsOfFigure } from './figures-of-value.ts';

const firms = aFigure('firms', { value: 1300, qualifier: 'gt', qualifierWord: '突破' });
const people = aFigure('people', { value: 13.5, unitMult: 4, unit: { zh: '人', en: 'people' } });
const share = aFigure('share', { value: 94.6, unit: { zh: '%', en: '%' }, kind: 'ratio' });
const money = aFigure('money', { value: 107, unitMult: 8, unit: { zh: '元', en: 'RMB' } });
const few = aFigure('few', { value: null, valueLo: 3, valueHi: 5, qualifier: 'range' });
const about = aFigure('about', { value: 430, qualifier: 'gt_about' });
const missing = aFigure('missing', { value: null, status: 'M' });
const figures = [firms, people, share, money, few, about, missing];

test.each([
  ['1300', ['firms']],
  ['1,300', ['firms']],
  ['1.3千', ['firms']],
  ['13.5万', ['people']],
  ['13.5 万', ['people']],
  ['135000', ['people']],
  ['13.5', ['people']],
  ['94.6%', ['share']],
  ['107亿', ['money']],
  ['10.7 billion', ['money']],
  ['3至5家', ['few']],
  ['3至6家', []],
  ['1301', []],
  ['三十余家', []],
  ['', []],
])('%s may be %o', (typed, keys) => {
  expect(figuresOfValue(typed, figures).map(({ key }) => key)).toEqual(keys);
});

test('figures that are written alike come before those of another unit or scale', () => {
  const same = aFigure('same', { value: 107 });
  expect(figuresOfValue('107', [money, same]).map(({ key }) => key)).toEqual(['same', 'money']);
  const inPeople = aFigure('in-people', { value: 107, unit: { zh: '人', en: 'people' } });
  expect(figuresOfValue('107人', [same, inPeople]).map(({ key }) => key)).toEqual([
    'in-people',
    'same',
  ]);
});

test.each([
  ['高企突破1300家，', '1300', firms, '突破1300家'],
  ['高企超过 1300 家', '1300', firms, '超过 1300 家'],
  ['共有1300项', '1300', firms, '1300'],
  ['人口13.5万人', '13.5万', people, '13.5万人'],
  ['人口约13.5万', '13.5万', people, '13.5万'],
  ['完成430余家', '430', about, '430余家'],
  ['revenue of RMB 10.7 billion in all', '10.7', money, 'RMB 10.7 billion'],
  ['of over 1,300 firms', '1,300', firms, 'over 1,300'],
  ['discover 1,300 firms', '1,300', firms, '1,300'],
  ['94.6%的事项', '94.6%', share, '94.6%'],
] as const)('in %s, %s goes with the words that its figure prints', (text, typed, figure, gone) => {
  const [from, to] = wordsOfFigure(text, { at: text.indexOf(typed), text: typed }, figure);
  expect(text.slice(from, to)).toBe(gone);
});
