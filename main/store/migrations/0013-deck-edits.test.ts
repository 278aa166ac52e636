import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import { OrderKey } from '../../../shared/model/order-key.ts';
import { openStore } from '../file/open.ts';
import { correction } from '../testing/edit.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** A store whose slides were counted, as `change` leaves it, and one made today. */
function migrated(change: (db: Database) => void) {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const made = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => made.close());
  made.edits.apply(correction(made, 'hi-tech', { value: 1320 }));
  made.edits.apply(correction(made, 'market-new', { value: 4.7 }));
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(11, today, older);
  change(db);
  db.close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { made, store };
}

test('slides and sections stand as they were counted, and the state has the id that it had', () => {
  const { made, store } = migrated(() => {});
  expect(store.decks.list()).toEqual(made.decks.list());
  expect(store.snapshot().id).toBe(made.snapshot().id);
  expect(store.edits.undoState()).toMatchObject({ undo: { count: 1 } });
  store.edits.undo();
  store.edits.undo();
  expect(store.edits.undoState().undo).toBeNull();
});

test('a long deck with gaps has the keys that a deck made anew has', () => {
  const count = 4000;
  const { store } = migrated((db) => {
    const add =
      db.prepare(`INSERT INTO slide SELECT deck, :key, :position, layout, section, title_zh, title_en,
      subtitle_zh, subtitle_en, body, notes_zh, notes_en, hidden FROM slide WHERE key = 'cover'`);
    db.exec('BEGIN');
    for (let nth = 2; nth <= count; nth += 1) add.run({ key: `s-${nth}`, position: nth * 7 });
    db.exec('COMMIT');
  });
  const { slides } = store.decks.get('tiny');
  expect(slides.map(({ key }) => String(key)).slice(1)).toEqual(
    Array.from({ length: count - 1 }, (_, index) => `s-${index + 2}`),
  );
  const keys = slides.map(({ orderKey }) => orderKey);
  expect(keys).toEqual(orderKeysBetween(null, null, count));
  expect(keys.filter((key) => !OrderKey.safeParse(key).success)).toEqual([]);
});
