import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createThread } from '../../threads/thread.ts';
import { otherProcess } from '../testing/other-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { type Connect, createConnect } from './connect.ts';
import { inspectFile } from './inspect-file.ts';
import { openStore } from './open.ts';
import type { StoreTasks } from './store-tasks.ts';

const connect = createConnect(undefined);

function storeFile(): string {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  return file;
}

/** Blocks this thread, as looking a file over does. */
function blockUntil(isSo: () => boolean): void {
  while (!isSo()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

test('what another program makes beside the file while it is looked over stays there', async () => {
  const file = storeFile();
  let other: ReturnType<typeof otherProcess> | undefined;
  const meanwhile: Connect = (path, options) => {
    const db = connect(path, options);
    other ??= otherProcess(
      `const db = new Sqlite(file); db.exec("INSERT INTO setting VALUES ('a', 'b')"); console.log('in')`,
      file,
    );
    blockUntil(() => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0);
    return db;
  };
  expect(inspectFile(file, meanwhile)).toBe('sound');
  expect((await other)?.said).toBe('in');
  expect(existsSync(`${file}-shm`)).toBe(true);
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  store.settings.set({ slideLook: 'night' });
  store.close();
  expect(readdirSync(dirname(file)).sort()).toEqual([
    'store.sqlite',
    'store.sqlite-shm',
    'store.sqlite-wal',
  ]);
});

test('a store that another program is in the middle of writing is sound once it has written', async () => {
  const file = storeFile();
  const script = `const db = new Sqlite(file);
    db.pragma('journal_mode = DELETE');
    db.pragma('cache_size = 1');
    db.exec("BEGIN; CREATE TABLE half (a)");
    db.exec('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) INSERT INTO half SELECT i FROM n');
    process.stdin.once('data', () => db.exec('COMMIT'));
    console.log('writing')`;
  const other = await otherProcess(script, file);
  expect(other.said).toBe('writing');
  const thread = createThread<StoreTasks>(join(import.meta.dirname, 'store-worker.ts'), undefined);
  const looking = thread.run('inspect', { path: file });
  other.tell('commit');
  expect(await looking).toBe('sound');
});
