import { describe, expect, test } from 'vitest';
import { AreaKey } from '../../shared/model/area.ts';
import { Indicator } from '../../shared/model/indicator.ts';
import { Source } from '../../shared/model/source.ts';
import { type Entry, markOf } from './entry.ts';
import { editOf } from './grid-edits.ts';
import { type CellReading, readEntry } from './read-entry.ts';

const area = AreaKey.parse('CN-420111');
const source = (key: string) =>
  Source.parse({
    ...{ key, title: { zh: key, en: key }, publisher: null, datePublished: null },
    ...{ locatorNote: { zh: '按段计数', en: null }, sha256: '0'.repeat(64) },
    sections: [{ number: 1, heading: '转型发展', paragraphs: 4 }],
  });
const sources = [source('report'), source('bulletin')];
const place = { source: 'bulletin', section: '1', paraNo: '2' };
const nowhere = { source: '', section: '', paraNo: '' };

const observed = (timePeriod: string, value: number | null, rest: object = {}) => ({
  ...{ refArea: 'CN-420111', timePeriod, value, unitMult: 0, decimals: 0, qualifier: 'exact' },
  ...{ qualifierWord: null, valueLo: null, valueHi: null, status: 'A', comment: null, revision: 1 },
  passages: [
    { source: 'report', section: 1, heading: '转型发展', paraNo: 1, rawText: `${value}家` },
  ],
  ...rest,
});

const hiTech = (observations: object[], rest: object = {}) =>
  Indicator.parse({
    ...{ key: 'hi-tech', theme: 'innovation', position: 1, decimals: 0, kind: 'stock' },
    ...{ name: { zh: '高企', en: null }, shortName: { zh: '高企', en: null }, direction: 'higher' },
    ...{ unit: { zh: '家', en: 'firm' }, denominator: null, note: null, observations },
    ...rest,
  });

const lastYear = hiTech([observed('2023', 1300)]);

function read(
  text: string,
  indicator = lastYear,
  {
    period = '2024',
    given = place,
    ...changed
  }: Partial<Entry> & { period?: string; given?: typeof place } = {},
): CellReading {
  const at = { refArea: area, timePeriod: period };
  const seen = markOf(indicator, at);
  const entry = { text, place: null, confirmed: '', seen, ...changed };
  return readEntry(entry, { indicator, at, sources, place: given });
}

function ready(reading: CellReading) {
  if (reading.state !== 'ready') throw new Error(JSON.stringify(reading));
  return reading;
}

describe('a figure is understood as in the forms', () => {
  test.each([
    ['1400', { value: 1400, qualifier: 'exact' }, '1400家'],
    ['突破1400家', { value: 1400, qualifier: 'gt' }, '突破1400家'],
    ['１，４００', { value: 1400, qualifier: 'exact' }, '1400家'],
    ['1400余家', { value: 1400, qualifier: 'gt_about' }, '1400余家'],
    ['0.14万家', { value: 0.14, unitMult: 4 }, '0.14万家'],
    ['1300至1500家', { valueLo: 1300, valueHi: 1500, qualifier: 'range' }, '1300至1500家'],
  ])('%s', (text, fields, rawText) => {
    const { after, act } = ready(read(text));
    expect(act).toBe('new');
    expect(after).toMatchObject({ ...fields, timePeriod: '2024', status: 'A' });
    expect(after.passages).toEqual([
      { source: 'bulletin', section: 1, heading: '转型发展', paraNo: 2, cell: null, rawText },
    ]);
  });

  test('a bare number is in the scale of the year before', () => {
    const households = hiTech([observed('2023', 4.6, { unitMult: 4 })], { decimals: 1 });
    expect(ready(read('4.8', households)).after).toMatchObject({ value: 4.8, unitMult: 4 });
    expect(ready(read('48000家', households)).after).toMatchObject({ value: 48000, unitMult: 0 });
  });

  test.each(['—', '——', '-', '暂无数据'])('%s is a figure that is missing', (text) => {
    expect(ready(read(text)).after).toMatchObject({ value: null, status: 'M' });
  });

  test('what is printed without digits can be put back as it was copied out', () => {
    const word = hiTech([], { kind: 'recognition', unit: { zh: '获批', en: 'approved' } });
    expect(ready(read('获批', word)).after.value).toBe(1);
    const rank = hiTech([], { kind: 'rank', unit: { zh: '位', en: 'place' } });
    expect(ready(read('第一', rank)).after.value).toBe(1);
    expect(ready(read('3', rank)).after.value).toBe(3);
  });
});

describe('what can’t be a figure of this cell says why', () => {
  test.each([
    ['abc', 'issue.figure.no-number'],
    ['4.6万户', 'issue.unit-differs'],
    ['…', 'grid.no-value-unclear'],
    ['#N/A', 'grid.no-value-unclear'],
    ['12和13', 'issue.figure.several-numbers'],
    ['1,23,4', 'issue.figure.misplaced-separators'],
    ['5至3家', 'issue.range-order'],
  ])('%s', (text, key) => {
    expect(read(text)).toMatchObject({ state: 'wrong', issue: { key } });
  });

  test('a number in the row of a listing', () => {
    const word = hiTech([], { kind: 'recognition', unit: { zh: '获批', en: 'approved' } });
    expect(read('106', word)).toMatchObject({ state: 'wrong', issue: { key: 'grid.word-only' } });
  });
});

describe('what can be meant in two ways is asked', () => {
  test('a number of two readings', () => {
    expect(read('1.300')).toMatchObject({ state: 'asked', doubt: null });
  });

  test('a number ten times that of the year before, until it is said to be meant', () => {
    const asked = read('14000');
    if (asked.state !== 'asked' || !asked.doubt) throw new Error(asked.state);
    expect(asked.doubt).toMatchObject({ kind: 'magnitude', neighbour: { period: '2023' } });
    const confirmed = 'magnitude|14000|||0|exact|';
    expect(ready(read('14000家', lastYear, { confirmed })).after.value).toBe(14000);
  });

  test('a correction that says nothing of the qualifier that was there', () => {
    const over = hiTech([
      observed('2024', 1300, {
        qualifier: 'gt',
        passages: [
          { source: 'bulletin', section: 1, heading: null, paraNo: 2, rawText: '突破1300家' },
        ],
      }),
    ]);
    expect(read('1320', over)).toMatchObject({ state: 'asked', doubt: { kind: 'qualifier' } });
    expect(ready(read('1320家', over)).after).toMatchObject({ value: 1320, qualifier: 'exact' });
  });
});

describe('where there is a figure already', () => {
  const held = hiTech([observed('2024', 1300)]);
  const own = { source: 'report', section: '1', paraNo: '1' };

  test('one of the same source is corrected, and its quotation with it', () => {
    const cell = ready(read('1320', held, { given: own }));
    expect(cell.act).toBe('correct');
    expect(cell.after.passages).toMatchObject([{ source: 'report', paraNo: 1, rawText: '1320家' }]);
    const edit = editOf(held, cell, 'held', '更正');
    expect(edit).toMatchObject({ before: { value: 1300 }, after: { value: 1320 } });
    expect(edit).not.toHaveProperty('choice');
  });

  test('without a place it is the figure’s own source that is corrected', () => {
    expect(ready(read('1320', held, { given: nowhere })).act).toBe('correct');
  });

  test('the same figure is nothing to save', () => {
    expect(read('1300', held, { given: own }).state).toBe('same');
    expect(read('1300家', held, { given: nowhere }).state).toBe('same');
  });

  test('another source’s figure is never overwritten: the new one comes beside it, by choice', () => {
    const cell = ready(read('1320', held));
    expect(cell).toMatchObject({ act: 'beside', held: { value: 1300 } });
    expect(editOf(held, cell, 'held', '初步数')).toMatchObject({
      before: null,
      after: { value: 1320 },
      choice: {
        before: { source: 'report', reason: null },
        after: { source: 'report', reason: '初步数' },
      },
    });
    expect(editOf(held, cell, 'typed', '公报为准')).toMatchObject({
      choice: { after: { source: 'bulletin', reason: '公报为准' } },
    });
  });

  test('a figure that changed after something was typed is not saved over', () => {
    const seen = markOf(held, { refArea: area, timePeriod: '2024' });
    const changed = hiTech([observed('2024', 1310, { revision: 2 })]);
    expect(read('1320', changed, { seen, given: own }).state).toBe('stale');
    expect(read('1320', lastYear, { seen }).state).toBe('stale');
  });
});

describe('where a figure stands printed', () => {
  test('without a source nothing is saved', () => {
    expect(read('1400', lastYear, { given: nowhere })).toMatchObject({
      state: 'unplaced',
      issue: null,
    });
    const halfway = { ...place, paraNo: '' };
    expect(read('1400', lastYear, { given: halfway }).state).toBe('unplaced');
  });

  test('nor with a paragraph that its section does not have', () => {
    expect(read('1400', lastYear, { given: { ...place, paraNo: '5' } })).toMatchObject({
      state: 'unplaced',
      issue: { key: 'issue.at-most', params: { max: 4 } },
    });
  });

  test('a cell’s own place goes before that of all', () => {
    const own = { source: 'report', section: '1', paraNo: '3' };
    expect(ready(read('1400', lastYear, { place: own })).after.passages).toMatchObject([
      { source: 'report', paraNo: 3 },
    ]);
  });
});
