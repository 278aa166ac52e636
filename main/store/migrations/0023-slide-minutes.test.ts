import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { migrations } from './index.ts';

test('slides of an earlier version say no minutes, are named by the same state, and undo as before', async () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const made = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const [deck] = made.decks.list();
  const slide = deck?.slides[0];
  if (!deck || !slide) throw new Error('no slide');
  const { position: _, ...before } = slide;
  const change = (after: object) => ({
    ...{ actor: '李工', reason: '' },
    edit: { entity: 'slide', deck: deck.key, before, after: { ...before, ...after } },
  });
  made.edits.apply(change({ hidden: true }) as never);
  const { snapshot } = made.briefings.get(deck.key);
  made.close();

  const version = migrations.findIndex(({ name }) => name === 'slide-minutes');
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(version, today, older);
  // As that version wrote it: without the field.
  for (const table of ['audit_log', 'edit_step'])
    for (const side of table === 'audit_log' ? ['before', 'after'] : ['edit'])
      db.exec(`UPDATE ${table} SET ${side} = replace(${side}, '"minutes":null,', '')`);
  const left = "SELECT count(*) FROM edit_step WHERE edit LIKE '%minutes%'";
  expect(db.prepare(left).pluck().get()).toBe(0);
  db.close();

  const store = openStore(older, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const now = () => store.decks.list()[0]?.slides[0];
  expect(now()).toMatchObject({ minutes: null, hidden: true });
  expect(store.briefings.get(deck.key).snapshot.id).toBe(snapshot.id);
  expect((await store.damage.find()).count).toBe(0);
  store.edits.undo();
  expect(now()).toEqual(slide);
  store.edits.redo();
  expect(now()).toMatchObject({ minutes: null, hidden: true });
});

test('minutes are content: an edit that is undone, and another state of the data', () => {
  const file = join(temporaryFolder(), 'a.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const [deck] = store.decks.list();
  const slide = deck?.slides[0];
  if (!deck || !slide) throw new Error('no slide');
  const id = () => store.briefings.get(deck.key).snapshot.id;
  const unplanned = id();
  const { position: _, ...before } = slide;
  const edit = (minutes: number) => ({
    ...{ actor: '李工', reason: '' },
    edit: { entity: 'slide', deck: deck.key, before, after: { ...before, minutes } },
  });
  expect(() => store.edits.apply(edit(1441) as never)).toThrow();
  store.edits.apply(edit(2.5) as never);
  expect(store.decks.list()[0]?.slides[0]?.minutes).toBe(2.5);
  expect(id()).not.toBe(unplanned);
  store.edits.undo();
  expect(store.decks.list()[0]?.slides[0]?.minutes).toBeNull();
  expect(id()).toBe(unplanned);
});
