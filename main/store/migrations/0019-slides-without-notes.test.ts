import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

test('the notes of an earlier version stay, and can be taken away', async () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(18, today, older).close();
  const store = openStore(older, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const [deck] = store.decks.list();
  const slide = deck?.slides[0];
  if (!deck || !slide) throw new Error('no slide');
  expect(slide.notes?.zh).toMatch(/./);
  const { position: _, ...before } = slide;
  const edit = { entity: 'slide', deck: deck.key, before, after: { ...before, notes: null } };
  store.edits.apply({ edit, actor: '李工', reason: '' } as never);
  expect(store.decks.list()[0]?.slides[0]?.notes).toBeNull();
  expect((await store.damage.find()).count).toBe(0);
  store.edits.undo();
  expect(store.decks.list()[0]?.slides[0]?.notes).toEqual(slide.notes);
});
