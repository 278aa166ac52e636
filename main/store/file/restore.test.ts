import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ChangesSince } from '../../../shared/model/backup.ts';
import { migrations } from '../migrations/index.ts';
import type { Store } from '../store.ts';
import { correction, report, seen } from '../testing/edit.ts';
import { otherProcess } from '../testing/other-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { backupFolder } from './backup-folder.ts';
import { createConnect } from './connect.ts';
import { migrate } from './migrate.ts';
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

const figureOf = (store: Store) => seen(store, 'hi-tech').value;

const correct = (store: Store, value: number) =>
  store.edits.apply(correction(store, 'hi-tech', { value }));

test('a store that is open is what it was again, and what it was before is a backup', async () => {
  const { file, store } = opened();
  const [then, value] = [store.snapshot().id, figureOf(store)];
  const backup = await store.backups.makeByHand();
  correct(store, 1320);
  store.settings.set({ slideLook: 'night' });
  const changed = store.snapshot().id;
  const told = vi.fn();
  store.onChange(told);

  const { before } = await store.backups.restore(backup.name);
  expect(told).toHaveBeenCalledOnce();
  expect([store.snapshot().id, figureOf(store)]).toEqual([then, value]);
  expect(store.settings.get().slideLook).toBe('south-lake');
  expect(before.reason).toBe('restore');
  expect(store.backups.list().backups).toEqual([before, backup]);

  // It goes on as any store: what is written is kept and checked, and there is a way back.
  correct(store, 1400);
  expect(await store.damage.find()).toMatchObject({ count: 0 });
  await store.backups.restore(before.name);
  expect([store.snapshot().id, figureOf(store)]).toEqual([changed, 1320]);
  store.close();
  const again = open(file);
  onTestFinished(() => again.close());
  expect([again.snapshot().id, figureOf(again)]).toEqual([changed, 1320]);
});

test('another program that has the store open sees it at once, and goes on', async () => {
  const { file, store } = opened();
  const backup = await store.backups.makeByHand();
  const beside = open(file);
  onTestFinished(() => beside.close());
  correct(store, 1320);
  expect(figureOf(beside)).toBe(1320);
  await store.backups.restore(backup.name);
  expect(figureOf(beside)).toBe(1300);
  const told = vi.fn();
  beside.onChange(told);
  beside.tellOfOthers();
  beside.tellOfOthers();
  expect(told).toHaveBeenCalledOnce();
  expect(beside.snapshot()).toEqual(store.snapshot());
  correct(beside, 1350);
  expect(figureOf(store)).toBe(1350);
});

test('a backup of an earlier version is brought up to date on its way', async () => {
  const { file, store } = opened();
  const earlier = join(backupFolder(file), 'hongshan-20240123T093000Z.sqlite');
  await store.backups.makeByHand();
  store.settings.set({ slideLook: 'night' });
  const older = connect(earlier, { make: true });
  migrate(older, migrations.slice(0, -1), () => {});
  older
    .prepare('INSERT INTO content_state (id, changed_at) VALUES (1, ?)')
    .run('2024-01-23T09:30:00Z');
  older.close();
  expect(await store.backups.changesSince([basename(earlier)])).toEqual([
    { kind: 'earlier-version' },
  ]);
  await store.backups.restore(basename(earlier));
  expect(store.settings.get().slideLook).toBe('south-lake');
  expect(store.indicators.list()).toEqual([]);
  expect(readdirSync(dirname(file)).sort()).toEqual(
    ['copies', 'hongshan.sqlite', 'hongshan.sqlite-shm', 'hongshan.sqlite-wal'].sort(),
  );
});

test.each<[string, string, (file: string) => void]>([
  ['is damaged', 'backup.damaged', (file) => truncateSync(file, 9000)],
  ['is no store', 'backup.damaged', (file) => writeFileSync(file, Buffer.alloc(9000))],
  ['is gone', 'backup.unknown', (file) => rmSync(file)],
])('one that %s is refused, and nothing is changed or left', async (_, code, spoil) => {
  const { file, store } = opened();
  const backup = await store.backups.makeByHand();
  correct(store, 1320);
  spoil(backup.file);
  const left = readdirSync(backupFolder(file));
  await expect(store.backups.restore(backup.name)).rejects.toMatchObject({ code });
  expect(figureOf(store)).toBe(1320);
  expect(readdirSync(backupFolder(file))).toEqual(left);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a store that another program is writing to is not restored, and says so', async () => {
  const { file, store } = opened();
  const backup = await store.backups.makeByHand();
  correct(store, 1320);
  const other = await otherProcess(
    "const db = new Sqlite(file); db.exec('BEGIN IMMEDIATE'); console.log('begun')",
    file,
  );
  expect(other.said).toBe('begun');
  await expect(store.backups.restore(backup.name)).rejects.toMatchObject({ code: 'store.busy' });
  await other.kill();
  expect(figureOf(store)).toBe(1320);
  await store.backups.restore(backup.name);
  expect(figureOf(store)).toBe(1300);
});

test('what changed since is counted in records, parts of one among it', async () => {
  const { store } = opened();
  const { name } = await store.backups.makeByHand();
  const since = async (): Promise<ChangesSince | undefined> =>
    (await store.backups.changesSince([name]))[0];
  expect(await since()).toEqual({ kind: 'counted', records: [] });
  correct(store, 1320);
  const goal = store.goals.list().find(({ key }) => key === 'tower');
  if (!goal) throw new Error('the dataset has no tower');
  store.edits.apply(report(goal.key, {}));
  store.edits.apply({
    edit: { entity: 'digit-name', before: null, after: { name: '5G' } },
    ...{ actor: '李工', reason: '' },
  });
  expect(await since()).toEqual({
    kind: 'counted',
    records: [
      { entity: 'observation', added: 0, changed: 1, removed: 0 },
      { entity: 'goal', added: 0, changed: 1, removed: 0 },
      { entity: 'digit-name', added: 1, changed: 0, removed: 0 },
    ],
  });
  for (let undone = 0; undone < 3; undone += 1) store.edits.undo();
  expect(await since()).toEqual({ kind: 'counted', records: [] });
});
