import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createThread } from '../../threads/thread.ts';
import { correction } from '../testing/edit.ts';
import { fingerprint, temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { openStore, openToRead } from './open.ts';
import { openStoreInBackground } from './open-in-background.ts';
import type { StoreTasks } from './store-tasks.ts';

const options = () => ({ datasetFolder: tinyDataset(), onDamaged: 'refuse' as const });
const label = { zh: '会前', en: 'Before' };

/** A store whose comparisons are made in a thread, as the app's are. */
async function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const program = join(import.meta.dirname, 'store-worker.ts');
  const thread = createThread<StoreTasks>(program, undefined);
  const store = await openStoreInBackground(file, options(), thread);
  onTestFinished(() => store.close());
  return { file, store };
}

function otherStore(value: number) {
  const folder = temporaryFolder();
  const file = join(folder, 'other.sqlite');
  const store = openStore(file, options());
  store.edits.apply(correction(store, 'hi-tech', { value }));
  store.close();
  return { folder, state: { kind: 'file' as const, path: file } };
}

const scratchFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.includes(`${process.pid}-`));

test('states and files are compared in a thread, as the store stands, its latest edit with it', async () => {
  const { store, file } = await opened();
  const { state: kept } = await store.differences.keep('hand', label);
  const other = otherStore(1500);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const ofKept = await store.differences.compare(kept);
  expect(ofKept.figures).toMatchObject([{ before: { value: 1300 }, after: { value: 1320 } }]);
  expect(ofKept.after.snapshot).toBe(store.snapshot().id);
  const before = fingerprint(other.folder);
  const ofFile = await store.differences.compare(other.state);
  expect(ofFile.figures).toMatchObject([{ before: { value: 1500 }, after: { value: 1320 } }]);
  expect(fingerprint(other.folder)).toEqual(before);
  const ofItself = await store.differences.compare({ kind: 'file', path: file });
  expect(ofItself.figures).toEqual([]);
  const unknown = store.differences.compare({ kind: 'snapshot', id: '0123456789ab' });
  await expect(unknown).rejects.toMatchObject({
    code: 'difference.unknown',
    params: { id: '0123456789ab' },
  });
}, 60_000);

test('a comparison that is ended leaves nothing, and a newer one ends the one before', async () => {
  const { store } = await opened();
  const other = otherStore(1500);
  const before = scratchFolders();
  const first = store.differences.compare(other.state);
  const second = store.differences.compare(other.state);
  await expect(first).rejects.toMatchObject({ code: 'difference.cancelled' });
  expect((await second).figures).toHaveLength(1);
  const third = store.differences.compare(other.state);
  const ended = store.differences.cancel();
  await expect(third).rejects.toMatchObject({ code: 'difference.cancelled' });
  await ended;
  expect(store.differences.cancel()).toBeNull();
  expect(scratchFolders()).toEqual(before);
}, 60_000);

test('a store that is open to be read is not written to, and what would write says so', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, options());
  onTestFinished(() => store.close());
  // Its state has no name in the file yet.
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const reading = openToRead(file, { nativeBinding: undefined });
  const { content, snapshot } = reading.present();
  expect(content.indicators).toEqual(store.present().content.indicators);
  expect(snapshot).toEqual(store.snapshot());
  expect(() => reading.settings.set({ interfaceLocale: 'en' })).toThrow(
    expect.objectContaining({ code: 'store.read-only', params: { path: file } }),
  );
  reading.close();
  expect(readdirSync(join(file, '..'))).toContain('store.sqlite-wal');
});
