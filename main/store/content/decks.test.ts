import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

test('where no deck is named, the one whose reporting period ends last is meant, of several the one that was there first', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const db = new Sqlite(file);
  const add =
    db.prepare(`INSERT INTO deck SELECT :key, title_zh, title_en, subtitle_zh, subtitle_en,
    :period, languages, comparison, area FROM deck WHERE key = 'tiny'`);
  add.run({ key: 'a-half', period: '2024-H1' });
  add.run({ key: 'later', period: '2024-06' });
  add.run({ key: 'past', period: '2022' });
  add.run({ key: 'a-copy', period: '2024-06' });
  db.close();
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  expect(store.decks.latest()).toBe('a-half');
  expect(store.decks.list().map(({ key }) => String(key))).toEqual([
    'a-copy',
    'a-half',
    'later',
    'past',
    'tiny',
  ]);
});
