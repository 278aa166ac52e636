import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { RecordHit } from '../../../shared/model/records.ts';
import { openStore } from '../file/open.ts';
import { contentTables } from '../tables/content-tables.ts';
import { indicatorTable } from '../tables/indicator.ts';
import { searchedFields } from '../tables/searched.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const searched = contentTables.flatMap(({ name: table, fields }) => {
  const columnsOf = (field: string) =>
    Object.entries(fields).find(([name]) => name === field)?.[1].columns ?? {};
  return searchedFields(fields).flatMap(([field, how]) =>
    Object.keys(columnsOf(field)).map((column) => ({ table, column, ...how })),
  );
});

const everything = {
  filter: {
    ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
    unused: false,
  },
  sort: { by: 'match' as const, descending: false },
  ...{ offset: 0, limit: 50, locale: 'zh-CN' as const },
};

test.each(searched)(
  'what stands in $table, column $column, is found, and called $as',
  ({ table, column, as, reads }) => {
    const file = join(temporaryFolder(), 'store.sqlite');
    const options = { datasetFolder: tinyDataset(), onDamaged: 'refuse' } as const;
    openStore(file, options).close();
    const word = reads === 'characters' || column.endsWith('_en') ? 'zunique' : '独特词语';
    const db = new Sqlite(file);
    db.pragma('foreign_keys = OFF');
    db.prepare(
      "INSERT INTO indicator_synonym (indicator, position, name) VALUES ('hi-tech', 1, 'x')",
    ).run();
    // Of an indicator, or of what its figures were read from.
    const own =
      {
        indicator: `key = '${column === 'key' ? 'applicants' : 'hi-tech'}'`,
        source_passage: 'id = 1',
      }[table] ?? 'true';
    const changed = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${own}`).run(word).changes;
    db.prepare("UPDATE indicator SET denominator = ? WHERE denominator = 'applicants'").run(
      column === 'key' ? word : 'applicants',
    );
    db.close();
    expect(changed).toBeGreaterThan(0);

    const store = openStore(file, options);
    onTestFinished(() => store.close());
    const { rows } = store.records.query({ ...everything, text: word });
    expect(rows[0]?.hit).toMatchObject({ field: as, text: word });
  },
);

test('every place where something may be found is a field that a table describes', () => {
  const described = new Set(searched.map(({ as }) => as));
  expect([...described].sort()).toEqual([...RecordHit.shape.field.options].sort());
});

test('all words of an indicator are searched but its unit', () => {
  const worded = Object.entries(indicatorTable.fields).filter(([, { columns }]) =>
    Object.keys(columns).some((column) => column.endsWith('_zh')),
  );
  const unsearched = worded.filter(([, field]) => !('searched' in field)).map(([name]) => name);
  expect(unsearched).toEqual(['unit']);
});
