import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { columns } from './tables.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: object;
}

interface Resource {
  readonly name: keyof typeof columns;
  readonly schema: { readonly fields: readonly Field[] };
}

const { resources } = JSON.parse(
  readFileSync(join(builtInDataset, 'datapackage.json'), 'utf8'),
) as { readonly resources: readonly Resource[] };

test('the built-in package, whose schemas exported ones take over, describes every table', () => {
  expect(resources.map(({ name }) => name).sort()).toEqual(Object.keys(columns).sort());
});

test.each(resources)(
  '$name has the columns that it is read by, with their bounds',
  ({ name, schema }) => {
    const described = schema.fields.map(({ name, type, constraints = {} }) => [
      name,
      { type, constraints },
    ]);
    const read = Object.entries(columns[name]).map(([name, { type, constraints }]) => [
      name,
      { type, constraints },
    ]);
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(read));
  },
);
