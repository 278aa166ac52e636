import { expect, test } from 'vitest';
import { readDataset } from '../../main/store/dataset/read-dataset.ts';
import { builtInDataset } from '../../main/store/testing/built-in-dataset.ts';
import type { UnitMultiplier } from '../model/figure.ts';
import { disagreeing } from './quotation.ts';

const exact = {
  value: 1300 as number | null,
  unitMult: 0 as UnitMultiplier,
  decimals: 0,
  qualifier: 'exact' as const,
  qualifierWord: null,
  valueLo: null as number | null,
  valueHi: null as number | null,
};
const firms = { zh: '家', en: 'firms' };

function differing(measure: Record<string, unknown>, ...quotations: string[]): string[] {
  return disagreeing(
    { ...exact, ...measure },
    firms,
    quotations.map((rawText) => ({ rawText })),
  ).map(({ rawText }) => rawText);
}

test.each([
  [{}, '1300家'],
  [{}, '1,300家'],
  [{}, '1300'],
  [{ value: 0.13, unitMult: 4 }, '1300家'],
  [{ qualifier: 'gt' }, '超过1300家'],
  [{ qualifier: 'range', value: null, valueLo: 3, valueHi: 5 }, '3至5家'],
  [{ value: 1 }, '第一'],
  [{ value: null }, '突破1300家'],
])('%o is what %s states', (measure, quotation) => {
  expect(differing(measure, quotation)).toEqual([]);
});

test.each([
  [{ value: 1350 }, '1300家'],
  [{ unitMult: 4 }, '1300家'],
  [{ qualifier: 'gt' }, '1300家'],
  [{}, '突破1300家'],
  [{}, '1300万元'],
])('%o is not what %s states', (measure, quotation) => {
  expect(differing(measure, quotation)).toEqual([quotation]);
});

test.each([
  ['μg/m3', '15μg/m3'],
  ['μg/m³', '15μg/m3'],
  ['微克/立方米', '15μg/m³'],
  ['毫克/立方米', '15mg/m3'],
  ['㎡', '15平方米'],
  ['公里/万平方公里', '15公里/万平方公里'],
])('a unit is the same in signs, letters and words: %s, %s', (zh, rawText) => {
  const measure = { ...exact, value: 15 };
  expect(disagreeing(measure, { zh, en: zh }, [{ rawText }])).toEqual([]);
});

test('one quotation may say in short what another says whole, but each must have the amount', () => {
  expect(differing({ qualifier: 'gt' }, '突破1300家', '1300家')).toEqual([]);
  expect(differing({ value: 1350, qualifier: 'gt' }, '突破1350家', '1300家')).toEqual(['1300家']);
});

test('every figure of the built-in data is what its report states', () => {
  const folder = builtInDataset;
  const { observations, observation_passages, indicators } = readDataset(folder);
  const units = new Map(indicators.map(({ row }) => [row.key, row]));
  const wrong = observations.flatMap(({ row }) => {
    const unit = units.get(row.indicator);
    const quoted = observation_passages.filter(
      ({ row: printed }) =>
        printed.indicator === row.indicator && printed.time_period === row.time_period,
    );
    return disagreeing(
      {
        ...exact,
        ...{ value: row.obs_value, valueLo: row.value_lo, valueHi: row.value_hi },
        ...{ unitMult: row.unit_mult, qualifier: row.qualifier },
      },
      { zh: unit?.unit_zh ?? '', en: unit?.unit_en ?? '' },
      quoted.map(({ row: printed }) => ({ rawText: printed.raw_text })),
    ).map(({ rawText }) => `${row.indicator}: ${rawText}`);
  });
  expect(wrong).toEqual([]);
});

const inCell = (measure: Record<string, unknown>, rawText: string) =>
  disagreeing({ ...exact, ...measure }, firms, [{ rawText, cell: 'C5' }]).length;

test('a cell prints the number alone, at the scale of its header, and may round it', () => {
  expect(inCell({ value: 1_963_847.4, unitMult: 4 }, '1963847')).toBe(0);
  expect(inCell({ value: -1.651328002889045 }, '-1.7')).toBe(0);
  expect(inCell({ value: -9.1 }, '-9')).toBe(0);
  expect(inCell({ value: 1_963_847.4, unitMult: 4 }, '1963848')).toBe(1);
  expect(inCell({ value: 1350 }, '1300')).toBe(1);
});
