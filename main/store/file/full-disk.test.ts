import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { builtInChoice } from '../../../shared/export/export-presets.ts';
import { Edit } from '../../../shared/model/edit.ts';
import { DeckKey, SectionKey, SlideKey } from '../../../shared/model/keys.ts';
import { createStore, type Store } from '../store.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { correction, seen } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';
import { createConnect } from './connect.ts';
import { openStore, othersHere } from './open.ts';

const room = vi.hoisted(() => vi.fn());
vi.mock('../../files/free-room.ts', async (original) => {
  const { freeRoom } = await original<typeof import('../../files/free-room.ts')>();
  return { freeRoom: (folder: string) => room() ?? freeRoom(folder) };
});

const connect = createConnect(undefined);
const choice = builtInChoice('handout', { locale: 'zh-CN', look: 'night' });
const tiny = DeckKey.parse('tiny');
const builtIn = builtInDataset;
const someSections = (count: number) =>
  Array.from({ length: count }, (_, index) => SectionKey.parse(`section-${index}`));
const long = '一段话。'.repeat(900);

/** Everything that the app writes; each is new each time. */
const writes: Readonly<Record<string, (store: Store, nth: number) => unknown>> = {
  'a draft': ({ drafts }, nth) => drafts.keep({ form: `form ${nth}`, value: long }),
  'a preset': ({ exportChoices }, nth) => exportChoices.save({ name: `方案 ${nth}`, choice }),
  'the logo': ({ logo }, nth) =>
    logo.keep({ type: 'image/png', content: new Uint8Array(9000 + nth).fill(nth) }),
  'a meeting': ({ meetings }) => meetings.add(meetingRecord()),
  'a comment': ({ reviews }) =>
    reviews.add({
      anchor: { about: 'slide', deck: tiny, slide: SlideKey.parse('cover') },
      kind: 'comment',
      text: long,
      author: '李工',
    }),
  'a correction': (store, nth) =>
    store.edits.apply(correction(store, 'hi-tech', { value: 1320 + nth })),
  'a plan': ({ showPlans }, nth) =>
    showPlans.set({
      deck: tiny,
      plan: {
        total: 20,
        sections: Object.fromEntries(someSections(40 + nth).map((section) => [section, 5])),
      },
    }),
};

/** So small that the file need not grow for them. */
const smallWrites: typeof writes = {
  'a setting': ({ settings }) => settings.set({ slideLook: 'night' }),
  'the last export': ({ exportChoices }) =>
    exportChoices.remember({ choice, deck: null, range: { kind: 'all' } }),
  'a display': ({ audienceDisplays }) => audienceDisplays.remember('0123456789abcdef', 1),
};

/** A store on a disk that has no room left, and its connection. */
function fullStore(datasetFolder: string) {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const db = connect(file);
  const store = createStore(db, null, othersHere(undefined), () =>
    connect(file, { readonly: true }),
  );
  onTestFinished(() => store.close());
  store.drafts.keep({ form: 'before', value: 'kept' });
  // Pages that migrations left free would be room.
  db.exec('VACUUM');
  // SQLite says of a file that may not grow what it says of a full disk.
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  return { file, db, store };
}

test.each(Object.entries(writes))(
  '%s that finds the disk full says so, and everything before it is kept',
  (_, write) => {
    const { file, db, store } = fullStore(tinyDataset());
    expect(() => {
      // What the last pages have room for still fits.
      for (let nth = 0; nth < 200; nth += 1) write(store, nth);
    }).toThrow(expect.objectContaining({ code: 'file.disk-full', params: { path: file } }));
    expect(store.drafts.get('before')?.value).toBe('kept');
    expect(store.briefings.get('tiny').figures.length).toBeGreaterThan(0);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  },
);

test('a state that finds the disk full is not kept, and says so', async () => {
  const { file, store } = fullStore(builtIn);
  const keep = () => store.differences.keep('hand', { zh: '会前', en: 'Before' });
  await expect(keep()).rejects.toMatchObject({ code: 'file.disk-full', params: { path: file } });
  expect(store.differences.states()).toEqual([]);
});

/** A disk of 16 MB of its own, where this process may make one. */
const disk = mountDisk();

test.runIf(disk !== null)('a disk without a free byte: opening, writing and reading', () => {
  if (disk === null) return;
  const filler = join(disk, 'filler');
  const fill = () => writeFileSync(filler, Buffer.alloc(freeBytes(disk)));
  const file = join(disk, 'store.sqlite');
  const open = () => openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const isFull = expect.objectContaining({ code: 'file.disk-full', params: { path: file } });

  fill();
  expect(open).toThrow(isFull);
  expect(readdirSync(disk)).toEqual(['filler']);
  rmSync(filler);
  open().close();
  fill();
  expect(open).toThrow(isFull);
  rmSync(filler);

  const store = open();
  onTestFinished(() => store.close());
  fill();
  for (const [name, write] of Object.entries({ ...writes, ...smallWrites }))
    expect(() => write(store, 1), name).toThrow(isFull);
  expect(store.briefings.get('tiny').figures.length).toBeGreaterThan(0);
  store.close();
  rmSync(filler);
  const again = open();
  expect(again.settings.get().slideLook).toBe('south-lake');
  expect(again.meetings.list()).toEqual([]);
  again.close();
});

test.runIf(disk !== null)(
  'a restore that finds the disk full leaves the store as it was, whenever that is',
  async () => {
    if (disk === null) return;
    // The look at the room before is the first guard: here somebody else takes the room after it.
    room.mockReturnValue(1e12);
    const filler = join(disk, 'filler');
    const folder = join(disk, 'restores');
    mkdirSync(folder);
    const file = join(folder, 'store.sqlite');
    const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
    onTestFinished(() => {
      store.close();
      room.mockReset();
      for (const left of [folder, filler]) rmSync(left, { recursive: true, force: true });
    });
    const { name, size } = await store.backups.makeByHand();
    const earlier = `${file}.backup-20240123T093000Z`;
    copyFileSync(join(folder, 'copies', name), earlier);
    const outcomes = new Set<string>();
    let value = 1400;
    for (let free = 0; free < size * 4; free += size / 8) {
      rmSync(filler, { force: true });
      for (const one of store.backups.list().backups)
        if (one.file !== earlier) rmSync(one.file, { force: true });
      value += 1;
      store.edits.apply(correction(store, 'hi-tech', { value }));
      const before = store.snapshot();
      writeFileSync(filler, Buffer.alloc(Math.max(0, freeBytes(disk) - free)));
      const outcome = await store.backups.restore(earlier).then(
        () => 'restored',
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      );
      outcomes.add(outcome);
      expect(seen(store, 'hi-tech').value, `${free} bytes free`).toBe(
        outcome === 'restored' ? 1300 : value,
      );
      if (outcome !== 'restored') expect(store.snapshot()).toEqual(before);
      expect(readdirSync(folder).filter((left) => left.endsWith('.tmp'))).toEqual([]);
      expect(readdirSync(join(folder, 'copies')).filter((left) => left.endsWith('.tmp'))).toEqual(
        [],
      );
    }
    expect([...outcomes].sort()).toEqual(['file.disk-full', 'restored']);
    expect(await store.damage.find()).toMatchObject({ count: 0 });
  },
);

test.runIf(disk !== null)(
  'a backup is not begun where the disk has hardly room for it',
  async () => {
    if (disk === null) return;
    const folder = join(disk, 'backups');
    mkdirSync(folder);
    const file = join(folder, 'store.sqlite');
    const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
    onTestFinished(() => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    await expect(store.backups.beforeImport()).rejects.toMatchObject({ code: 'file.disk-full' });
    expect(store.backups.list().backups).toEqual([]);
  },
);

test.runIf(disk !== null).each(['import', 'merge'] as const)(
  '%s: a disk that is found full leaves all of it there or nothing, whenever that is',
  async (kind) => {
    if (disk === null) return;
    // Somebody else takes the room after it was looked for.
    room.mockReturnValue(1e12);
    const filler = join(disk, 'filler');
    const folder = join(disk, kind);
    mkdirSync(folder);
    const file = join(folder, 'store.sqlite');
    const options = { datasetFolder: tinyDataset(), onDamaged: 'refuse' } as const;
    const store = openStore(file, options);
    const other = openStore(join(temporaryFolder(), 'other.sqlite'), options);
    onTestFinished(() => {
      for (const one of [store, other]) one.close();
      room.mockReset();
      for (const left of [folder, filler]) rmSync(left, { recursive: true, force: true });
    });
    const figure = seen(store, 'hi-tech');
    const edits = Array.from({ length: 60 }, (_, nth) =>
      Edit.parse({
        ...{ entity: 'observation', indicator: 'hi-tech', before: null },
        after: {
          ...figure,
          timePeriod: `${1900 + Math.floor(nth / 4)}-Q${1 + (nth % 4)}`,
          value: nth,
        },
      }),
    );
    const asked = { actor: '李工', reason: '年报' };
    if (kind === 'merge') other.edits.applyAll({ edits, ...asked });
    const theirs = other.merging.side();
    const write = async () => {
      if (kind === 'import') {
        await store.backups.beforeImport();
        store.edits.applyAll({ edits, ...asked });
      } else {
        await store.backups.beforeMerge();
        store.merging.merge({ ...asked, theirs, choices: {} });
      }
    };
    const before = store.snapshot();
    const outcomes = new Set<string>();
    for (let free = 0; free < 3_000_000; free += 250_000) {
      rmSync(filler, { force: true });
      for (const one of store.backups.list().backups) rmSync(one.file, { force: true });
      writeFileSync(filler, Buffer.alloc(Math.max(0, freeBytes(disk) - free)));
      const outcome = await write().then(
        () => 'written',
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      );
      outcomes.add(outcome);
      rmSync(filler, { force: true });
      if (outcome === 'written') store.edits.undo();
      expect(store.snapshot().id, `${free} bytes free: ${outcome}`).toBe(before.id);
      expect(store.edits.undoState().undo).toBeNull();
      expect(readdirSync(join(folder, 'copies')).filter((name) => name.endsWith('.tmp'))).toEqual(
        [],
      );
    }
    expect([...outcomes].sort()).toEqual(['file.disk-full', 'written']);
    expect(await store.damage.find()).toMatchObject({ count: 0 });
  },
  120_000,
);

function mountDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'hongshan-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]);
  afterAll(() => {
    if (mounted.status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return mounted.status === 0 ? folder : null;
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
