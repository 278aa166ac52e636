import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DeckKey, SectionKey } from '../../../shared/model/keys.ts';
import { openStore } from '../file/open.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function tinyStore() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const rowsOf = (file: string, sql: string): unknown[] => {
  const db = new Sqlite(file, { readonly: true });
  onTestFinished(() => {
    db.close();
  });
  return db.prepare(sql).raw().all();
};

test('a meeting reads as it was recorded, the latest first', () => {
  const { store } = tinyStore();
  const first = store.meetings.add(meetingRecord());
  const bare = meetingRecord({ slides: [], questions: [], ink: {} });
  const second = store.meetings.add(bare);
  expect(store.meetings.list()).toEqual([
    { ...bare, id: second, heldBy: '', device: null },
    { ...meetingRecord(), id: first, heldBy: '', device: null },
  ]);
});

test('what people do with the content leaves its state as it is, and is told', () => {
  const { store } = tinyStore();
  const before = store.snapshot();
  const listener = vi.fn();
  store.onChange(listener);
  store.meetings.remove(store.meetings.add(meetingRecord()));
  expect(store.snapshot()).toEqual(before);
  expect(listener.mock.calls.map(([areas]) => areas)).toEqual([['meetings'], ['meetings']]);
});

test('a removed meeting leaves nothing but its audit rows', () => {
  const { file, store } = tinyStore();
  const id = store.meetings.add(meetingRecord());
  store.meetings.remove(id);
  expect(store.meetings.list()).toEqual([]);
  const left = ['meeting_slide', 'meeting_question', 'meeting_ink'].flatMap((table) =>
    rowsOf(file, `SELECT * FROM ${table}`),
  );
  expect(left).toEqual([]);
  expect(
    rowsOf(file, "SELECT action, entity_key FROM audit_log WHERE entity = 'meeting' ORDER BY id"),
  ).toEqual([
    ['record', String(id)],
    ['remove', String(id)],
  ]);
  expect(() => store.meetings.remove(id)).toThrow(
    expect.objectContaining({ code: 'meeting.unknown' }),
  );
});

test('a record that the schema refuses is not there by half', () => {
  const { store } = tinyStore();
  const [slide] = meetingRecord().slides;
  if (!slide) throw new Error('no slide');
  const wrong = { ...meetingRecord(), slides: [slide, { ...slide, seconds: -1 }] };
  expect(() => store.meetings.add(wrong)).toThrow('CHECK');
  expect(store.meetings.list()).toEqual([]);
});

test('a store of version 1 keeps all it has and takes meetings from then on', () => {
  const { file, store } = tinyStore();
  const before = store.snapshot();
  store.settings.set({ slideLook: 'night' });
  store.close();
  const older = join(temporaryFolder(), 'older.sqlite');
  makeOlderStore(1, file, older).close();

  const opened = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => opened.close());
  expect(opened.snapshot()).toEqual(before);
  expect(opened.settings.get().slideLook).toBe('night');
  const id = opened.meetings.add(meetingRecord());
  expect(opened.meetings.get(id)).toMatchObject({ ...meetingRecord(), id });
});

test('a plan is kept by deck, and replaced as a whole', () => {
  const { store } = tinyStore();
  const deck = DeckKey.parse('tiny');
  const [opening, closing] = [SectionKey.parse('opening'), SectionKey.parse('closing')];
  expect(store.showPlans.get(deck)).toEqual({ total: null, sections: {} });
  store.showPlans.set({ deck, plan: { total: 30, sections: { [opening]: 2.5 } } });
  expect(store.showPlans.get(deck)).toEqual({ total: 30, sections: { [opening]: 2.5 } });
  store.showPlans.set({ deck, plan: { total: null, sections: { [closing]: 1 } } });
  expect(store.showPlans.get(deck)).toEqual({ total: null, sections: { [closing]: 1 } });
  expect(store.showPlans.get(DeckKey.parse('other')).sections).toEqual({});
});

test('the audience’s display is known again by the set of displays', () => {
  const { store } = tinyStore();
  const set = '0123456789abcdef';
  expect(store.audienceDisplays.get(set)).toBeNull();
  // Windows and X hand out ids beyond 32 bits.
  store.audienceDisplays.remember(set, 2_528_732_444);
  store.audienceDisplays.remember(set, 9_007_199_254_740_991);
  expect(store.audienceDisplays.get(set)).toBe(9_007_199_254_740_991);
});
