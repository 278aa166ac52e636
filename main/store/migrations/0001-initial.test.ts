import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { newRecordId } from '../record-ids.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function seeded(): Sqlite.Database {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const db = new Sqlite(file);
  db.pragma('foreign_keys = ON');
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** Sets a column of one row, which is valid as it stands. */
function set(table: string, column: string, value: unknown): () => void {
  const db = seeded();
  return () =>
    db
      .prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT min(rowid) FROM ${table})`)
      .run(value);
}

test.each([
  ['observation', 'obs_value', Number.POSITIVE_INFINITY],
  ['observation', 'obs_value', Number.NaN],
  ['observation', 'obs_value', 1e16],
  ['observation', 'obs_value', 'many'],
  ['observation', 'unit_mult', 5],
  ['observation', 'qualifier', 'maybe'],
  ['observation', 'qualifier', 'range'],
  ['observation', 'obs_status', 'M'],
  ['observation', 'obs_status', 'X'],
  ['observation', 'indicator', 'unheard-of'],
  ['observation', 'comment_en', 'English alone'],
  ['observation', 'revision', 0],
  ['observation_passage', 'passage', 999],
  ['source', 'sha256', 'ABC'],
  ['source', 'date_published', '2024-02-30'],
  ['source_section', 'paragraphs', 0],
  ['source_passage', 'para_no', 0],
  ['source_passage', 'raw_text', ''],
  ['source_passage', 'section', 9],
  ['theme', 'accent', 'pink'],
  ['theme', 'name_en', '  '],
  ['indicator', 'decimals', 7],
  ['indicator', 'kind', 'guess'],
  ['indicator', 'direction', 'up'],
  ['indicator', 'denominator', 'unheard-of'],
  ['goal', 'goal_type', 'other'],
  ['goal', 'period_end', 'P3M'],
  ['goal_target', 'value', null],
  ['goal_target', 'is_cumulative', 2],
  ['milestone', 'date', '2024-13'],
  ['deck_section', 'deck', 'unheard-of'],
  ['slide', 'body', '{'],
  ['slide', 'body', '[]'],
  ['slide', 'section', 'unheard-of'],
  ['content_state', 'changed_at', 'yesterday'],
])('%s.%s refuses %o', (table, column, value) => {
  expect(set(table, column, value)).toThrow(/constraint failed|cannot store/);
});

test.each(['Hi-Tech', 'hi--tech', '-hi', 'hi-', 'hi_tech', '高企', '', 'x'.repeat(81)])(
  'the key “%s” is refused',
  (key) => {
    expect(set('milestone', 'key', key)).toThrow('CHECK');
  },
);

test.each(['2023-Q4', '2023-06', '2024-01-23', '2024-02-29', '2019/2023', '2023-06/2023-Q4'])(
  'the period %s is taken',
  (period) => {
    expect(set('observation', 'time_period', period)).not.toThrow();
  },
);

test.each([
  '',
  '23',
  '3023',
  '2023-',
  '2023-Q5',
  '2023-13',
  '2023-00',
  '2023-02-29',
  '2023/',
  '/2023',
  '2023年',
  '2023-6',
  'P3Y',
])('the period “%s” is refused', (period) => {
  expect(set('observation', 'time_period', period)).toThrow('CHECK');
});

test('a range needs both ends, the lower one first', () => {
  const db = seeded();
  const setRange = db.prepare(
    "UPDATE observation SET qualifier = 'range', value_lo = ?, value_hi = ? WHERE id = 1",
  );
  expect(() => setRange.run(3, 5)).not.toThrow();
  expect(() => setRange.run(5, 3)).toThrow('CHECK');
  expect(() => setRange.run(3, null)).toThrow('CHECK');
});

test('a figure has one observation for an area and a period', () => {
  const db = seeded();
  const copy = `INSERT INTO observation (indicator, ref_area, time_period, obs_value, unit_mult, qualifier, obs_status)
    SELECT indicator, ref_area, time_period, obs_value, unit_mult, qualifier, obs_status FROM observation`;
  expect(() => db.exec(copy)).toThrow('UNIQUE');
});

test('a review is about one thing', () => {
  const db = seeded();
  const add = db.prepare(
    "INSERT INTO review (uuid, deck, slide, indicator, goal, subject_zh, subject_en, kind, text, author, at) VALUES (?, ?, ?, ?, ?, '', '', 'comment', '', '', '')",
  );
  expect(() => add.run(newRecordId(), 'tiny', 'cover', null, null)).not.toThrow();
  expect(() => add.run(newRecordId(), null, null, null, 'tower')).not.toThrow();
  expect(() => add.run(newRecordId(), 'tiny', 'cover', 'hi-tech', null)).toThrow('CHECK');
  expect(() => add.run(newRecordId(), null, null, null, null)).toThrow('CHECK');
});

test('every table is strict', () => {
  const db = seeded();
  const tables = db.prepare(
    "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  expect((tables.all() as { strict: number }[]).filter(({ strict }) => strict !== 1)).toEqual([]);
});
