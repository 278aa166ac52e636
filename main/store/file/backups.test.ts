import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Backup, BackupReason } from '../../../shared/model/backup.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { backupFolder } from './backup-folder.ts';
import {
  backupNamed,
  findGoodBackup,
  keepBackup,
  keepDaily,
  listBackups,
  needless,
} from './backups.ts';
import { createConnect } from './connect.ts';
import { openStore } from './open.ts';
import { replaceLost } from './restore.ts';

const connect = createConnect(undefined);
const open = (file: string) =>
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });

function opened() {
  const file = join(temporaryFolder(), 'hongshan.sqlite');
  const store = open(file);
  onTestFinished(() => store.close());
  return { file, store };
}

/** A backup that is needed. */
async function keep(store: string, reason?: BackupReason): Promise<Backup> {
  const made = await keepBackup(store, connect, reason);
  if (made === null) throw new Error('no backup was needed');
  return made;
}

const backupNames = (file: string) => readdirSync(backupFolder(file));

test('a backup is the store as it is, edits in its log among it, and is made once for each state', async () => {
  const { file, store } = opened();
  store.settings.set({ slideLook: 'night', interfaceLocale: 'en' });
  const backup = await keep(file);
  expect(backupNames(file)).toEqual([backup.name]);
  expect(backup.file).toMatch(/copies\/hongshan-\d{8}T\d{6}Z\.sqlite$/);
  expect(backup).toMatchObject({ reason: 'regular', size: statSync(backup.file).size });
  expect(findGoodBackup(file, connect)).toMatchObject({ file: backup.file, locale: 'en' });
  expect(await keepBackup(file, connect)).toBeNull();
  const other = join(temporaryFolder(), 'other.sqlite');
  copyFileSync(backup.file, other);
  const held = open(other);
  expect(held.settings.get().slideLook).toBe('night');
  expect(held.snapshot()).toEqual(store.snapshot());
  held.close();

  store.settings.set({ slideLook: 'civic-red' });
  const next = await keep(file);
  expect(listBackups(file)).toEqual([next, backup]);
});

test('one before something that changes much is made whether or not there is one, and says why', async () => {
  const { file } = opened();
  const first = await keep(file);
  const before = await keep(file, 'import');
  expect(before.name).toMatch(/Z(-\d+)?\.import\.sqlite$/);
  expect(listBackups(file)).toEqual([before, first]);
  const byHand = await keep(file, 'hand');
  expect(listBackups(file)).toEqual([byHand, before]);
  expect(await keepBackup(file, connect)).toBeNull();
});

test('the day’s first is made once, whatever is written meanwhile', async () => {
  const { file, store } = opened();
  await keepDaily(file, connect);
  expect(listBackups(file)).toHaveLength(1);
  store.settings.set({ slideLook: 'night' });
  await keepDaily(file, connect);
  expect(listBackups(file)).toHaveLength(1);
  const yesterday = join(backupFolder(file), 'hongshan-20240123T093000Z.sqlite');
  renameSync(listBackups(file)[0]?.file ?? '', yesterday);
  await keepDaily(file, connect);
  expect(listBackups(file).map(({ file }) => file)).toEqual([expect.any(String), yesterday]);
});

test('a backup is found by its name, with or without its ending', async () => {
  const { file } = opened();
  const made = await keep(file, 'hand');
  expect(backupNamed(file, made.name)).toEqual(made);
  expect(backupNamed(file, made.name.replace('.sqlite', ''))).toEqual(made);
  expect(() => backupNamed(file, '../hongshan.sqlite')).toThrow(
    expect.objectContaining({ code: 'backup.unknown' }),
  );
});

/** Backups at these hours, by the clock of the computer, the latest first. */
function madeAt(...moments: readonly (readonly [string, BackupReason?])[]): Backup[] {
  return moments.map(([moment, reason = 'regular']) => ({
    ...{ name: moment, file: moment, size: 1, reason },
    at: new Date(moment).toISOString(),
  }));
}

const namesOf = (backups: readonly Backup[]) => backups.map(({ name }) => name);

test('of regular backups the latest two stay, and the last of each of fourteen days', () => {
  const days = Array.from(
    { length: 20 },
    (_, nth) => `2024-01-${String(30 - nth).padStart(2, '0')}`,
  );
  const backups = madeAt(
    ['2024-01-31T15:00'],
    ['2024-01-31T12:00'],
    ['2024-01-31T09:00'],
    ...days.flatMap((day) => [[`${day}T23:59`], [`${day}T00:01`]] as const),
  );
  expect(namesOf(needless(backups))).toEqual([
    '2024-01-31T09:00',
    ...days.slice(0, 13).map((day) => `${day}T00:01`),
    ...days.slice(13).flatMap((day) => [`${day}T23:59`, `${day}T00:01`]),
  ]);
  expect(needless(backups.slice(0, 2))).toEqual([]);
});

test('and the last of each of twelve months, however long the store rested between', () => {
  const months = Array.from(
    { length: 14 },
    (_, nth) => `${2024 - Math.floor(nth / 2)}-${nth % 2 === 0 ? '12' : '06'}`,
  );
  const backups = madeAt(
    ...months.flatMap((month) =>
      Array.from(
        { length: 20 },
        (_, nth) => [`${month}-${String(28 - nth).padStart(2, '0')}T12:00`] as const,
      ),
    ),
  );
  const left = namesOf(backups).filter((name) => !namesOf(needless(backups)).includes(name));
  expect(left).toEqual([
    ...namesOf(backups).slice(0, 14),
    ...months.slice(1, 12).map((month) => `${month}-28T12:00`),
  ]);
});

test('those that were made for a reason do not make way for later ones of their day', () => {
  const backups = madeAt(
    ['2024-01-31T15:00'],
    ['2024-01-31T14:00'],
    ['2024-01-31T13:00', 'import'],
    ['2024-01-31T12:00'],
    ...Array.from({ length: 25 }, (_, nth) => [`2024-01-31T11:${59 - nth}`, 'hand'] as const),
  );
  expect(namesOf(needless(backups))).toEqual([
    '2024-01-31T12:00',
    ...Array.from({ length: 6 }, (_, nth) => `2024-01-31T11:${40 - nth}`),
  ]);
});

test('the last backup without fault is never dropped, however many damaged ones follow', async () => {
  const { file, store } = opened();
  const good = await keep(file);
  const db = connect(file);
  onTestFinished(() => void db.close());
  // Past the checksums, as a bad sector would.
  db.prepare("UPDATE indicator SET name_zh = '坏' WHERE key = 'hi-tech'").run();
  for (const look of ['night', 'civic-red', 'south-lake', 'night'] as const) {
    store.settings.set({ slideLook: look });
    await keep(file);
  }
  expect(listBackups(file)).toHaveLength(3);
  expect(listBackups(file).at(-1)).toEqual(good);

  db.prepare("UPDATE indicator SET name_zh = '高新技术企业' WHERE key = 'hi-tech'").run();
  store.settings.set({ slideLook: 'civic-red' });
  await keep(file);
  expect(listBackups(file)).toHaveLength(2);
});

test('the last good backup is found behind ones that are not', async () => {
  const { file, store } = opened();
  const good = await keep(file);
  const bad = join(backupFolder(file), 'hongshan-20990101T000000Z.sqlite');
  writeFileSync(bad, readFileSync(good.file));
  truncateSync(bad, 9000);
  writeFileSync(join(backupFolder(file), 'hongshan-20990102T000000Z.sqlite'), '');
  expect(listBackups(file)).toHaveLength(3);
  expect(findGoodBackup(file, connect)).toMatchObject({ file: good.file });
  store.close();
});

test('what an earlier version left beside the store before an upgrade is a backup too, and stays', async () => {
  const { file, store } = opened();
  store.close();
  const left = `${file}.backup-20240123T093000Z`;
  writeFileSync(left, readFileSync(file));
  expect(findGoodBackup(file, connect)).toMatchObject({
    file: left,
    at: '2024-01-23T09:30:00Z',
    reason: 'migration',
    locale: null,
  });
  for (let nth = 0; nth < 30; nth += 1) writeFileSync(`${left}-${nth + 2}`, '');
  await keep(file);
  expect(listBackups(file)).toHaveLength(32);
});

test.each<[string, (file: string) => void]>([
  ['damaged', (file) => truncateSync(file, 9000)],
  ['empty', (file) => truncateSync(file, 0)],
  ['of zeros', (file) => writeFileSync(file, Buffer.alloc(8192))],
])(
  'a backup takes the place of a store that is %s, which stays under another name',
  async (_, spoil) => {
    const { file, store } = opened();
    store.settings.set({ slideLook: 'night' });
    const { file: backup } = await keep(file);
    store.close();
    spoil(file);
    const spoilt = readFileSync(file);
    const aside = replaceLost(file, backup) ?? '';
    expect(readFileSync(aside)).toEqual(spoilt);
    expect(readdirSync(dirname(file)).sort()).toEqual(
      ['copies', basename(file), basename(aside)].sort(),
    );
    const back = open(file);
    expect(back.settings.get().slideLook).toBe('night');
    back.close();
    expect(statSync(backup).isFile()).toBe(true);
  },
);

test('a backup that can’t be read changes nothing', () => {
  const { file } = opened();
  const before = readdirSync(dirname(file));
  mkdirSync(backupFolder(file));
  expect(() => replaceLost(file, join(backupFolder(file), 'gone.sqlite'))).toThrow(
    expect.objectContaining({ code: 'store.read-only' }),
  );
  expect(readdirSync(dirname(file))).toEqual(['copies', ...before].sort());
});
