import { describe, expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

const exact = { value: null, valueLo: null, valueHi: null, unitMult: 0, unit: null };

describe('a figure that can be meant in one way only', () => {
  test.each([
    ['1300', { value: 1300 }],
    ['1,300家', { value: 1300, unit: '家' }],
    ['４．６万户', { value: 4.6, unitMult: 4, unit: '户' }],
    ['\u202e１，３００\u202c', { value: 1300 }],
    [' 1 300 \n家\r\n', { value: 1300, unit: '家' }],
    ['突破1300家', { value: 1300, unit: '家', qualifier: 'gt' }],
    ['超过1300家', { value: 1300, unit: '家', qualifier: 'gt', qualifierWord: '超过' }],
    ['430余家', { value: 430, unit: '家', qualifier: 'gt_about' }],
    [
      '1.7万多个',
      { value: 1.7, unitMult: 4, unit: '个', qualifier: 'gt_about', qualifierWord: '多' },
    ],
    ['1000亿元以上', { value: 1000, unitMult: 8, unit: '元', qualifier: 'ge' }],
    ['不低于5%', { value: 5, unit: '%', qualifier: 'ge', qualifierWord: '不低于' }],
    ['15分钟左右', { value: 15, unit: '分钟', qualifier: 'approx', qualifierWord: '左右' }],
    ['3000万元', { value: 3000, unitMult: 4, unit: '元' }],
    ['3百只', { value: 3, unitMult: 2, unit: '只' }],
    ['5千人', { value: 5, unitMult: 3, unit: '人' }],
    ['2百万元', { value: 2, unitMult: 6, unit: '元' }],
    ['1.2万亿元', { value: 1.2, unitMult: 12, unit: '元' }],
    ['5千万元', { value: 5000, unitMult: 4, unit: '元' }],
    ['RMB 10.7 billion', { value: 107, unitMult: 8, unit: '元' }],
    ['over RMB 3.2 million', { value: 320, unitMult: 4, unit: '元', qualifier: 'gt' }],
    ['-3.5%', { value: -3.5, unit: '%' }],
    ['−3.5', { value: -3.5 }],
    ['3至5家', { qualifier: 'range', valueLo: 3, valueHi: 5, unit: '家' }],
    ['3-5万户', { qualifier: 'range', valueLo: 3, valueHi: 5, unitMult: 4, unit: '户' }],
  ])('%s', (text, expected) => {
    expect(readFigure(text)).toEqual({
      kind: 'figure',
      ...exact,
      qualifier: 'exact',
      qualifierWord: null,
      ...expected,
    });
  });
});

test.each([
  ['1.300', [1.3, 1300]],
  ['1,30', [1.3, 130]],
  ['12,5万户', [12.5, 125]],
])('%s is asked about', (text, values) => {
  const reading = readFigure(text);
  expect(reading.kind).toBe('ambiguous');
  if (reading.kind === 'ambiguous')
    expect(reading.readings.map(({ value }) => value)).toEqual(values);
});

test.each([
  ['很多', 'no-number'],
  ['三千家', 'no-number'],
  ['1300家，4.6万户', 'several-numbers'],
  ['1 2 3', 'misplaced-separators'],
  ['1.2.3', 'misplaced-separators'],
  ['1,2,3', 'misplaced-separators'],
  ['9'.repeat(400), 'too-large'],
  ['<script>1</script>', 'words-unknown'],
  ['大概1300家', 'words-unknown'],
  ['突破1300家以上', 'words-unknown'],
])('%s can not be read: %s', (text, reason) => {
  expect(readFigure(text)).toMatchObject({ kind: 'unreadable', reason });
});

test('nothing is nothing', () => {
  expect(readFigure(' \n\u200b ')).toEqual({ kind: 'empty' });
});

describe('marks are no digits', () => {
  test.each([
    ['1300②家', 1300, '家'],
    ['1300²', 1300, null],
    ['1300¹²家', 1300, '家'],
    ['①1300家', 1300, '家'],
    ['⒈1300家', 1300, '家'],
    ['⑴ 1300家', 1300, '家'],
    ['1300❷家', 1300, '家'],
    ['1300㉑家', 1300, '家'],
    ['1300[2]家', 1300, '家'],
    ['1300〔12〕家', 1300, '家'],
    ['1300家（注1）', 1300, '家'],
    ['1300家*', 1300, '家'],
    ['300㎡', 300, '平方米'],
    ['300m²', 300, '平方米'],
    ['300 m2', 300, '平方米'],
    ['8km²', 8, '平方公里'],
    ['12㎥', 12, '立方米'],
  ])('%s', (text, value, unit) => {
    expect(readFigure(text)).toMatchObject({ kind: 'figure', value, unit, unitMult: 0 });
  });

  test.each([['1300㋀'], ['1300½家']])('%s is not guessed', (text) => {
    expect(readFigure(text).kind).toBe('unreadable');
  });
});
