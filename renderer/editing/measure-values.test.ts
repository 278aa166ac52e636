import { describe, expect, test } from 'vitest';
import {
  answered,
  doubtOf,
  type MeasureValues,
  measureValues,
  type Neighbour,
  noMeasure,
  readMeasure,
  takenApart,
} from './measure-values.ts';

const unit = { zh: '人', en: 'people' };

type Part = Partial<Parameters<typeof measureValues>[0]>;

const measure = (part: Part = {}) => ({
  value: 2.8,
  valueLo: null,
  valueHi: null,
  unitMult: 4 as const,
  decimals: 1,
  qualifier: 'exact' as const,
  qualifierWord: null,
  ...part,
});
/** A form over 2.8万人, or what `part` makes of it, in which something else is typed. */
const typed = (value: string, part: Part = {}): MeasureValues => ({
  ...measureValues(measure(part)),
  value,
});
const read = (values: MeasureValues, neighbours: readonly Neighbour[] = []) =>
  readMeasure(values, unit, { mayBeMissing: false, neighbours });
const lastYear: Neighbour = { measure: measure(), period: '2022' };

test.each([
  ['突破1,320人', { value: '1320', unitMult: '0', qualifier: 'gt:' }],
  ['4.6万人', { value: '4.6', unitMult: '4', qualifier: 'exact:' }],
  ['3至5亿人', { value: '3至5', unitMult: '8', qualifier: 'range:' }],
  ['1320', null],
  ['1,32', null],
])('%s is taken apart', (text, apart) => {
  const found = takenApart({ ...noMeasure, value: text });
  if (apart === null) expect(found).toBeNull();
  else expect(found).toMatchObject(apart);
});

test('a range is kept as its two ends', () => {
  const { measure, issues } = read({ ...noMeasure, value: '3至5', qualifier: 'range:' });
  expect(issues).toEqual({});
  expect(measure).toMatchObject({ value: null, valueLo: 3, valueHi: 5, qualifier: 'range' });
});

describe('what is pasted with its unit is read whole, whatever stood there before', () => {
  test.each([
    ['28000人', {}, { value: 28000, unitMult: 0, qualifier: 'exact' }],
    ['2.9万人', { unitMult: 0 }, { value: 2.9, unitMult: 4 }],
    ['1350人', { qualifier: 'gt' }, { value: 1350, qualifier: 'exact', qualifierWord: null }],
    ['近3万人', { qualifier: 'gt' }, { value: 3, unitMult: 4, qualifier: 'lt_near' }],
  ] as [string, Part, object][])('%s over %o', (text, before, expected) => {
    expect(read(typed(text, before)).measure).toMatchObject(expected);
    const apart = takenApart(typed(text, before));
    expect(apart && read(apart).measure).toMatchObject(expected);
  });
});

describe('what a bare number does not say is asked where it matters', () => {
  test('whether the old qualifier still holds', () => {
    const values = typed('3', { qualifier: 'gt', qualifierWord: '超' });
    expect(read(values).issues).toEqual({ value: { key: 'issue.doubt.qualifier' } });
    const doubt = doubtOf(values, []);
    expect(doubt?.choices).toMatchObject([
      { value: 3, qualifier: 'gt', qualifierWord: '超' },
      { value: 3, qualifier: 'exact', qualifierWord: null },
    ]);
    for (const meant of doubt?.choices ?? []) {
      const after = answered(values, 'qualifier', meant);
      expect(read(after)).toMatchObject({ issues: {}, measure: meant });
    }
  });

  test.each([
    ['the number is the old one', typed('2.8', { qualifier: 'gt' })],
    ['the text says it', typed('约3', { qualifier: 'gt' })],
    ['the person chose another one', { ...typed('3', { qualifier: 'gt' }), qualifier: 'approx:' }],
    ['there was none', typed('3')],
  ])('not where %s', (_, values) => {
    expect(doubtOf(values, [])).toBeNull();
  });

  test('whether a number is meant that is ten times last year’s, or a tenth', () => {
    const values = typed('28000');
    expect(read(values, [lastYear]).issues).toEqual({ value: { key: 'issue.doubt.magnitude' } });
    const doubt = doubtOf(values, [lastYear]);
    expect(doubt?.neighbour).toBe(lastYear);
    expect(doubt?.choices.map(({ value, unitMult }) => [value, unitMult])).toEqual([
      [28000, 4],
      [28000, 0],
    ]);
    const [asTyped, inUnits] = doubt?.choices ?? [];
    if (!asTyped || !inUnits) throw new Error('nothing to choose');
    expect(read(answered(values, 'magnitude', inUnits), [lastYear]).issues).toEqual({});
    const meant = answered(values, 'magnitude', asTyped);
    expect(read(meant, [lastYear]).issues).toEqual({});
    expect(read({ ...meant, value: '29000' }, [lastYear]).issues).not.toEqual({});
  });

  test.each([
    ['0.28', true],
    ['0.29', false],
    ['27.9', false],
    ['28', true],
    ['0', false],
  ])('%s beside 2.8: %s', (value, isAsked) => {
    expect(doubtOf(typed(value), [lastYear]) !== null).toBe(isAsked);
  });

  test('both, one after the other, and both answers hold', () => {
    const values = typed('28000', { qualifier: 'gt' });
    const first = doubtOf(values, [lastYear]);
    expect(first?.kind).toBe('qualifier');
    const once = answered(values, 'qualifier', first?.choices[0] ?? measure());
    const second = doubtOf(once, [lastYear]);
    expect(second?.kind).toBe('magnitude');
    const twice = answered(once, 'magnitude', second?.choices[0] ?? measure());
    expect(read(twice, [lastYear])).toMatchObject({
      issues: {},
      measure: { value: 28000, unitMult: 4, qualifier: 'gt' },
    });
  });
});
