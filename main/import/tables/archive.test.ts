import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from './archive.ts';
import { limits } from './limits.ts';

const zipped = (files: Record<string, Uint8Array>) => zipSync(files);

test('files are read by their names, whatever their case', async () => {
  const archive = await openArchive(
    zipped({ 'xl/Workbook.xml': strToU8('<a/>'), '表.csv': strToU8('1') }),
  );
  expect(archive.names).toEqual(['xl/Workbook.xml', '表.csv']);
  expect(Buffer.from((await archive.read('XL/workbook.xml')) ?? []).toString()).toBe('<a/>');
  expect(await archive.read('nothing')).toBeNull();
});

test('what unpacks to more than it may is refused, by what it says', async () => {
  const bomb = zipped({ 'xl/workbook.xml': new Uint8Array(limits.alwaysUnpacked * 4) });
  await expect(openArchive(bomb)).rejects.toMatchObject({
    code: 'table-file.too-large',
    params: { what: 'table-file.too-large.ratio' },
  });
});

test('and by what it turns out to be where it lies', async () => {
  const bomb = Buffer.from(zipped({ a: new Uint8Array(limits.alwaysUnpacked * 4) }));
  // The size in the archive's list of files.
  bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from('PK\u0001\u0002')) + 24);
  const archive = await openArchive(bomb);
  await expect(archive.read('a')).rejects.toMatchObject({ code: 'table-file.too-large' });
});

test('more files than a workbook has are refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: limits.entries + 1 }, (_, index) => [`${index}`, strToU8('')]),
  );
  await expect(openArchive(zipped(many))).rejects.toMatchObject({
    params: { what: 'table-file.too-large.entries' },
  });
});

test('a file with a password is said to have one', async () => {
  const locked = Buffer.from(zipped({ a: strToU8('abc') }));
  locked.writeUInt16LE(1, locked.indexOf(Buffer.from('PK\u0001\u0002')) + 8);
  const archive = await openArchive(locked);
  await expect(archive.read('a')).rejects.toMatchObject({ code: 'table-file.encrypted' });
});

test.each([
  ['cut off', (zip: Buffer) => zip.subarray(0, zip.length - 30)],
  [
    'without its list',
    (zip: Buffer) => zip.subarray(0, zip.indexOf(Buffer.from('PK\u0001\u0002'))),
  ],
])('an archive %s is refused', async (_, change) => {
  const zip = Buffer.from(zipped({ a: strToU8('abc'.repeat(100)) }));
  await expect(openArchive(change(zip))).rejects.toMatchObject({ code: 'table-file.damaged' });
});

test('a file whose bytes are not as they were packed is refused', async () => {
  const zip = Buffer.from(zipped({ a: [strToU8('abc'.repeat(100)), { level: 0 }] as never }));
  zip[zip.indexOf('abcabc') + 1] = 0x78;
  const archive = await openArchive(zip);
  await expect(archive.read('a')).rejects.toMatchObject({ code: 'table-file.damaged' });
});
