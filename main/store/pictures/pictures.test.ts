import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { EditRequest } from '../../../shared/model/edit.ts';
import { PictureHash } from '../../../shared/model/picture.ts';
import { parts, smallJpeg } from '../../../shared/pictures/testing/small-jpeg.ts';
import { keepBackup } from '../file/backups.ts';
import { createConnect } from '../file/connect.ts';
import { openStore } from '../file/open.ts';
import { replaceLost } from '../file/restore.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createPictures } from './pictures.ts';

let folder: string;
let store: string;
beforeEach(() => {
  folder = temporaryFolder();
  store = join(folder, 'briefing.sqlite');
});

const full = smallJpeg(2560, 1707);
const small = smallJpeg(1280, 854);
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = () => join(folder, 'slide-pictures');

test('a picture is kept once, by what it holds, beside the store', async () => {
  const pictures = createPictures(store);
  const files = { file: nameOf(full), small: nameOf(small), width: 2560, height: 1707 };
  expect(await pictures.add({ full, small })).toEqual(files);
  expect(await pictures.add({ full, small })).toEqual(files);
  expect(readdirSync(kept()).sort()).toEqual([`${files.file}.jpg`, `${files.small}.jpg`].sort());
  expect(await pictures.read(files.file)).toEqual(full);
  expect(pictures.missing([files.file, files.small, files.file])).toEqual([]);
});

test('a small picture is one file', async () => {
  const { file, small: other } = await createPictures(store).add({ full: small, small });
  expect(other).toBe(file);
  expect(readdirSync(kept())).toHaveLength(1);
});

const beside = [parts.jfif, parts.exif];

test.each([
  ['no picture', new Uint8Array([1, 2, 3]), small],
  ['a PNG', new TextEncoder().encode('\x89PNG\r\n\x1a\n'), small],
  ['one with its place in it', smallJpeg(2560, 1707, beside), small],
  ['a smaller one with its place in it', full, smallJpeg(1280, 854, beside)],
  ['one that is too wide', smallJpeg(2561, 1707), small],
  ['a smaller one that is too wide', full, smallJpeg(1281, 854)],
  ['one that is cut off', full.subarray(0, -2), small],
  ['another picture as the smaller one', full, smallJpeg(1280, 960)],
  ['one that is larger as the smaller one', smallJpeg(640, 427), small],
  ['a file behind the picture', new Uint8Array([...full, ...full]), small],
])('%s is refused, and nothing is kept', async (_, one, other) => {
  const pictures = createPictures(store);
  await expect(pictures.add({ full: one, small: other })).rejects.toMatchObject({
    code: 'picture.refused',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what weighs more than a picture does is refused', async () => {
  const heavy = smallJpeg(
    2560,
    1707,
    undefined,
    Array.from({ length: 8_000_001 }, () => 1),
  );
  const adding = createPictures(store).add({ full: heavy, small });
  await expect(adding).rejects.toMatchObject({ code: 'picture.refused' });
});

test('a file that no longer holds what its name says is none, and is written anew', async () => {
  const pictures = createPictures(store);
  const { file } = await pictures.add({ full, small });
  const path = join(kept(), `${file}.jpg`);
  writeFileSync(path, small);
  expect(await pictures.read(file)).toBeNull();
  await pictures.add({ full, small });
  expect(new Uint8Array(readFileSync(path))).toEqual(full);
});

test('a file that is gone is missing until it is there again', async () => {
  const pictures = createPictures(store);
  const { file, small: other } = await pictures.add({ full, small });
  rmSync(join(kept(), `${file}.jpg`));
  expect(pictures.missing([file, other])).toEqual([file]);
  expect(pictures.sizes([file, other, other])).toEqual({ [other]: small.length });
  expect(await pictures.read(file)).toBeNull();
  await pictures.add({ full, small });
  expect(pictures.missing([file, other])).toEqual([]);
});

test.each(['', '..', '../briefing', `${'a'.repeat(63)}/`, 'A'.repeat(64), `../${'a'.repeat(64)}`])(
  '%j names no picture',
  async (name) => {
    writeFileSync(join(folder, 'briefing.jpg'), full);
    expect(await createPictures(store).read(name)).toBeNull();
  },
);

test('a folder that can’t be looked into keeps no briefing from being shown, and says why none is added', async () => {
  symlinkSync(kept(), kept());
  const pictures = createPictures(store);
  const file = PictureHash.parse(nameOf(full));
  expect(pictures.missing([file])).toEqual([file]);
  expect(await pictures.read(file)).toBeNull();
  await expect(pictures.add({ full, small })).rejects.toMatchObject({ code: 'file.not-writable' });
});

test('a backup finds the pictures of its store', async () => {
  const { file } = await createPictures(store).add({ full, small });
  const copies = join(folder, 'copies');
  mkdirSync(copies);
  const copy = createPictures(join(copies, 'briefing-20240101T000000Z.sqlite'));
  expect(await copy.read(file)).toEqual(full);
  expect(copy.missing([file])).toEqual([]);
});

test('a slide that is undone and done again, and a backup that is restored, have their pictures still', async () => {
  const options = { datasetFolder: builtInDataset, onDamaged: 'refuse' } as const;
  const opened = openStore(store, options);
  const { key: deck, slides } = opened.decks.get('annual-2023');
  const { position: _, unreadable: __, ...before } = slides[0] ?? raise();
  const files = await opened.pictures.add({ full, small });
  const after = { ...before, layout: 'picture', body: { picture: files } };
  const edit = { entity: 'slide', deck, before, after };
  opened.edits.apply(EditRequest.parse({ edit, actor: '王芳', reason: '' }));
  const { file: backup } = (await keepBackup(store, createConnect(undefined))) ?? raise();
  opened.edits.undo();
  expect(opened.briefings.get(deck).deck.slides[0]?.layout).toBe('cover');
  opened.edits.redo();
  expect(opened.briefings.get(deck).missingPictures).toEqual([]);
  opened.close();
  expect(await createPictures(backup).read(files.file)).toEqual(full);

  replaceLost(store, backup);
  const restored = openStore(store, options);
  expect(restored.briefings.get(deck)).toMatchObject({
    deck: { slides: [{ layout: 'picture' }, ...Array(slides.length - 1).fill({})] },
    missingPictures: [],
  });
  restored.close();
});

test('backups have one copy of each picture between them, which stands in for one that is gone or damaged', async () => {
  const options = { datasetFolder: builtInDataset, onDamaged: 'refuse' } as const;
  const opened = openStore(store, options);
  const { file } = await opened.pictures.add({ full, small });
  const shared = join(folder, 'copies', 'slide-pictures');
  await opened.backups.makeByHand();
  const made = readdirSync(shared);
  expect(made.sort()).toEqual(readdirSync(kept()).sort());
  const { ino } = statSync(join(shared, `${file}.jpg`));
  await opened.backups.makeByHand();
  expect(readdirSync(shared)).toHaveLength(made.length);
  expect(statSync(join(shared, `${file}.jpg`)).ino).toBe(ino);

  writeFileSync(join(kept(), `${file}.jpg`), small);
  expect(await opened.pictures.read(file)).toEqual(full);
  rmSync(kept(), { recursive: true });
  expect(await opened.pictures.read(file)).toEqual(full);
  expect(opened.pictures.missing([file])).toEqual([]);
  opened.close();
});

test('a damaged picture is not taken among those of the backups', async () => {
  const { file } = await createPictures(store).add({ full, small });
  writeFileSync(join(kept(), `${file}.jpg`), small);
  const opened = openStore(store, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  await opened.backups.makeByHand();
  opened.close();
  expect(readdirSync(join(folder, 'copies', 'slide-pictures'))).not.toContain(`${file}.jpg`);
});

function raise(): never {
  throw new Error('the built-in data has changed');
}
