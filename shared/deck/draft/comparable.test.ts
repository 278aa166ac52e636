import { expect, test } from 'vitest';
import { aFigure } from '../briefing.fixture.ts';
import { areComparable } from './comparable.ts';
import type { QuotedFigure } from './quoted-figures.ts';

function listed(unit: string, ...names: readonly string[]): QuotedFigure[] {
  return names.map((zh, at) => ({
    ...{ section: 1, paraNo: 1, rawText: '', reference: `{{f-${at}}}` },
    figure: aFigure(`f-${at}`, { name: { zh, en: null }, unit: { zh: unit, en: null } }),
  }));
}

test.each([
  ['%', ['固定资产投资增速', '工业投资增速', '房地产开发投资增速']],
  ['元', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
  ['所', ['幼儿园', '小学', '初中']],
])('bars in %s of %s are of one matter', (unit, names) => {
  expect(areComparable(listed(unit, ...names))).toBe(true);
});

test.each([
  ['年', ['空气质量连续达标', '被评为最美县域']],
  ['个', ['中小学位', '民心项目', '文旅项目']],
  ['公里', ['改造乡村公路', '更新供热管网']],
  ['%', ['固定资产投资增速', '工业投资增速', '工业投资占固定资产投资的比重']],
])('bars in %s of %s say nothing', (unit, names) => {
  expect(areComparable(listed(unit, ...names))).toBe(false);
});

test('what stands in several paragraphs is no list', () => {
  const [one, other, third] = listed('所', '幼儿园', '小学', '医院');
  if (!one || !other || !third) throw new Error('no figures');
  expect(areComparable([one, other, { ...third, paraNo: 2 }])).toBe(false);
});
