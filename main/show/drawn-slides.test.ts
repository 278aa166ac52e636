import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFileWriter } from '../files/write-file.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { createDrawnSlides, type DrawnPngs } from './drawn-slides.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const pngs: DrawnPngs = new Map([
  ['cover’s name', bytes('one\n')],
  ['end’s name', bytes('the other')],
]);

function createKept(folder = path.join(temporaryFolder(), 'drawn-slides'), program = 'one') {
  const log = { error: vi.fn() };
  const kept = createDrawnSlides({
    ...{ folder, files: createFileWriter(), log },
    program: async () => program,
  });
  return { folder, log, ...kept };
}

test('pictures come back as they were kept, by place and for the program that drew them', async () => {
  const { folder, keep, recall } = createKept();
  expect(await recall('a')).toEqual(new Map());
  await keep('a', pngs);
  expect(await recall('a')).toEqual(pngs);
  expect(await createKept(folder).recall('a')).toEqual(pngs);
  expect(await recall('b')).toEqual(new Map());
  expect(await createKept(folder, 'a newer one').recall('a')).toEqual(new Map());
});

test('of two that are kept right behind each other the later one stays', async () => {
  const { keep, recall } = createKept();
  const large: DrawnPngs = new Map([['cover’s name', new Uint8Array(8_000_000)]]);
  await Promise.all([keep('a', large), keep('a', pngs)]);
  expect(await recall('a')).toEqual(pngs);
});

test('a file with one byte changed anywhere counts as none, and is replaced', async () => {
  const { folder, keep, recall } = createKept();
  await keep('a', pngs);
  const [name = ''] = readdirSync(folder);
  const file = path.join(folder, name);
  const whole = readFileSync(file);
  for (const at of whole.keys()) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(await recall('a'), `byte ${at}`).toEqual(new Map());
  }
  for (const left of [0, 1, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, left));
    expect(await recall('a')).toEqual(new Map());
  }
  await keep('a', pngs);
  expect(await recall('a')).toEqual(pngs);
});

function aMinutePasses(file: string): void {
  const usedAt = statSync(file).mtimeMs / 1000 - 60;
  utimesSync(file, usedAt, usedAt);
}

test('of many the latest asked for are left', async () => {
  const { folder, keep, recall } = createKept();
  for (const name of ['a', 'b', 'c', 'd']) {
    await keep(name, pngs);
    for (const file of readdirSync(folder)) aMinutePasses(path.join(folder, file));
  }
  await recall('a');
  await keep('e', pngs);
  expect((await recall('b')).size).toBe(0);
  for (const name of ['a', 'c', 'd', 'e']) expect((await recall(name)).size).toBe(2);
});

test('where nothing can be written it is noted, and nothing else happens', async () => {
  const file = path.join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const { keep, recall, log } = createKept(path.join(file, 'within'));
  await keep('a', pngs);
  expect(log.error).toHaveBeenCalledOnce();
  expect(await recall('a')).toEqual(new Map());
});
