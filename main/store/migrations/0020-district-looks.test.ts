import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';

test('the logo of an earlier version stays, and whoever worked with it is offered no first steps', () => {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const opened = (file: string) =>
    openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const fresh = opened(today);
  expect(fresh.settings.get().firstSteps).toBe('offered');
  const { id } = fresh.snapshot();
  fresh.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(18, today, older);
  db.prepare('INSERT INTO logo (id, type, content) VALUES (1, ?, ?)').run(
    ...['image/svg+xml', Buffer.from(svg)],
  );
  db.close();
  const store = opened(older);
  onTestFinished(() => store.close());
  expect(Buffer.from(store.logo.get()?.content ?? []).toString()).toBe(svg);
  expect(store.settings.get().firstSteps).toBe('done');
  expect(store.snapshot().id).toBe(id);
});
