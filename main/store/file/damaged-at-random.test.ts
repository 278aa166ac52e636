import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { randomFrom } from '../../export/testing/random.ts';
import { correction, report } from '../testing/edit.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { listBackups } from './backups.ts';
import { openInspected, openStore, type Store } from './open.ts';

/** How many files are damaged; `npm run hardening` asks for more. */
const damages = Number(process.env['HONGSHAN_DAMAGES'] ?? 40);
const page = 4096;

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const somewhere = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length);
const pageOf = (bytes: Buffer, random: () => number) =>
  Math.floor(random() * (bytes.length / page)) * page;

/** What disks, sticks and transfers do to a file. */
const kinds: Readonly<Record<string, Damage>> = {
  'a bit flipped': (bytes, random) => {
    const at = somewhere(bytes, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  'some bytes changed': (bytes, random) => {
    const at = somewhere(bytes, random);
    for (let step = 0; step < 8; step += 1) bytes[at + step] = Math.floor(random() * 256);
    return bytes;
  },
  'a page of zeros': (bytes, random) => {
    const at = pageOf(bytes, random);
    return bytes.fill(0, at, at + page);
  },
  'a page in the place of another': (bytes, random) => {
    const [from, to] = [pageOf(bytes, random), pageOf(bytes, random)];
    bytes.copy(bytes, to, from, from + page);
    return bytes;
  },
  'a page of something else': (bytes, random) => {
    const at = pageOf(bytes, random);
    for (let step = at; step < at + page; step += 1) bytes[step] = Math.floor(random() * 256);
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, somewhere(bytes, random)),
  'cut off at a page': (bytes, random) => bytes.subarray(0, pageOf(bytes, random)),
  'something behind its end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(1 + somewhere(bytes, random), 'x')]),
};

/** Everything that the store says, of the content and beside it. */
async function readAll(store: Store) {
  const content = JSON.stringify(store.present());
  for (const { key } of store.decks.list()) store.briefings.get(key);
  store.reviews.list();
  store.meetings.list();
  store.edits.undoState();
  return { content, damage: await store.damage.find() };
}

test(`${damages} damaged files are refused, or opened with all that is no longer as it was named`, async () => {
  const datasetFolder = tinyDataset();
  const original = join(temporaryFolder(), 'store.sqlite');
  const made = openStore(original, { datasetFolder, onDamaged: 'refuse' });
  made.edits.apply(correction(made, 'hi-tech', { value: 1320 }));
  made.edits.apply(report('tower', { note: '进展顺利' }));
  const whole = await readAll(made);
  made.close();
  const random = randomFrom(20261130);
  const names = Object.keys(kinds);
  const ends = { refused: 0, asBefore: 0, named: 0 };

  for (let count = 0; count < damages; count += 1) {
    const name = names[count % names.length] ?? '';
    const damaged = kinds[name]?.(readFileSync(original), random) ?? Buffer.alloc(0);
    const file = join(temporaryFolder(), 'store.sqlite');
    writeFileSync(file, damaged);
    const about = `${name}, the ${count}th`;
    let store: Store;
    try {
      store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
    } catch (error) {
      expect(error, about).toBeInstanceOf(AppError);
      expect((error as AppError).code, about).toMatch(/^store\./);
      expect(readFileSync(file).equals(damaged), `${about}: it is left as it was`).toBe(true);
      expect(readdirSync(dirname(file)), about).toEqual(['store.sqlite']);
      // The app's own is set aside, and another one stands in its place.
      const other = openStore(file, { datasetFolder, onDamaged: 'set-aside' });
      expect(other.decks.list(), about).toHaveLength(1);
      other.close();
      const aside = readdirSync(dirname(file)).filter((entry) => entry.includes('damaged'));
      expect(aside, about).toHaveLength(1);
      expect(readFileSync(join(dirname(file), aside[0] ?? '')).equals(damaged), about).toBe(true);
      ends.refused += 1;
      rmSync(dirname(file), { recursive: true });
      continue;
    }
    try {
      const { content, damage } = await readAll(store);
      if (content === whole.content) ends.asBefore += 1;
      else {
        expect(damage.count, `${about}: what changed is named`).toBeGreaterThan(0);
        ends.named += 1;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw new Error(about, { cause: error });
      ends.named += 1;
    } finally {
      store.close();
    }
    rmSync(dirname(file), { recursive: true });
  }
  console.log(`damaged files: ${JSON.stringify(ends)}`);
  expect(ends.refused).toBeGreaterThan(damages / 4);
}, 3_600_000);

test.each([
  ['a rule', 'substr(', 0x10],
  ['the name of a column', 'locator_note_zh', 0x01],
])(
  'a bit that flipped in %s of a table makes a damaged store, which is set aside where a person asks for that',
  (_, words, bit) => {
    const datasetFolder = tinyDataset();
    const file = join(temporaryFolder(), 'store.sqlite');
    openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
    const bytes = readFileSync(file);
    const at = bytes.indexOf(words);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    writeFileSync(file, bytes);
    expect(() => openStore(file, { datasetFolder, onDamaged: 'refuse' })).toThrow(
      expect.objectContaining({ code: 'store.damaged' }),
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const other = openStore(file, { datasetFolder, onDamaged: 'set-aside' });
    expect(other.decks.list()).toHaveLength(1);
    other.close();
    const [aside, ...more] = readdirSync(dirname(file)).filter((name) => name.includes('damaged'));
    expect(more).toEqual([]);
    expect(readFileSync(join(dirname(file), aside ?? '')).equals(bytes)).toBe(true);
  },
);

test('a newer version that takes a store further while this one opens it has a newer store, no damaged one', () => {
  const datasetFolder = tinyDataset();
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  // As `inspectFile` found it a moment ago.
  const state = 'sound';
  const db = new Sqlite(file);
  db.exec('ALTER TABLE source RENAME COLUMN locator_note_zh TO note_zh; PRAGMA user_version = 99');
  db.close();
  const bytes = readFileSync(file);
  for (const onDamaged of ['refuse', 'set-aside'] as const)
    expect(() => openInspected(file, state, { datasetFolder, onDamaged })).toThrow(
      expect.objectContaining({ code: 'store.newer' }),
    );
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(['store.sqlite']);
});

test('a step that fails for a damaged name is told as damage, and what was there before the first step is kept', () => {
  const datasetFolder = tinyDataset();
  const folder = temporaryFolder();
  const [fresh, file] = [join(folder, 'fresh.sqlite'), join(folder, 'older.sqlite')];
  openStore(fresh, { datasetFolder, onDamaged: 'refuse' }).close();
  makeOlderStore(11, fresh, file).close();
  const db = new Sqlite(file);
  // The steps after this version read it.
  db.exec('ALTER TABLE slide RENAME COLUMN position TO positioo');
  db.close();
  const before = seenIn(file);
  expect(() => openStore(file, { datasetFolder, onDamaged: 'refuse' })).toThrow(
    expect.objectContaining({ code: 'store.damaged' }),
  );
  expect(listBackups(file).map((backup) => seenIn(backup.file))).toEqual([before]);
});

/** Version and schema of a file. */
function seenIn(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  const schema = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  db.close();
  return { version, schema };
}

// By this, tables that are not those of a new store are damaged ones.
test.each([1, 11, 20, 28])(
  'a store of version %i that was brought up to date has the tables of a new one, to the letter',
  (version) => {
    const datasetFolder = tinyDataset();
    const folder = temporaryFolder();
    const [fresh, older] = [join(folder, 'fresh.sqlite'), join(folder, 'older.sqlite')];
    openStore(fresh, { datasetFolder, onDamaged: 'refuse' }).close();
    makeOlderStore(version, fresh, older).close();
    openStore(older, { datasetFolder, onDamaged: 'refuse' }).close();
    expect(seenIn(older)).toEqual(seenIn(fresh));
  },
);
