import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { readTableFile } from './read-table-file.ts';
import { createTableReader } from './table-thread.ts';
import { makeXlsx, sheetOf } from './testing/make-xlsx.ts';

const program = join(import.meta.dirname, 'table-worker.ts');

test('a thread reads what is read here, and refuses with the same words', async () => {
  const reader = createTableReader(program);
  const file = { name: '表', bytes: sheetOf('<row r="1"><c r="A1"><v>5</v></c></row>') };
  const here = await readTableFile(file);
  expect(await reader.read(file)).toEqual(here);
  const copied = { name: '粘贴', html: '<table><tr><td>a</table>', text: 'b' };
  expect(await reader.read(copied)).toMatchObject({ format: 'html' });
  expect(await reader.read({ ...copied, html: '<b>b</b>' })).toMatchObject({ format: 'text' });
  await expect(reader.read({ name: '表', bytes: new Uint8Array() })).rejects.toMatchObject({
    code: 'table-file.empty',
    params: { name: '表' },
  });
}, 60_000);

test('reading that nobody waits for any more is ended', async () => {
  const ending = new AbortController();
  const reading = createTableReader(program).read(
    { name: '表', bytes: strToU8('a,b\n') },
    ending.signal,
  );
  ending.abort(new Error('closed'));
  await expect(reading).rejects.toThrow('closed');
}, 60_000);

/** An archive of one huge file; what it says of its size may be a lie. */
function bomb(name: string, megabytes: number, saidBytes?: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 2 ** 20, ' '), {
    level: constants.Z_BEST_COMPRESSION,
  });
  const zip = Buffer.from(zipSync({ [name]: [packed, { level: 0 }] as never }));
  for (const [signature, method, size] of [
    ['PK\u0003\u0004', 8, 22],
    ['PK\u0001\u0002', 10, 24],
  ] as const) {
    const start = zip.indexOf(Buffer.from(signature));
    zip.writeUInt16LE(8, start + method);
    zip.writeUInt32LE(saidBytes ?? megabytes * 2 ** 20, start + size);
  }
  return zip;
}

const laughs = `<!DOCTYPE w [<!ENTITY a "${'好'.repeat(1000)}">${Array.from(
  { length: 8 },
  (_, index) => `<!ENTITY a${index} "${(index ? `&a${index - 1};` : '&a;').repeat(10)}">`,
).join(
  '',
)}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a7;</v></c></row></sheetData></worksheet>`;

test.each([
  ['says how large it is', () => bomb('xl/workbook.xml', 120), /too-large/],
  ['lies', () => bomb('datapackage.json', 120, 100), /too-large/],
  [
    'is of XML',
    () =>
      makeXlsx({ sheets: [{ name: '一', xml: '' }], more: { 'xl/worksheets/sheet1.xml': laughs } }),
    /damaged/,
  ],
  [
    'nests without end',
    () => makeXlsx({ sheets: [{ name: '一', xml: '<a>'.repeat(300_000) }] }),
    /damaged|too-large/,
  ],
  [
    'has many columns',
    () => strToU8(`<table><tr>${'<td colspan=1000>1'.repeat(5000)}</table>`),
    /too-large/,
  ],
])(
  'a bomb that %s is refused in 300 MB',
  async (_, make, ended) => {
    const file = join(temporaryFolder(), '表.xlsx');
    writeFileSync(file, make());
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'testing', 'memory-program.ts'),
      file,
    ]);
    const measured = JSON.parse(stdout);
    expect(measured.ended).toMatch(ended);
    expect(measured.megabytes).toBeLessThan(300);
  },
  60_000,
);
