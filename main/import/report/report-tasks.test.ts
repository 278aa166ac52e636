import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestFile } from './read-file.ts';
import { reportTasks } from './report-tasks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sentence = '2024年，全区企业12家。';
/** 2024年，企业12家。 in GBK. */
const gbk = Buffer.from('32303234c4eaa3acc6f3d2b53132bcd2a1a3', 'hex');

async function read(name: string, bytes: Uint8Array | string) {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return reportTasks.read({ file, digitNames: [], indicators: [] });
}

test.each([
  ['UTF-8', Buffer.from(sentence)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${sentence}`)],
  ['GBK', gbk],
  ['UTF-16', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
])('a text in %s is read', async (_, bytes) => {
  const { reading } = await read('a.txt', bytes);
  expect(reading.figures.map(({ rawText, name, period }) => [rawText, name, period])).toEqual([
    ['12家', '企业', '2024'],
  ]);
});

test.each([
  ['an empty file', '', 'report.empty'],
  ['blanks alone', ' \n\t\n', 'report.no-text'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'report.other-type'],
  ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'report.old-word'],
])('%s is refused', async (_, bytes, code) => {
  await expect(read('a.txt', bytes)).rejects.toMatchObject({ code });
});

test('a file that is not there, a folder and one that is too large are refused', async () => {
  const request = { digitNames: [], indicators: [] };
  const file = path.join(folder, 'gone.txt');
  await expect(reportTasks.read({ ...request, file })).rejects.toMatchObject({
    code: 'report.not-read',
  });
  await expect(reportTasks.read({ ...request, file: folder })).rejects.toMatchObject({
    code: 'report.not-read',
  });
  await writeFile(file, '');
  await truncate(file, largestFile + 1);
  await expect(reportTasks.read({ ...request, file })).rejects.toMatchObject({
    code: 'report.too-large',
  });
});
