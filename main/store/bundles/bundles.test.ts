import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';
import { openStore } from '../file/open.ts';
import { createStoreTasks } from '../file/store-tasks.ts';
import { migrations } from '../migrations/index.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { correction } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { addSecondDeck } from '../testing/second-deck.ts';
import { fingerprint, temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { packBundle, readBundle } from './bundle-file.ts';
import { unpackBundle } from './open-bundle.ts';

const tasks = createStoreTasks(undefined);

function opened(datasetFolder = tinyDataset()) {
  const folder = temporaryFolder();
  const file = join(folder, 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  let count = 0;
  const scratch = () => join(temporaryFolder(), `scratch-${++count}`);
  const pack = (decks: readonly string[] | null = null) =>
    tasks.makeBundle({
      path: file,
      request: { decks, madeBy: '李工' },
      dataset: datasetFolder,
      scratch: scratch(),
    });
  const saved = async (bytes: Uint8Array) => {
    const path = join(temporaryFolder(), 'a.hsbrief');
    writeFileSync(path, bytes);
    return path;
  };
  return { folder, file, store, scratch, pack, saved };
}

/** Opens what a bundle holds, as its recipient does. */
async function unpacked(path: string) {
  const { file } = await unpackBundle(path, join(temporaryFolder(), 'unpacked'));
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

test('a bundle holds the store’s content whole, and the same state gives the same bytes', async () => {
  const { file, store, pack, saved } = opened(builtInDataset);
  store.edits.apply(correction(store, 'hi-tech-enterprises', { value: 1320 }));
  const meeting = store.meetings.add(meetingRecord());
  const notes = { entity: 'detail', field: 'notes', before: '', after: '内部讨论' } as const;
  store.meetings.change({ meeting, edit: notes, actor: '王芳' });
  store.drafts.keep({ form: 'a', value: '没有写完' });
  const bytes = await pack();
  expect(Buffer.from(await pack()).equals(Buffer.from(bytes))).toBe(true);
  const { store: theirs, file: theirFile } = await unpacked(await saved(bytes));
  expect(theirs.hash()).toBe(store.hash());
  expect(theirs.reviews.list()).toEqual(store.reviews.list());
  expect(theirs.meetings.list()).toEqual([]);
  expect((await theirs.damage.find()).records).toEqual([]);
  // What was taken out is in none of its bytes.
  for (const own of ['没有写完', '内部讨论'])
    expect(readFileSync(theirFile).includes(own)).toBe(false);
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

test('what is chosen comes with all that it shows and needs, and with nothing else', async () => {
  const { file, store, pack, saved } = opened(builtInDataset);
  const whole = store.content();
  store.close();
  const { key } = whole.decks[0] ?? { key: '' };
  addSecondDeck(file, { from: key, key: 'other', title: '另一份', period: '2023' });
  const db = new Sqlite(file);
  db.exec(`DELETE FROM slide WHERE deck = 'other' AND key NOT IN (
    SELECT key FROM slide WHERE deck = 'other' ORDER BY order_key LIMIT 3)`);
  db.close();
  const { store: theirs } = await unpacked(await saved(await pack(['other'])));
  const part = theirs.content();
  expect(part.decks.map((deck) => deck.key)).toEqual(['other']);
  expect(part.indicators.length).toBeGreaterThan(0);
  expect(part.indicators.length).toBeLessThan(whole.indicators.length);
  for (const indicator of part.indicators) expect(whole.indicators).toContainEqual(indicator);
  expect(theirs.briefings.get('other').unreadable).toEqual([]);
  await expect(pack(['nowhere'])).rejects.toMatchObject({ code: 'deck.unknown' });
});

test('pictures come along, and are what they were', async () => {
  const { store, pack, saved } = opened();
  const full = smallJpeg(640, 400);
  const files = await store.pictures.add({ full, small: full });
  const before = store.decks.slide('tiny', 'cover');
  const body = { lead: { zh: '开篇', en: null }, scene: 'lake', photograph: { ...files } };
  const after = { ...before, layout: 'section', body };
  const edit = Edit.parse({ entity: 'slide', deck: 'tiny', before, after });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  const path = await saved(await pack());
  const { store: theirs } = await unpacked(path);
  expect(await theirs.pictures.read(files.file)).toEqual(new Uint8Array(full));
});

test.each<[string, (bytes: Buffer) => Uint8Array, string]>([
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 200), 'bundle.damaged'],
  ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2), 'bundle.damaged'],
  ['cut to its first bytes', (bytes) => bytes.subarray(0, 50), 'bundle.damaged'],
  ['empty', () => new Uint8Array(), 'bundle.not-a-bundle'],
  ['a text', () => Buffer.from('简报'), 'bundle.not-a-bundle'],
  [
    'another archive',
    () => zipSync({ 'word/document.xml': Buffer.from('<a/>') }),
    'bundle.not-a-bundle',
  ],
  ['a store', () => readFileSync(opened().file), 'bundle.not-a-bundle'],
])('one that is %s is refused untouched', async (_, spoil, code) => {
  const { pack, saved, scratch } = opened();
  const path = await saved(spoil(Buffer.from(await pack())));
  const before = fingerprint(dirname(path));
  await expect(tasks.readBundle({ path, scratch: scratch() })).rejects.toMatchObject({ code });
  expect(fingerprint(dirname(path))).toEqual(before);
  expect(readdirSync(dirname(path))).toEqual(['a.hsbrief']);
});

test('a bit that flips anywhere is found, or says nothing', async () => {
  const { store, pack, saved } = opened();
  const bytes = Buffer.from(await pack());
  const hash = store.hash();
  for (let nth = 0; nth < 60; nth += 1) {
    const at = Math.floor((nth * bytes.length) / 60);
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (nth % 8));
    const path = await saved(spoilt);
    const read = await readBundle(path).catch(({ code }: { code: string }) => code);
    if (typeof read === 'string')
      expect(['bundle.damaged', 'bundle.not-a-bundle', 'bundle.too-large']).toContain(read);
    else expect(read.manifest.content).toBe(hash);
  }
});

test('one of a newer version is refused, and says so', async () => {
  const { file, saved, scratch, store } = opened();
  const { manifest } = await readBundle(await saved(await opened().pack()));
  const parts = { store: readFileSync(file), pictures: new Map() };
  const newer = { ...manifest, schema: migrations.length + 1, content: store.hash() };
  const { files: _, format: __, version: ___, ...about } = newer;
  const path = await saved(packBundle({ about, ...parts }));
  await expect(tasks.readBundle({ path, scratch: scratch() })).rejects.toMatchObject({
    code: 'bundle.newer',
    params: { found: migrations.length + 1, known: migrations.length },
  });
});

test('one whose store is none is refused as damaged, and leaves nothing behind', async () => {
  const { pack, saved } = opened();
  const { manifest } = await readBundle(await saved(await pack()));
  const { files: _, ...about } = manifest;
  const bytes = packBundle({ about, store: Buffer.from('no store'), pictures: new Map() });
  const folder = temporaryFolder();
  const scratch = join(folder, 'scratch');
  const reading = tasks.readBundle({ path: await saved(bytes), scratch });
  await expect(reading).rejects.toMatchObject({ code: 'bundle.damaged' });
  expect(existsSync(scratch)).toBe(false);
});

test('an archive that would unpack to too much is not unpacked', async () => {
  const { pack, saved } = opened();
  const { manifest } = await readBundle(await saved(await pack()));
  const { files: _, ...about } = manifest;
  const store = new Uint8Array(60_000_000);
  const path = await saved(packBundle({ about, store, pictures: new Map() }));
  await expect(readBundle(path)).rejects.toMatchObject({ code: 'bundle.too-large' });
});

test('a file that is not there is told as that', async () => {
  const path = join(temporaryFolder(), 'nothing.hsbrief');
  await expect(readBundle(path)).rejects.toMatchObject({ code: 'file.not-opened' });
});
