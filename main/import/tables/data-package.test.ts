import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { readTablePath } from './read-table-file.ts';
import { cellsIn, readFile } from './testing/read.ts';

const json = (value: unknown) => JSON.stringify(value);

function zipped(descriptor: unknown, files: Record<string, string | Uint8Array> = {}, folder = '') {
  const all = { 'datapackage.json': json(descriptor), ...files };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        folder + name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const population = {
  name: 'population',
  title: '人口',
  path: 'data/population.csv',
  dialect: { delimiter: ';' },
  schema: {
    fields: [
      { name: 'code', type: 'string' },
      { name: 'people', type: 'number', title: '人口', decimalChar: ',', groupChar: '.' },
      { name: 'day', type: 'date' },
    ],
  },
};
const rows = 'code;people;day\n007;1.234,5;2024-01-31\n008;-;\n';

test.each(['', 'package-1.0/'])('the tables of a zip are sheets, below %j', async (folder) => {
  const file = await readFile(
    zipped({ resources: [population] }, { 'data/population.csv': rows }, folder),
  );
  expect(file.format).toBe('data-package');
  expect(file.sheets.map(({ name }) => name)).toEqual(['人口']);
  expect(file.sheets[0]?.cells).toMatchObject([
    { text: 'code', comment: null },
    { text: 'people', comment: '人口' },
    { text: 'day' },
    { text: '007', kind: 'text' },
    { text: '1234.5', kind: 'number', number: 1234.5, shown: '1.234,5' },
    { text: '2024-01-31', kind: 'date' },
    { text: '008' },
    { text: '-', kind: 'text' },
  ]);
});

test('fields are those of the header’s names, in whatever order they are described', async () => {
  const schema = {
    fields: [
      { name: 'b', type: 'integer' },
      { name: 'a', type: 'string' },
    ],
  };
  const file = await readFile(
    zipped({ resources: [{ path: 'x.csv', schema }] }, { 'x.csv': 'a,b\n1,2\n' }),
  );
  expect(file.sheets[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'number']);
});

test('pieces of a table, tables within the description, and GBK', async () => {
  const file = await readFile(
    zipped(
      {
        resources: [
          { name: 'a', path: ['1.csv', '2.csv'], encoding: 'gbk' },
          {
            name: 'b',
            data: [
              ['x', 'y'],
              [1, null],
            ],
          },
          { name: 'c', data: [{ 年: 2023, 值: 5 }] },
          { name: 'words', path: 'readme.md' },
        ],
      },
      { '1.csv': Buffer.from('d6b8b1ea2c310a', 'hex'), '2.csv': 'b,2\n', 'readme.md': '#' },
    ),
  );
  expect(cellsIn(file)).toEqual([
    ...['1:1 指标', '1:2 1', '2:1 b', '2:2 2'],
    ...['1:1 x', '1:2 y', '2:1 1'],
    ...['1:1 年', '1:2 值', '2:1 2023', '2:2 5'],
  ]);
});

test.each([
  ['../outside.csv'],
  ['/etc/passwd.csv'],
  ['https://example.org/a.csv'],
  ['file:///etc/passwd.csv'],
  ['..\\outside.csv'],
])('%s is never read', async (path) => {
  await expect(readFile(zipped({ resources: [{ path }] }))).rejects.toMatchObject({
    code: 'table-file.package-unfit',
    params: { file: path, reason: 'table-file.package.outside' },
  });
});

test.each([
  ['no JSON', '{', 'table-file.package.no-json'],
  ['no tables', json({ resources: [] }), /resources/],
  [
    'a file that is not there',
    json({ resources: [{ path: 'a.csv' }] }),
    'table-file.package.missing',
  ],
])('a package with %s is refused', async (_, descriptor, reason) => {
  const zip = zipSync({ 'datapackage.json': strToU8(descriptor) });
  await expect(readFile(zip)).rejects.toMatchObject({
    code: 'table-file.package-unfit',
    params: { reason: reason instanceof RegExp ? expect.stringMatching(reason) : reason },
  });
});

test('a folder is read like a zip, by itself or by its description; links out of it are not', async () => {
  const folder = join(temporaryFolder(), '数据');
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'datapackage.json'), json({ resources: [population] }));
  writeFileSync(join(folder, 'data', 'population.csv'), rows);
  const byFolder = await readTablePath(folder);
  expect(byFolder).toMatchObject({ name: '数据', format: 'data-package' });
  expect(byFolder.sheets[0]?.cells).toHaveLength(8);
  const byFile = await readTablePath(join(folder, 'datapackage.json'));
  expect(byFile.sheets).toEqual(byFolder.sheets);

  const outside = join(temporaryFolder(), 'secret.csv');
  writeFileSync(outside, 'a,b\n');
  symlinkSync(outside, join(folder, 'secret.csv'));
  writeFileSync(join(folder, 'datapackage.json'), json({ resources: [{ path: 'secret.csv' }] }));
  await expect(readTablePath(folder)).rejects.toMatchObject({
    code: 'table-file.package-unfit',
    params: { name: '数据' },
  });
});

test('a folder without a description, and a path that leads nowhere, are said', async () => {
  const folder = temporaryFolder();
  await expect(readTablePath(folder)).rejects.toMatchObject({ code: 'table-file.no-package' });
  await expect(readTablePath(join(folder, 'gone.xlsx'))).rejects.toMatchObject({
    code: 'file.not-readable',
  });
});
