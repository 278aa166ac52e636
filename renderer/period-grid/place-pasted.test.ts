import { describe, expect, test } from 'vitest';
import { Indicator } from '../../shared/model/indicator.ts';
import { placePasted } from './place-pasted.ts';

const indicator = (key: string, zh: string, short = zh, synonyms: string[] = []) =>
  Indicator.parse({
    ...{ key, theme: 'economy', position: 1, decimals: 0, kind: 'stock', direction: 'higher' },
    ...{ name: { zh, en: null }, shortName: { zh: short, en: null }, synonyms },
    ...{ unit: { zh: '家', en: 'firms' }, denominator: null, note: null, observations: [] },
  });

const rows = [
  indicator('a', '高新技术企业总数', '高新技术企业'),
  indicator('b', '上市公司', '上市公司', ['IPO']),
  indicator('c', '新增上市公司'),
];
const periods = ['2022', '2023', '2024'];
const place = (cells: string[][], row = 0, column = 2) =>
  placePasted(cells, { rows, periods, row, column });
const shown = ({ texts }: ReturnType<typeof place>) =>
  texts.map(({ row, column, text }) => `${row}/${column} ${text}`);

test('a column goes down from the chosen cell, blanks too', () => {
  const placed = place([['1400'], [''], ['—']]);
  expect(shown(placed)).toEqual(['0/2 1400', '1/2 ', '2/2 —']);
  expect(placed.left).toEqual([]);
});

test('what is beyond the last row or column is named, not dropped in silence', () => {
  expect(place([['1'], ['2'], ['3'], ['4']], 1).left).toEqual(['3', '4']);
  const wide = place([['1', '2', '3']], 0, 1);
  expect(shown(wide)).toEqual(['0/1 1', '0/2 2']);
  expect(wide.left).toEqual(['3']);
});

describe('by name', () => {
  test('each row goes to the indicator that it names, in whatever order', () => {
    const placed = place([
      ['　其中：新增上市公司（家）', '3'],
      ['ＩＰＯ', '12'],
      ['高新技术企业', '突破1400家'],
    ]);
    expect(placed.isByName).toBe(true);
    expect(shown(placed)).toEqual(['2/2 3', '1/2 12', '0/2 突破1400家']);
  });

  test('units beside the names are no figures, and columns go below their years', () => {
    const placed = place([
      ['指标', '单位', '2024年', '2023年'],
      ['上市公司', '家', '12', '11'],
    ]);
    expect(shown(placed)).toEqual(['1/2 12', '1/1 11']);
    expect(placed.left).toEqual([]);
  });

  test('a name that nobody has, and a year that is not shown, are named', () => {
    const placed = place([
      ['指标', '2024', '2019'],
      ['上市公司', '12', '8'],
      ['新增上市公司', '3', ''],
      ['从没听说过的', '5', ''],
    ]);
    expect(shown(placed)).toEqual(['1/2 12', '2/2 3']);
    expect(placed.left).toEqual(['上市公司 8', '从没听说过的 5 ']);
  });

  test('two indicators of one name get nothing', () => {
    const twins = [...rows, indicator('d', '上市公司')];
    const placed = placePasted(
      [
        ['上市公司', '12'],
        ['新增上市公司', '3'],
      ],
      {
        ...{ rows: twins, periods, row: 0, column: 2 },
      },
    );
    expect(shown(placed)).toEqual(['2/2 3']);
    expect(placed.left).toEqual(['上市公司 12']);
  });

  test('figures beside figures are no names', () => {
    expect(place([['11', '12']], 0, 1).isByName).toBe(false);
  });
});
