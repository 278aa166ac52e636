import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';
import { readDataset } from './read-dataset.ts';

test('cells are read as their columns say, empty ones as null', () => {
  const { name, created, observations, goal_targets, decks } = readDataset(tinyDataset());
  expect({ name, created }).toEqual({ name: 'tiny', created: '2024-02-01T00:00:00Z' });
  expect(observations[2]).toEqual({
    file: 'observations.csv',
    line: 4,
    row: expect.objectContaining({ obs_value: 4.6, unit_mult: 4, qualifier_word: null }),
  });
  expect(goal_targets.map(({ row }) => [row.is_cumulative, row.baseline])).toEqual([
    [1, null],
    [1, null],
    [0, 0],
  ]);
  expect(decks.map(({ row }) => row.key)).toEqual(['tiny']);
});

const observations = tinyFile('observations.csv');

/** Whatever is wrong with a dataset is found before a store is left behind. */
test.each([
  ['a word for a number', 'observations.csv', observations.replace('1100', 'many'), 2, 'obs_value'],
  [
    'an unknown qualifier',
    'observations.csv',
    observations.replace('gt,,', 'maybe,,'),
    3,
    'qualifier',
  ],
  [
    'a missing column',
    'observations.csv',
    observations.replace('obs_value', 'value'),
    2,
    'obs_value',
  ],
  ['a row cut short', 'observations.csv', observations.replace(',A,,\n', '\n'), 2, ''],
  ['a missing file', 'observations.csv', null, 0, 'ENOENT'],
  [
    'a period with none in force',
    'observations.csv',
    observations
      .replace('comment_en\n', 'comment_en,is_in_force\n')
      .replace(/,A,(.*)\n/g, ',A,$1,false\n'),
    2,
    'is_in_force',
  ],
  [
    'a source that did not print the figure',
    'observations.csv',
    observations
      .replace('time_period,', 'time_period,data_source,')
      .replace(/,(20\d\d),/g, ',$1,yearbook,'),
    2,
    'data_source',
  ],
  ['a figure without a number', 'observations.csv', observations.replace('1100', ''), 2, 'CHECK'],
  [
    'a figure of no indicator',
    'observations.csv',
    observations.replace('hi-tech', 'unheard-of'),
    2,
    'FOREIGN KEY',
  ],
  ['a figure given twice', 'observations.csv', observations.replace('2022', '2023'), 3, 'UNIQUE'],
  [
    'a passage of no figure',
    'observation_passages.csv',
    tinyFile('observation_passages.csv').replace('2022', '2021'),
    4,
    'NOT NULL',
  ],
  [
    'a passage in no section',
    'observation_passages.csv',
    tinyFile('observation_passages.csv').replace('report,1,2', 'report,9,2'),
    2,
    'FOREIGN KEY',
  ],
  [
    'a part of nothing',
    'indicators.csv',
    tinyFile('indicators.csv').replace('higher,market-total', 'higher,unheard-of'),
    2,
    'FOREIGN KEY',
  ],
  ['a package without a date', 'datapackage.json', '{"name":"tiny"}', 1, 'created'],
  ['a deck that is no JSON', 'deck-tiny.json', '{', 1, 'JSON'],
  ['a deck without slides', 'deck-tiny.json', '{}', 1, 'slides'],
])('%s is named by file and line', (_, name, content, row, reason) => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const open = () =>
    openStore(file, { datasetFolder: tinyDataset({ [name]: content }), onDamaged: 'refuse' });
  expect(open).toThrow(
    expect.objectContaining({
      code: 'dataset.invalid',
      params: { file: name, row, reason: expect.stringContaining(reason) },
    }),
  );
  expect(existsSync(file)).toBe(false);
});
