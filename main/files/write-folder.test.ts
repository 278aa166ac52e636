import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { createFileWriter } from './write-file.ts';
import { writeFolder } from './write-folder.ts';

let folder: string;
const files = createFileWriter();
const never = new AbortController().signal;

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(path.join(folder, '02.png'), 'old');
});

function expectAsBefore(): void {
  expect(readdirSync(folder)).toEqual(['02.png']);
  expect(readFileSync(path.join(folder, '02.png'), 'utf8')).toBe('old');
}

test('all files are there in the end, in the place of earlier ones', async () => {
  const written = await writeFolder(folder, { files, signal: never }, async (add) => {
    await add('01.png', 'one');
    await add('02.png', 'two');
    expect(readFileSync(path.join(folder, '02.png'), 'utf8')).toBe('old');
  });
  expect(written).toEqual([path.join(folder, '01.png'), path.join(folder, '02.png')]);
  expect(readdirSync(folder)).toEqual(['01.png', '02.png']);
  expect(readFileSync(path.join(folder, '02.png'), 'utf8')).toBe('two');
});

test('what fails half way leaves the folder as it was', async () => {
  const work = writeFolder(folder, { files, signal: never }, async (add) => {
    await add('01.png', 'one');
    throw new AppError('export.render-failed', { reason: 'x' });
  });
  await expect(work).rejects.toMatchObject({ code: 'export.render-failed' });
  expectAsBefore();
});

test('cancelled, it leaves the folder as it was', async () => {
  const controller = new AbortController();
  const work = writeFolder(folder, { files, signal: controller.signal }, async (add) => {
    await add('01.png', 'one');
    controller.abort();
    await add('02.png', 'two');
  });
  await expect(work).rejects.toMatchObject({ code: 'export.cancelled' });
  expectAsBefore();
});

test('a file that is still being added when the drawing breaks off is not left behind', async () => {
  let adding: Promise<void> = Promise.resolve();
  const work = writeFolder(folder, { files, signal: never }, async (add) => {
    adding = add('01.png', new Uint8Array(5_000_000));
    throw new AppError('export.cancelled');
  });
  await expect(work).rejects.toMatchObject({ code: 'export.cancelled' });
  await adding;
  expectAsBefore();
});

test('a place that one of the files can’t have is found before any of them is there', async () => {
  mkdirSync(path.join(folder, '03.png'));
  const work = writeFolder(folder, { files, signal: never }, async (add) => {
    await add('02.png', 'two');
    await add('03.png', 'three');
  });
  await expect(work).rejects.toMatchObject({ code: 'file.is-folder' });
  expect(readFileSync(path.join(folder, '02.png'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['02.png', '03.png']);
});

/** Files whose move to one name fails, or is the moment of a cancel. */
function filesThatStopAt(name: string, stop: () => void) {
  const rename: typeof nodeFs.rename = async (from, to) => {
    if (String(to) === path.join(folder, name)) stop();
    return nodeFs.rename(from, to);
  };
  return createFileWriter({ fs: { ...nodeFs, rename } });
}

async function addThree(add: (name: string, content: string) => Promise<void>): Promise<void> {
  await add('01.png', 'one');
  await add('02.png', 'two');
  await add('03.png', 'three');
}

test('when the last file can’t take its place, those before it give theirs back', async () => {
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
  const stopping = filesThatStopAt('03.png', () => {
    throw denied;
  });
  const work = writeFolder(folder, { files: stopping, signal: never }, addThree);
  await expect(work).rejects.toMatchObject({
    code: 'file.not-writable',
    params: { path: path.join(folder, '03.png') },
  });
  expectAsBefore();
});

test('cancelled while files take their places, they give them back', async () => {
  const controller = new AbortController();
  const stopping = filesThatStopAt('02.png', () => controller.abort());
  const { signal } = controller;
  await expect(writeFolder(folder, { files: stopping, signal }, addThree)).rejects.toMatchObject({
    code: 'export.cancelled',
  });
  expectAsBefore();
});

test('what can’t be given back is not thrown away', async () => {
  let stops = 0;
  const stopping = filesThatStopAt('02.png', () => {
    stops += 1;
    if (stops > 1) throw Object.assign(new Error('denied'), { code: 'EACCES' });
  });
  const work = writeFolder(folder, { files: stopping, signal: never }, async (add) => {
    await add('02.png', 'two');
    await add('03.png', 'three');
    mkdirSync(path.join(folder, '03.png'));
  });
  await expect(work).rejects.toMatchObject({ code: 'file.is-folder' });
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(path.join('before', '02.png')),
  );
  expect(kept).toHaveLength(1);
  expect(readFileSync(path.join(folder, kept[0] ?? ''), 'utf8')).toBe('old');
});

test.each([
  ['missing', 'file.folder-missing'],
  ['02.png', 'file.not-folder'],
])('%s is no folder to write into', async (name, code) => {
  const work = writeFolder(path.join(folder, name), { files, signal: never }, async () => {});
  await expect(work).rejects.toMatchObject({ code });
  expectAsBefore();
});
