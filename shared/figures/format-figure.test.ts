import { expect, test } from 'vitest';
import { absoluteValue, figureParts, formatFigure, type Printable } from './format-figure.ts';

function figure(value: number | null, unit: string, rest: Partial<Printable> = {}): Printable {
  return {
    value,
    unit: {
      zh: unit,
      en: { 元: 'RMB', 平方米: 'm²', 公里: 'km', 分钟: 'minutes', 获评: 'named' }[unit] ?? 'things',
    },
    unitMult: 0,
    decimals: 0,
    qualifier: 'exact',
    qualifierWord: null,
    valueLo: null,
    valueHi: null,
    ...rest,
  };
}

test.each([
  [figure(1300, '家', { qualifier: 'gt' }), '突破1300家', 'over 1,300'],
  [figure(430, '家', { qualifier: 'gt_about' }), '430余家', 'more than 430'],
  [
    figure(1000, '元', { unitMult: 8, qualifier: 'ge' }),
    '1000亿元以上',
    'at least RMB 100 billion',
  ],
  [figure(107, '元', { unitMult: 8 }), '107亿元', 'RMB 10.7 billion'],
  [figure(1.3, '元', { unitMult: 8, decimals: 1 }), '1.3亿元', 'RMB 130 million'],
  [
    figure(1.8, '元', { unitMult: 8, decimals: 1, qualifier: 'gt', qualifierWord: '超' }),
    '超1.8亿元',
    'over RMB 180 million',
  ],
  [figure(50, '元', { unitMult: 4 }), '50万元', 'RMB 500,000'],
  [figure(4.6, '户', { unitMult: 4, decimals: 1 }), '4.6万户', '46,000'],
  [figure(98.7, '人', { unitMult: 4, decimals: 1 }), '98.7万人', '987,000'],
  [figure(20, '户', { unitMult: 4, qualifier: 'gt' }), '突破20万户', 'over 200,000'],
  [figure(13.5, '平方米', { unitMult: 4, decimals: 1 }), '13.5万平方米', '135,000 m²'],
  [figure(28000, '人', { decimals: 1 }), '28000人', '28,000'],
  [figure(45678.2, '元', { decimals: 2 }), '45678.20元', 'RMB 45,678.2'],
  [figure(94.6, '%', { decimals: 1 }), '94.6%', '94.6%'],
  [figure(100, '%'), '100%', '100%'],
  [figure(15, '分钟'), '15分钟', '15 minutes'],
  [figure(8057, '套'), '8057套', '8,057'],
  [figure(1, '位', { kind: 'rank' }), '第一', '1st'],
  [figure(12, '位', { kind: 'rank' }), '第12', '12th'],
  [figure(1, '例', { kind: 'rank' }), '首例', 'first'],
  [figure(1, '获评', { kind: 'recognition' }), '获评', 'named'],
  [figure(20, '家', { qualifier: 'lt_near' }), '近20家', 'nearly 20'],
  [figure(20, '家', { qualifier: 'le' }), '20家以内', 'up to 20'],
  [figure(20, '家', { qualifier: 'approx', qualifierWord: '左右' }), '20家左右', 'about 20'],
  [figure(null, '家', { qualifier: 'range', valueLo: 3, valueHi: 5 }), '3至5家', '3–5'],
  [figure(null, '家'), '暂无数据', 'no data'],
  [figure(451.2, '只', { unitMult: 2, decimals: 1 }), '451.2百只', '45,120'],
  [figure(3, '人', { unitMult: 3 }), '3千人', '3,000'],
  [figure(12.5, '元', { unitMult: 6, decimals: 1 }), '12.5百万元', 'RMB 12.5 million'],
  [figure(1.35, '元', { unitMult: 12, decimals: 2 }), '1.35万亿元', 'RMB 1,350 billion'],
  [figure(-1.651328002889045, '%', { decimals: 1 }), '-1.7%', '-1.7%'],
  [figure(2.0000000001, '%', { decimals: 1 }), '2.0000000001%', '2.0000000001%'],
])('%o reads %s / %s', (given, zh, en) => {
  expect(formatFigure(given, 'zh-CN')).toBe(zh);
  expect(formatFigure(given, 'en')).toBe(en);
});

test('number and words come apart, so that the unit can be set smaller', () => {
  expect(figureParts(figure(430, '家', { qualifier: 'gt_about' }), 'zh-CN')).toEqual([
    { role: 'number', text: '430' },
    { role: 'word', text: '余家' },
  ]);
});

test('the absolute value has no binary residue', () => {
  expect(absoluteValue(figure(1.1, '元', { unitMult: 8 }))).toBe(110_000_000);
  expect(absoluteValue(figure(2.3, '人', { unitMult: 4 }))).toBe(23_000);
});
