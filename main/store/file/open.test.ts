import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ErrorCode } from '../../../shared/errors.ts';
import { createThread } from '../../threads/thread.ts';
import { migrations } from '../migrations/index.ts';
import { otherProcess } from '../testing/other-process.ts';
import { fingerprint, temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { openStore } from './open.ts';
import { openStoreInBackground } from './open-in-background.ts';
import type { StoreTasks } from './store-tasks.ts';

const refuse = (file: string) =>
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
const setAside = (file: string) =>
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'set-aside' });

/** A healthy store, closed. */
function storeFile(): string {
  const file = join(temporaryFolder(), 'store.sqlite');
  refuse(file).close();
  return file;
}

function change(file: string, sql: string): void {
  const db = new Sqlite(file);
  db.exec(sql);
  db.close();
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

/** The open fails, and the folder is as it was, byte for byte. */
function expectRefusal(
  open: () => unknown,
  code: ErrorCode,
  folder: string,
  params: object = {},
): void {
  const before = fingerprint(folder);
  expect(open).toThrow(expect.objectContaining({ code, params: expect.objectContaining(params) }));
  expect(fingerprint(folder)).toEqual(before);
}

test('a file that is not there becomes a seeded store of our own', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = refuse(file);
  expect(store.setAside).toBeNull();
  expect(store.indicators.list()).toHaveLength(4);
  store.close();

  expect(readdirSync(dirname(file))).toEqual(['store.sqlite']);
  const db = new Sqlite(file, { readonly: true });
  expect(db.pragma('application_id', { simple: true })).toBe(0x48534a42);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});

test('a second store of the same run is made as the first was, and says when', () => {
  const [first, before, second] = [storeFile(), new Date().toISOString(), storeFile()];
  const [one, other] = [first, second].map((file) => {
    const db = new Sqlite(file, { readonly: true });
    try {
      return {
        schema: db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
        steps: db.prepare('SELECT version, name FROM migration ORDER BY version').all(),
        applied: db.prepare('SELECT min(applied_at) FROM migration').pluck().get(),
        integrity: db.pragma('integrity_check', { simple: true }),
      };
    } finally {
      db.close();
    }
  });
  expect(other).toEqual({ ...one, applied: expect.any(String) });
  expect(other).toMatchObject({ integrity: 'ok' });
  expect(String(other?.applied) >= before).toBe(true);
});

test('a store is never seeded twice, not even when its dataset is gone', () => {
  const file = storeFile();
  const store = openStore(file, { datasetFolder: '/nowhere', onDamaged: 'refuse' });
  expect(store.indicators.list()).toHaveLength(4);
  expect(store.goals.list()).toHaveLength(3);
  store.close();
});

test('closing twice is closing', () => {
  const store = refuse(storeFile());
  store.close();
  expect(() => store.close()).not.toThrow();
});

test('a store behind a link is opened where it is', () => {
  const file = storeFile();
  const link = join(temporaryFolder(), 'link.sqlite');
  symlinkSync(file, link);
  refuse(link).close();
  expect(readdirSync(dirname(link))).toEqual(['link.sqlite']);
});

test('a missing folder is named, and not made', () => {
  const folder = temporaryFolder();
  const missing = join(folder, 'missing');
  expectRefusal(() => refuse(join(missing, 'store.sqlite')), 'store.folder-missing', folder, {
    path: missing,
  });
});

test.each<[string, Buffer, ErrorCode]>([
  ['text', Buffer.from('洪山简报'.repeat(500)), 'store.not-a-database'],
  ['a few bytes', Buffer.from('x'), 'store.not-a-database'],
  ['zeros', Buffer.alloc(8192), 'store.not-a-database'],
  ['nothing', Buffer.alloc(0), 'store.empty'],
])(
  'a file of %s is no store: refused as it is, or set aside when that was asked for',
  (_, bytes, code) => {
    const file = join(temporaryFolder(), 'store.sqlite');
    writeFileSync(file, bytes);
    expectRefusal(() => refuse(file), code, dirname(file), { path: file });
    const store = setAside(file);
    store.close();
    expect(readFileSync(store.setAside ?? '')).toEqual(bytes);
    expect(readdirSync(dirname(file))).toEqual(['store.sqlite', basename(store.setAside ?? '')]);
  },
);

test('a folder is no database', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'store.sqlite'));
  expect(() => refuse(join(folder, 'store.sqlite'))).toThrow(
    expect.objectContaining({ code: 'store.not-a-database' }),
  );
});

test('a link that leads nowhere is made where it leads, or says so', () => {
  const folder = temporaryFolder();
  const link = join(folder, 'link.sqlite');
  symlinkSync('store.sqlite', link);
  refuse(link).close();
  expect(readdirSync(folder).sort()).toEqual(['link.sqlite', 'store.sqlite']);
  const lost = join(folder, 'lost.sqlite');
  symlinkSync(join(folder, 'stick', 'store.sqlite'), lost);
  expect(() => refuse(lost)).toThrow(
    expect.objectContaining({
      code: 'store.folder-missing',
      params: { path: join(folder, 'stick') },
    }),
  );
});

test.each(['CREATE TABLE t (a)', 'PRAGMA journal_mode = WAL; CREATE TABLE t (a)'])(
  "another program's SQLite file (%s) stays as it is",
  (sql) => {
    const file = join(temporaryFolder(), 'store.sqlite');
    change(file, sql);
    expectRefusal(() => refuse(file), 'store.not-a-database', dirname(file));
  },
);

test('a store whose recorded steps are not ours stays as it is', () => {
  const file = storeFile();
  change(file, "UPDATE migration SET name = 'other'");
  expectRefusal(() => refuse(file), 'store.not-a-database', dirname(file), { path: file });
});

const newer = migrations.length + 1;

test('a newer store stays as it is', () => {
  const file = storeFile();
  change(file, `PRAGMA user_version = ${newer}`);
  for (const open of [refuse, setAside]) {
    expectRefusal(() => open(file), 'store.newer', dirname(file), {
      found: newer,
      known: migrations.length,
    });
  }
});

test('a newer store whose version is still in its log stays as it is', async () => {
  const file = storeFile();
  const writer = await otherProcess(
    `const db = new Sqlite(file); db.pragma('user_version = ${newer}'); console.log('written')`,
    file,
  );
  await writer.kill();
  // The log's index is SQLite's memory of who reads what: it has to write there to read the log, and
  // makes it where there is none. Only SQLite knows when it may go.
  const { 'store.sqlite-shm': _, ...before } = fingerprint(dirname(file));
  for (const removed of [[], [`${file}-shm`]]) {
    for (const name of removed) rmSync(name);
    expect(() => refuse(file)).toThrow(
      expect.objectContaining({
        code: 'store.newer',
        params: { found: newer, known: migrations.length },
      }),
    );
    const { 'store.sqlite-shm': __, ...after } = fingerprint(dirname(file));
    expect(after).toEqual(before);
  }
});

const damages: [string, (file: string) => void][] = [
  // The last pages are of tables without rows: a cut there loses nothing.
  ['cut in a page', (file) => truncateSync(file, readFileSync(file).length - 4096 * 8 - 1000)],
  ['cut at a page', (file) => truncateSync(file, 4096 * 10)],
  ['cut in the header', (file) => truncateSync(file, 60)],
  ['overwritten in the schema', (file) => overwrite(file, 100, Buffer.alloc(3000, 0xa5))],
  ['overwritten in a page', (file) => overwrite(file, 4096 * 12, Buffer.alloc(4096, 0xa5))],
  ['with a page of zeros', (file) => overwrite(file, 4096 * 8, Buffer.alloc(4096))],
];

test.each(damages)('a store %s is refused as it is when a person named it', (_, damage) => {
  const file = storeFile();
  damage(file);
  expectRefusal(() => refuse(file), 'store.damaged', dirname(file), { path: file });
});

test.each(damages)(
  "the app's own store %s is set aside, and a new one takes its place",
  (_, damage) => {
    const file = storeFile();
    damage(file);
    const bytes = readFileSync(file);
    const store = setAside(file);
    expect(store.setAside).toMatch(/store\.sqlite\.damaged-\d{8}T\d{6}Z$/);
    expect(store.indicators.list()).toHaveLength(4);
    store.close();
    expect(readFileSync(store.setAside ?? '')).toEqual(bytes);
    expect(readdirSync(dirname(file))).toEqual(['store.sqlite', basename(store.setAside ?? '')]);
  },
);

test.each([
  ['in a thread', join(import.meta.dirname, 'store-worker.ts')],
  ['where no thread can be had', '/nowhere/store-worker.cjs'],
])(
  'a store is looked over %s before anything opens it',
  async (_, program) => {
    const open = (file: string) =>
      openStoreInBackground(
        file,
        { datasetFolder: tinyDataset(), onDamaged: 'refuse' },
        createThread<StoreTasks>(program, undefined),
      );
    const file = storeFile();
    const store = await open(file);
    expect(store.indicators.list()).toHaveLength(4);
    // A small one is read through without a thread.
    expect(await store.damage.find()).toMatchObject({ count: 0 });
    store.close();
    truncateSync(file, 4096 * 10);
    const before = fingerprint(dirname(file));
    await expect(open(file)).rejects.toThrow(
      expect.objectContaining({ code: 'store.damaged', params: { path: file } }),
    );
    expect(fingerprint(dirname(file))).toEqual(before);
  },
  20_000,
);

test('a log without its store is refused or set aside, as it is the last that is left', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  writeFileSync(`${file}-wal`, 'what was written last');
  expectRefusal(() => refuse(file), 'store.damaged', dirname(file));
  const store = setAside(file);
  store.close();
  expect(readFileSync(`${store.setAside}-wal`, 'utf8')).toBe('what was written last');
});

test('a damaged store stays when there is no valid dataset to replace it', () => {
  const file = storeFile();
  truncateSync(file, 4096 * 10);
  const open = () => openStore(file, { datasetFolder: '/nowhere', onDamaged: 'set-aside' });
  expectRefusal(open, 'dataset.invalid', dirname(file));
});

test('a read-only file is refused, even where root could write it', () => {
  const file = storeFile();
  chmodSync(file, 0o444);
  for (const open of [refuse, setAside]) {
    expectRefusal(() => open(file), 'store.read-only', dirname(file), {
      path: file,
      reason: 'file',
    });
  }
  writeFileSync(`${file}.empty`, '', { mode: 0o444 });
  expectRefusal(() => refuse(`${file}.empty`), 'store.read-only', dirname(file));
});

test.each([
  ['its log', "db.pragma('locking_mode = EXCLUSIVE'); db.exec('DELETE FROM setting')"],
  ['its file', "db.pragma('journal_mode = DELETE'); db.exec('BEGIN EXCLUSIVE')"],
])(
  'a store that another program has locked by %s is busy',
  async (_, lock) => {
    const file = storeFile();
    await otherProcess(`const db = new Sqlite(file); ${lock}; console.log('locked')`, file);
    for (const open of [refuse, setAside]) {
      expectRefusal(() => open(file), 'store.busy', dirname(file), { path: file });
    }
  },
  20_000,
);

test('a second program reads and writes while the store is open', async () => {
  const file = storeFile();
  const store = refuse(file);
  const script = `import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)}).then(({ openStore }) => {
    const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
    store.settings.set({ slideLook: 'night' });
    console.log(store.snapshot().id);
    store.close();
  })`;
  const other = await otherProcess(script, file);
  expect(other.said).toBe(store.snapshot().id);
  expect(store.settings.get().slideLook).toBe('night');
  store.close();
});

test('what a crash left half-written is taken back', async () => {
  const file = storeFile();
  const script = `const db = new Sqlite(file);
    db.pragma('journal_mode = DELETE');
    db.pragma('cache_size = 1');
    db.exec("BEGIN; UPDATE slide SET notes_zh = 'lost'; UPDATE theme SET name_zh = 'lost'; CREATE TABLE lost (a)");
    db.exec('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) INSERT INTO lost SELECT i FROM n');
    console.log('writing')`;
  await (await otherProcess(script, file)).kill();
  expect(readdirSync(dirname(file))).toEqual(['store.sqlite', 'store.sqlite-journal']);
  const store = refuse(file);
  expect(store.briefings.get('tiny').themes.map(({ name }) => name.zh)).toEqual(['创新', '经济']);
  store.close();
  expect(readdirSync(dirname(file))).toEqual(['store.sqlite']);
});

test('what was committed before a crash is there', async () => {
  const file = storeFile();
  const script = `const db = new Sqlite(file);
    db.exec("INSERT INTO setting VALUES ('slide-look', 'night')"); console.log('committed')`;
  await (await otherProcess(script, file)).kill();
  const store = refuse(file);
  expect(store.settings.get().slideLook).toBe('night');
  store.close();
});

test('two programs that make the same store make one', async () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const script = `import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)}).then(({ openStore }) => {
    const store = openStore(file, { datasetFolder: ${JSON.stringify(tinyDataset())}, onDamaged: 'refuse' });
    console.log(store.indicators.list().length);
    store.close();
  })`;
  const both = await Promise.all([otherProcess(script, file), otherProcess(script, file)]);
  expect(both.map(({ said }) => said)).toEqual(['4', '4']);
});
