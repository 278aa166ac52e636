import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DeckKey, SlideKey } from '../shared/model/keys.ts';
import { smallJpeg } from '../shared/pictures/testing/small-jpeg.ts';
import { type LossAnswer, type LossQuestion, openOwnStore } from './own-store.ts';
import { backupFolder } from './store/file/backup-folder.ts';
import { keepBackup } from './store/file/backups.ts';
import { createConnect } from './store/file/connect.ts';
import { openStore } from './store/file/open.ts';
import { correction, seen } from './store/testing/edit.ts';
import { meetingRecord } from './store/testing/meeting.ts';
import { tasksHere } from './store/testing/tasks-here.ts';
import { fingerprint, temporaryFolder } from './store/testing/temporary-folder.ts';
import { tinyDataset } from './store/testing/tiny-dataset.ts';

const onShare = vi.hoisted(() => vi.fn(() => false));
vi.mock('./files/network-share.ts', () => ({ isNetworkShare: onShare }));

/** A store with the night theme, of which a backup was kept. */
async function storeWithBackup(): Promise<string> {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  store.settings.set({ slideLook: 'night', interfaceLocale: 'en' });
  store.close();
  await keepBackup(file, createConnect(undefined));
  return file;
}

async function start(path: string, answer: LossAnswer, isNamed = false) {
  const ask = vi.fn(async (_: LossQuestion) => answer);
  const opened = await openOwnStore({
    path,
    isNamed,
    options: { datasetFolder: tinyDataset() },
    thread: tasksHere(),
    ask,
    holder: () => ({ person: '李工', computer: '科室-5' }),
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

/** Opens it, and closes it when the test ends. */
async function opened(path: string, person = '李工') {
  const own = await openOwnStore({
    path,
    options: { datasetFolder: tinyDataset() },
    thread: tasksHere(),
    ask: async () => 'quit',
    holder: () => ({ person, computer: '科室-5' }),
  });
  if (!own) throw new Error('the store was not opened');
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    own.store.close();
    own.letGo();
  };
  onTestFinished(close);
  return { ...own, close };
}

/** A store whose log holds what was written last, as a program leaves it that is killed. */
function storeWithLog(): string {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const folder = temporaryFolder();
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, join(folder, `x.sqlite${suffix}`));
  return join(folder, 'x.sqlite');
}

test.each<[string, (file: string) => void]>([
  ['file', (file) => chmodSync(file, 0o444)],
  ['folder', (file) => chmodSync(dirname(file), 0o555)],
])(
  'a store whose %s may not be written is read and shown from a copy, its log among it',
  async (reason, lock) => {
    const file = storeWithLog();
    mkdirSync(join(dirname(file), 'slide-pictures'));
    const picture = smallJpeg(640, 400);
    const name = createHash('sha256').update(picture).digest('hex');
    writeFileSync(join(dirname(file), 'slide-pictures', `${name}.jpg`), picture);
    lock(file);
    const folder = dirname(file);
    onTestFinished(() => chmodSync(folder, 0o755));
    const before = readdirSync(folder).map((one) => [one, statSync(join(folder, one)).mtimeMs]);
    const { store, close } = await opened(file);
    expect(store.access).toEqual({ editing: 'rests', path: file, reason, holder: null });
    expect(seen(store, 'hi-tech').value).toBe(1320);
    expect(await store.pictures.read(name)).toEqual(new Uint8Array(picture));

    // It is shown in the language that one likes; what would be lost without a word is refused.
    store.settings.set({ slideLook: 'night' });
    store.meetings.add(meetingRecord());
    for (const write of [
      () => store.edits.apply(correction(store, 'hi-tech', { value: 1 })),
      () => store.edits.undo(),
      () =>
        store.reviews.add({
          anchor: { about: 'slide', deck: DeckKey.parse('tiny'), slide: SlideKey.parse('cover') },
          ...{ kind: 'comment', text: '好', author: '李工' },
        }),
    ])
      expect(write).toThrow(
        expect.objectContaining({
          code: 'store.editing-rests',
          params: expect.objectContaining({ path: file, reason: `access.${reason}` }),
        }),
      );
    await expect(
      store.differences.keep('hand', { zh: '会前', en: 'Before' }),
    ).rejects.toMatchObject({ code: 'store.editing-rests' });
    expect(seen(store, 'hi-tech').value).toBe(1320);
    expect(store.reviews.list()).toEqual([]);
    const copy = dirname(store.file);
    close();
    expect(existsSync(copy)).toBe(false);
    expect(readdirSync(folder).map((one) => [one, statSync(join(folder, one)).mtimeMs])).toEqual(
      before,
    );
    expect(existsSync(join(folder, 'slide-pictures', `${name}.jpg`))).toBe(true);
  },
);

test('a store that a person named is not made where there is none, nor in the place of another file', async () => {
  const file = join(temporaryFolder(), 'letter.sqlite');
  await expect(start(file, 'begin-anew', true)).rejects.toMatchObject({ code: 'store.not-there' });
  writeFileSync(file, 'a letter to the district office\n'.repeat(300));
  await expect(start(file, 'begin-anew', true)).rejects.toMatchObject({
    code: 'store.not-a-database',
  });
  expect(readdirSync(dirname(file))).toEqual(['letter.sqlite']);
});

describe('on a network share', () => {
  beforeEach(() => void onShare.mockReturnValue(true));
  afterEach(() => void onShare.mockReturnValue(false));

  const filesBeside = (file: string) => readdirSync(dirname(file)).sort();

  test('a store never has a write-ahead log, not even one that came with it', async () => {
    onShare.mockReturnValue(false);
    const file = join(temporaryFolder(), 'hongshan.sqlite');
    openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
    expect(readFileSync(file)[18], 'a store of a disk has a log').toBe(2);
    onShare.mockReturnValue(true);
    const { store, close } = await opened(file);
    store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
    expect(filesBeside(file)).toEqual(['hongshan.sqlite', 'hongshan.sqlite.in-use.json']);
    expect(readFileSync(file)[18]).toBe(1);
    const verb = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
    expect(seen(verb, 'hi-tech').value).toBe(1320);
    verb.edits.apply(correction(verb, 'hi-tech', { value: 1350 }));
    verb.close();
    expect(seen(store, 'hi-tech').value).toBe(1350);
    close();
    expect(filesBeside(file)).toEqual(['hongshan.sqlite']);
  });

  test('a new store is made without one, and restored without one', async () => {
    const file = join(temporaryFolder(), 'hongshan.sqlite');
    const { store } = await opened(file);
    const { name } = await store.backups.makeByHand();
    store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
    await store.backups.restore(name);
    expect(seen(store, 'hi-tech').value).toBe(1300);
    expect(readFileSync(file)[18]).toBe(1);
    expect(filesBeside(file)).toEqual(['copies', 'hongshan.sqlite', 'hongshan.sqlite.in-use.json']);
  });

  test('of two people’s windows the second is told who has it, and reads; after the first it edits', async () => {
    const file = join(temporaryFolder(), 'hongshan.sqlite');
    const first = await opened(file, '王芳');
    first.store.edits.apply(correction(first.store, 'hi-tech', { value: 1320 }));
    const second = await opened(file, '李工');
    expect(second.store.access).toMatchObject({
      ...{ editing: 'rests', reason: 'in-use', path: file },
      holder: { person: '王芳', computer: '科室-5' },
    });
    expect(seen(second.store, 'hi-tech').value).toBe(1320);
    expect(() =>
      second.store.edits.apply(correction(second.store, 'hi-tech', { value: 1 })),
    ).toThrow(expect.objectContaining({ params: expect.objectContaining({ person: '王芳' }) }));
    // The first goes on as if nobody were there.
    first.store.edits.apply(correction(first.store, 'hi-tech', { value: 1330 }));
    second.close();
    first.close();
    const third = await opened(file, '李工');
    expect(third.store.access).toEqual({ editing: 'open' });
    expect(seen(third.store, 'hi-tech').value).toBe(1330);
  });
});
