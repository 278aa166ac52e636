import { chmod, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../main/store/file/open.ts';
import { migrations } from '../../../main/store/migrations/index.ts';
import type { ErrorCode, ErrorParams } from '../../../shared/errors.ts';
import { describeFailure, translate } from '../../../shared/i18n/messages.ts';
import { locales } from '../../../shared/model/localized.ts';
import { expect, test } from '../../fixtures.ts';
import { runBriefing } from '../../harness/command-line.ts';
import { datasetFolder } from '../../harness/harness.ts';

const langs = { 'zh-CN': 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

/** A sound store of its own folder, to be spoilt. */
async function makeStore(folder: string): Promise<string> {
  const file = path.join(folder, 'store.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  return file;
}

async function overwrite(file: string, at: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.write(bytes, 0, bytes.length, at);
  } finally {
    await handle.close();
  }
}

interface Spoilt {
  readonly name: string;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  readonly spoil: (file: string) => Promise<void>;
}

/** What else a file may be is refused in `open.test.ts`; these are told by a verb. */
const spoilt: readonly Spoilt[] = [
  {
    name: 'a damaged store',
    code: 'store.damaged',
    spoil: (file) => overwrite(file, 4096, new Uint8Array(3 * 4096).fill(0x5a)),
  },
  {
    name: 'a store of a newer version',
    code: 'store.newer',
    params: { found: 99, known: migrations.length },
    spoil: (file) => overwrite(file, 60, new Uint8Array([0, 0, 0, 99])),
  },
];

for (const { name, code, params, spoil } of spoilt) {
  test(`${name} is refused and left as it was`, async ({ folder }) => {
    const file = await makeStore(folder);
    await spoil(file);
    const before = await readFile(file);
    for (const locale of locales) {
      const surroundings = { folder, lang: langs[locale] };
      const finished = await runBriefing(['data', '--store', file], surroundings);
      expect(finished).toMatchObject({ code: 1, stdout: '' });
      expect(finished.stderr).toContain(
        describeFailure(locale, { code, params: { path: file, ...params } }),
      );
    }
    const finished = await runBriefing(['export', '--out', 'x.pdf', '--store', file], { folder });
    expect(finished.code).toBe(1);
    expect(before.equals(await readFile(file))).toBe(true);
    const left = (await readdir(folder)).filter((entry) => /^store|\.pdf$/.test(entry));
    expect(left).toEqual(['store.sqlite']);
  });
}

test('a store that may only be read is read from a copy, which is said; what would change it is refused', async ({
  folder,
}) => {
  const file = await makeStore(folder);
  await chmod(file, 0o444);
  const before = await readFile(file);
  for (const locale of locales) {
    const surroundings = { folder, lang: langs[locale] };
    const read = await runBriefing(['decks', '--format', 'json', '--store', file], surroundings);
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout)).toHaveLength(2);
    const reason = translate(locale, 'access.file');
    expect(read.stderr).toBe(translate(locale, 'access.verb-reads', { path: file, reason }));
  }
  for (const verb of [
    ['decks', 'delete', '--deck', 'annual-2023'],
    ['backup'],
    ['slides', 'find', '洪山', '--replace', '东湖', '--deck', 'annual-2023'],
  ]) {
    const refused = await runBriefing([...verb, '--store', file], { folder, lang: langs.en });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(
      describeFailure('en', { code: 'store.read-only', params: { path: file } }),
    );
  }
  expect(before.equals(await readFile(file))).toBe(true);
  expect((await readdir(folder)).filter((entry) => entry.startsWith('store'))).toEqual([
    'store.sqlite',
  ]);
});

test('a store that another program has locked is said to be in use', async ({ folder }) => {
  const file = await makeStore(folder);
  const other = new DatabaseSync(file);
  try {
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM setting; COMMIT');
    const finished = await runBriefing(['data', '--store', file], { folder, lang: langs.en });
    expect(finished).toMatchObject({ code: 1, stdout: '' });
    expect(finished.stderr).toContain(
      describeFailure('en', { code: 'store.busy', params: { path: file } }),
    );
  } finally {
    other.close();
  }
  expect(await runBriefing(['data', '--store', file], { folder })).toMatchObject({ code: 0 });
});

test('a store in a folder that is not there is not made', async ({ folder }) => {
  const missing = path.join(folder, 'missing');
  const file = path.join(missing, 'store.sqlite');
  const finished = await runBriefing(['data', '--store', file], { folder, lang: langs.en });
  expect(finished).toMatchObject({ code: 1, stdout: '' });
  expect(finished.stderr).toContain(
    describeFailure('en', { code: 'store.folder-missing', params: { path: missing } }),
  );
});

test('the app can be open while a verb reads the same store', async ({ app, folder }) => {
  const finished = await runBriefing(['data', '--store', app.harness.storeFile], { folder });
  expect(finished).toMatchObject({ code: 0, stderr: '' });
  await app.reader.page.keyboard.press('ArrowRight');
  await app.reader.expectAt(2);
});
