import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { createConnect } from './connect.ts';
import {
  copiesFolder,
  findGoodCopy,
  keepCopy,
  listCopies,
  needless,
  restoreCopy,
} from './copies.ts';
import { openStore } from './open.ts';

const connect = createConnect(undefined);
const open = (file: string) =>
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });

function opened() {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const store = open(file);
  onTestFinished(() => store.close());
  return { file, store };
}

const copyNames = (file: string) => readdirSync(copiesFolder(file));

test('a copy is the store as it is, edits in its log among it, and is made once for each state', async () => {
  const { file, store } = opened();
  store.settings.set({ slideLook: 'night', interfaceLocale: 'en' });
  const copy = await keepCopy(file, connect);
  expect(copyNames(file)).toEqual([basename(copy ?? '')]);
  expect(copy).toMatch(/copies\/hongshan-\d{8}T\d{6}Z\.sqlite$/);
  expect(findGoodCopy(file, connect)).toMatchObject({ file: copy, locale: 'en' });
  expect(await keepCopy(file, connect)).toBeNull();
  const other = join(temporaryFolder(), 'other.sqlite');
  copyFileSync(copy ?? '', other);
  const held = open(other);
  expect(held.settings.get().slideLook).toBe('night');
  expect(held.snapshot()).toEqual(store.snapshot());
  held.close();

  store.settings.set({ slideLook: 'civic-red' });
  const next = await keepCopy(file, connect);
  expect(next).not.toBeNull();
  expect(copyNames(file).sort()).toEqual([copy, next].map((one) => basename(one ?? '')).sort());
});

test('of copies the latest two stay, and the last of each of five days', () => {
  const at = (day: number, hour: number) => ({
    file: `${day} ${hour}`,
    at: `2024-01-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`,
  });
  const copies = [
    at(23, 15),
    at(23, 12),
    at(23, 9),
    at(22, 9),
    at(22, 8),
    at(20, 9),
    at(18, 9),
    at(17, 9),
    at(16, 9),
  ];
  expect(needless(copies).map(({ file }) => file)).toEqual(['23 9', '22 8', '16 9']);
  expect(needless(copies.slice(0, 2))).toEqual([]);
});

test('the last good copy is found behind ones that are not', async () => {
  const { file, store } = opened();
  const good = await keepCopy(file, connect);
  const bad = join(copiesFolder(file), 'hongshan-20990101T000000Z.sqlite');
  writeFileSync(bad, readFileSync(good ?? ''));
  truncateSync(bad, 9000);
  writeFileSync(join(copiesFolder(file), 'hongshan-20990102T000000Z.sqlite'), '');
  expect(listCopies(file)).toHaveLength(3);
  expect(findGoodCopy(file, connect)).toMatchObject({ file: good });
  store.close();
});

test('what an upgrade left is a copy too', () => {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  open(file).close();
  const backup = `${file}.backup-20240123T093000Z`;
  writeFileSync(backup, readFileSync(file));
  expect(findGoodCopy(file, connect)).toEqual({
    file: backup,
    at: '2024-01-23T09:30:00Z',
    locale: null,
  });
});

test.each<[string, (file: string) => void]>([
  ['damaged', (file) => truncateSync(file, 9000)],
  ['empty', (file) => truncateSync(file, 0)],
  ['of zeros', (file) => writeFileSync(file, Buffer.alloc(8192))],
])(
  'a copy takes the place of a store that is %s, which stays under another name',
  async (_, spoil) => {
    const { file, store } = opened();
    store.settings.set({ slideLook: 'night' });
    const copy = (await keepCopy(file, connect)) ?? '';
    store.close();
    spoil(file);
    const spoilt = readFileSync(file);
    const aside = restoreCopy(file, copy) ?? '';
    expect(readFileSync(aside)).toEqual(spoilt);
    expect(readdirSync(dirname(file)).sort()).toEqual(
      ['copies', basename(file), basename(aside)].sort(),
    );
    const back = open(file);
    expect(back.settings.get().slideLook).toBe('night');
    back.close();
    expect(statSync(copy).isFile()).toBe(true);
  },
);

test('a copy that can’t be read changes nothing', () => {
  const { file } = opened();
  const before = readdirSync(dirname(file));
  mkdirSync(copiesFolder(file));
  expect(() => restoreCopy(file, join(copiesFolder(file), 'gone.sqlite'))).toThrow(
    expect.objectContaining({ code: 'store.read-only' }),
  );
  expect(readdirSync(dirname(file))).toEqual(['copies', ...before].sort());
});
