import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type LossAnswer, type LossQuestion, openOwnStore } from './own-store.ts';
import { backupFolder } from './store/file/backup-folder.ts';
import { keepBackup } from './store/file/backups.ts';
import { createConnect } from './store/file/connect.ts';
import { openStore } from './store/file/open.ts';
import { tasksHere } from './store/testing/tasks-here.ts';
import { fingerprint, temporaryFolder } from './store/testing/temporary-folder.ts';
import { tinyDataset } from './store/testing/tiny-dataset.ts';

/** A store with the night theme, of which a backup was kept. */
async function storeWithBackup(): Promise<string> {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  store.settings.set({ slideLook: 'night', interfaceLocale: 'en' });
  store.close();
  await keepBackup(file, createConnect(undefined));
  return file;
}

async function start(path: string, answer: LossAnswer) {
  const ask = vi.fn(async (_: LossQuestion) => answer);
  const opened = await openOwnStore({
    path,
    options: { datasetFolder: tinyDataset() },
    thread: tasksHere(),
    ask,
  });
  const look = opened?.store.settings.get().slideLook ?? null;
  opened?.store.close();
  return { asked: ask.mock.calls[0]?.[0], look, chosen: opened?.chosen };
}

const spoilt: readonly [string, (file: string) => void][] = [
  ['store.missing', (file) => rmSync(file)],
  ['store.empty', (file) => writeFileSync(file, '')],
  ['store.not-a-database', (file) => writeFileSync(file, Buffer.alloc(9000))],
  ['store.damaged', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9000))],
];

test('a sound store, or none at a first start, is opened without a word', async () => {
  const file = await storeWithBackup();
  expect(await start(file, 'quit')).toEqual({ asked: undefined, look: 'night', chosen: null });
  const first = join(temporaryFolder(), 'hongshan.sqlite');
  expect(await start(first, 'quit')).toMatchObject({ asked: undefined, look: 'south-lake' });
});

test.each(spoilt)(
  '%s: the last good backup comes back when the person wants it',
  async (loss, spoil) => {
    const file = await storeWithBackup();
    spoil(file);
    const before = existsSync(file) ? readFileSync(file) : null;
    const { asked, look, chosen } = await start(file, 'restore');
    expect(asked).toMatchObject({ loss, path: file, backup: { locale: 'en' } });
    expect(look).toBe('night');
    expect(chosen?.setAside == null ? null : readFileSync(chosen.setAside)).toEqual(before);
  },
);

test.each(spoilt)(
  '%s: the built-in data take its place only when the person says so',
  async (loss, spoil) => {
    const file = await storeWithBackup();
    spoil(file);
    const left = fingerprint(backupFolder(file));
    const before = existsSync(file) ? readFileSync(file) : null;
    expect(await start(file, 'quit')).toMatchObject({ asked: { loss }, look: null });
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
    const { look, chosen } = await start(file, 'begin-anew');
    expect(look).toBe('south-lake');
    expect(chosen?.setAside == null ? null : readFileSync(chosen.setAside)).toEqual(before);
    expect(fingerprint(backupFolder(file))).toEqual(left);
  },
);

test('without a sound backup the person can still begin anew', async () => {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  writeFileSync(file, '');
  const { asked, look } = await start(file, 'begin-anew');
  expect(asked).toEqual({ loss: 'store.empty', path: file, backup: null });
  expect(look).toBe('south-lake');
  expect(readdirSync(dirname(file))).toHaveLength(2);
});
