import {
  chmodSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { differenceOf } from '../../../shared/editing/difference.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { openStore } from '../file/open.ts';
import { migrations } from '../migrations/index.ts';
import { correction } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { otherProcess } from '../testing/other-process.ts';
import { fingerprint, temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened(folder = temporaryFolder()) {
  const file = join(folder, 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { folder, file, store };
}

const label = { zh: '会前', en: 'Before' };

test('a kept state is held against what the store became', async () => {
  const { store } = opened();
  const { state } = await store.differences.keep('hand', label);
  expect(await store.differences.compare(state)).toMatchObject({ figures: [], goals: [] });
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const { figures, before, after } = await store.differences.compare(state);
  expect(figures).toMatchObject([
    { key: 'hi-tech', period: '2023', before: { value: 1300 }, after: { value: 1320 }, slides: [] },
  ]);
  expect([before.snapshot, after.snapshot]).not.toContain(undefined);
  expect(before.snapshot).not.toBe(after.snapshot);
});

test('a state is kept once, and a name given by hand stays', async () => {
  const { store } = opened();
  await store.differences.keep('show', label);
  const named = { zh: '送审稿', en: 'For review' };
  await store.differences.keep('hand', named);
  await store.differences.keep('export', label);
  expect(store.differences.states()).toMatchObject([{ label: named, keptFor: 'hand' }]);
});

test('a state is kept as it was when that was asked for, whatever is edited meanwhile', async () => {
  const { store } = opened();
  const keeping = store.differences.keep('show', label);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const { state } = await keeping;
  const { figures } = await store.differences.compare(state);
  expect(figures).toMatchObject([{ before: { value: 1300 }, after: { value: 1320 } }]);
});

test('a store that is closed while its state is being kept leaves nothing beside itself', async () => {
  const { store, folder } = opened();
  const keeping = store.differences.keep('show', label);
  store.close();
  await keeping;
  expect(readdirSync(folder)).toEqual(['store.sqlite']);
});

test('of a store that has nothing in common the figures on slides are listed, the rest only as many as are read', () => {
  const { store } = opened();
  const { content, snapshot } = store.present();
  const after = { content, snapshot: { snapshot: snapshot.id, at: snapshot.changedAt } };
  const [one] = content.indicators;
  if (!one) throw new Error('the store has no indicator');
  const others = Array.from({ length: 5000 }, (_, nth) => ({
    ...one,
    key: IndicatorKey.parse(`other-${nth}`),
    observations: one.observations.slice(0, 1),
  }));
  const before = { ...after, content: { ...content, indicators: others } };
  const { figures, unlisted } = differenceOf(before, after);
  const here = content.indicators.reduce((sum, { observations }) => sum + observations.length, 0);
  expect(figures.filter((figure) => figure.after !== null)).toHaveLength(here);
  expect(figures.length).toBeLessThan(3000);
  expect(unlisted).toEqual({ added: 0, changed: 0, gone: 5000 + here - figures.length });
});

test('goals and events of a state that says no areas did not change by that', () => {
  const { store } = opened();
  const { content, snapshot } = store.present();
  const after = { content, snapshot: { snapshot: snapshot.id, at: snapshot.changedAt } };
  const unsaid = <One extends object>(one: One) => ({ ...one, area: null });
  const earlier = {
    ...content,
    goals: content.goals.map(unsaid),
    milestones: content.milestones.map(unsaid),
  };
  const { figures, goals, milestones } = differenceOf({ ...after, content: earlier }, after);
  expect(content.goals.length + content.milestones.length).toBeGreaterThan(0);
  expect([...figures, ...goals, ...milestones]).toEqual([]);
});

test('a meeting is held against by the figures that it was shown', async () => {
  const { store } = opened();
  const { id: snapshot } = store.snapshot();
  const id = store.meetings.add(meetingRecord({ snapshot }));
  const other = store.meetings.add(meetingRecord());
  await store.differences.keep('show', label);
  expect(store.differences.states()).toMatchObject([{ state: { kind: 'meeting', id } }]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  expect((await store.differences.compare({ kind: 'meeting', id })).figures).toHaveLength(1);
  await expect(store.differences.compare({ kind: 'meeting', id: other })).rejects.toThrow(
    expect.objectContaining({ code: 'difference.unknown' }),
  );
});

test('a state that a meeting was shown is found under the name that it was given, too', async () => {
  const { store } = opened();
  const id = store.meetings.add(meetingRecord({ snapshot: store.snapshot().id }));
  await store.differences.keep('show', { zh: '简报', en: 'Briefing' });
  await store.differences.keep('hand', label);
  const states = store.differences.states().map(({ state, label: { zh } }) => [state.kind, zh]);
  expect(states).toContainEqual(['snapshot', label.zh]);
  expect(states).toContainEqual(['meeting', store.meetings.get(id).deckTitle.zh]);
});

test('another store’s file is compared and keeps every byte, read-only or in use', async () => {
  const { store } = opened();
  const other = opened();
  other.store.edits.apply(correction(other.store, 'hi-tech', { value: 1500 }));
  // Still open: its last edit stands in its log only. The log's index says who reads what.
  const { 'store.sqlite-shm': _, ...inUse } = fingerprint(other.folder);
  const open = await store.differences.compare({ kind: 'file', path: other.file });
  expect(open.figures).toMatchObject([{ before: { value: 1500 }, after: { value: 1300 } }]);
  const { 'store.sqlite-shm': __, ...stillInUse } = fingerprint(other.folder);
  expect(stillInUse).toEqual(inUse);

  other.store.close();
  const left = fingerprint(other.folder);
  expect(await store.differences.describeFile(other.file)).toMatchObject({ keptFor: 'file' });
  expect(fingerprint(other.folder)).toEqual(left);

  chmodSync(other.file, 0o444);
  const closed = fingerprint(other.folder);
  const known = await store.differences.describeFile(other.file);
  expect(known).toMatchObject({ keptFor: 'file', label: { zh: 'store.sqlite' } });
  expect((await store.differences.compare(known.state)).figures).toHaveLength(1);
  expect(fingerprint(other.folder)).toEqual(closed);
});

test('a log that a crash left is read into the comparison, and stays', async () => {
  const { store } = opened();
  const other = opened();
  other.store.close();
  const script = `const db = new Sqlite(file);
    db.exec("UPDATE observation SET obs_value = 1600 WHERE indicator = 'hi-tech' AND time_period = '2023'");
    db.exec('UPDATE content_state SET snapshot = NULL'); console.log('written')`;
  await (await otherProcess(script, other.file)).kill();
  const before = readFileSync(`${other.file}-wal`);
  const { figures } = await store.differences.compare({ kind: 'file', path: other.file });
  expect(figures).toMatchObject([{ before: { value: 1600 }, after: { value: 1300 } }]);
  expect(readFileSync(`${other.file}-wal`)).toEqual(before);
});

test('the store’s own file is compared without a second look at it', async () => {
  const { store, folder } = opened();
  store.edits.apply(correction(store, 'hi-tech', { value: 1500 }));
  const link = join(temporaryFolder(), 'link.sqlite');
  symlinkSync(join(folder, 'store.sqlite'), link);
  const known = await store.differences.describeFile(link);
  expect(known.snapshot).toBe(store.snapshot().id);
  expect(await store.differences.compare(known.state)).toMatchObject({ figures: [], goals: [] });
  // Reading it beside SQLite would have dropped this process's locks, and with them its next write.
  expect(
    await otherProcess(
      "const db = new Sqlite(file); db.close(); console.log('closed')",
      known.state.kind === 'file' ? known.state.path : '',
    ),
  ).toMatchObject({ said: 'closed' });
  expect(readdirSync(folder)).toContain('store.sqlite-wal');
});

test('files that can’t be compared are named with what is wrong, and are left alone', async () => {
  const { store } = opened();
  const folder = temporaryFolder();
  const path = (name: string, bytes: Buffer | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const newer = opened();
  newer.store.close();
  const db = new Sqlite(newer.file);
  db.pragma(`user_version = ${migrations.length + 1}`);
  db.close();
  const cases = [
    ['store.not-a-database', path('empty.sqlite', '')],
    ['store.not-a-database', path('letter.sqlite', '尊敬的领导')],
    ['store.not-a-database', folder],
    ['store.not-a-database', path('huge.bin', 'no store')],
    ['store.not-a-database', join(folder, 'missing.sqlite')],
    ['store.newer', newer.file],
  ] as const;
  // Nothing but its first bytes may be read.
  truncateSync(join(folder, 'huge.bin'), 2 ** 40);
  const before = fingerprint(newer.folder);
  for (const [code, file] of cases) {
    const failure = await store.differences.compare({ kind: 'file', path: file }).catch((e) => e);
    expect([file, failure.code]).toEqual([file, code]);
    expect(failure.params.path ?? file).toBe(file);
  }
  expect(fingerprint(newer.folder)).toEqual(before);
});
