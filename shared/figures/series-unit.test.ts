import { expect, test } from 'vitest';
import type { UnitMultiplier } from '../model/figure.ts';
import { seriesUnit } from './series-unit.ts';

const figure = (value: number | null, unitMult: UnitMultiplier, zh: string, en: string) => ({
  ...{ value, unitMult, valueLo: null },
  unit: { zh, en },
});
const yuan = (value: number, unitMult: UnitMultiplier) => figure(value, unitMult, '元', 'RMB');

test.each([
  ['one scale', [yuan(1000, 8), yuan(3.2, 8)], '亿元', 8, 'RMB billion', 9],
  ['several scales', [yuan(1.1, 12), yuan(320, 8)], '亿元', 8, 'RMB billion', 9],
  ['millions', [yuan(3, 6)], '百万元', 6, 'RMB million', 6],
  ['shares', [figure(64.2, 0, '%', '%')], '%', 0, '%', 0],
  ['counts', [figure(4.6, 4, '户', '')], '万户', 4, '', 0],
  ['measures', [figure(12, 4, '平方米', 'square metres')], '万平方米', 4, 'square metres', 0],
  ['one that is missing', [figure(null, 0, '户', ''), figure(4.6, 4, '户', '')], '万户', 4, '', 0],
] as const)('%s', (_, figures, zh, zhPower, en, enPower) => {
  expect(seriesUnit(figures, 'zh-CN')).toEqual({ unit: zh, power: zhPower });
  expect(seriesUnit(figures, 'en')).toEqual({ unit: en, power: enPower });
});
