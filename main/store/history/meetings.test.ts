import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DeckKey, SectionKey } from '../../../shared/model/keys.ts';
import { MeetingEdit, noDetails } from '../../../shared/model/meeting-details.ts';
import { openStore } from '../file/open.ts';
import { newRecordId } from '../record-ids.ts';
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

/** Nobody has said who they are, or anything of the meeting. */
const unsaid = { heldBy: '', device: null, details: noDetails, decisions: [] };

test('a meeting reads as it was recorded, the latest first', () => {
  const { store } = tinyStore();
  const first = store.meetings.add(meetingRecord());
  const bare = meetingRecord({ slides: [], questions: [], ink: {} });
  const second = store.meetings.add(bare);
  expect(store.meetings.list()).toEqual([
    { ...bare, ...unsaid, id: second },
    { ...meetingRecord(), ...unsaid, id: first },
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
  const place = { entity: 'detail', field: 'place', before: '', after: '三楼' } as const;
  store.meetings.change({ meeting: id, edit: place, actor: '王芳' });
  store.meetings.change({ meeting: id, edit: decided('做完'), actor: '王芳' });
  store.meetings.remove(id);
  expect(store.meetings.list()).toEqual([]);
  const tables = ['meeting_slide', 'meeting_question', 'meeting_ink', 'meeting_details'];
  const left = [...tables, 'meeting_decision'].flatMap((table) =>
    rowsOf(file, `SELECT * FROM ${table}`),
  );
  expect(left).toEqual([]);
  expect(
    rowsOf(file, "SELECT action, entity_key FROM audit_log WHERE entity = 'meeting' ORDER BY id"),
  ).toEqual([
    ['record', String(id)],
    ['update', String(id)],
    ['update', String(id)],
    ['remove', String(id)],
  ]);
  expect(() => store.meetings.remove(id)).toThrow(
    expect.objectContaining({ code: 'meeting.unknown' }),
  );
});

/** A decision that is new. */
const decided = (text: string) =>
  MeetingEdit.parse({
    ...{ entity: 'decision', id: newRecordId(), before: null },
    after: { text, responsible: '招商局', due: '2024-06' },
  });

test('what people say of a meeting is signed, and its record stays as the show left it', () => {
  const { store } = tinyStore();
  const id = store.meetings.add(meetingRecord());
  const written = { by: '李工', device: null, at: expect.any(String) };
  for (const [field, after] of Object.entries({ name: '调度会', people: '王芳\n李工' })) {
    const edit = MeetingEdit.parse({ entity: 'detail', field, before: '', after });
    expect(store.meetings.change({ meeting: id, edit, actor: '李工' })).toEqual(edit);
  }
  store.meetings.change({ meeting: id, edit: decided('一'), actor: '李工' });
  store.meetings.change({ meeting: id, edit: decided('二'), actor: '王芳' });
  expect(store.meetings.get(id)).toEqual({
    ...{ ...meetingRecord(), ...unsaid, id },
    details: { name: '调度会', place: '', people: '王芳\n李工', notes: '', written },
    decisions: [
      { text: '一', responsible: '招商局', due: '2024-06', id: expect.any(String), written },
      {
        ...{ text: '二', responsible: '招商局', due: '2024-06', id: expect.any(String) },
        written: { ...written, by: '王芳' },
      },
    ],
  });
});

test('a change turned round takes itself back, in its place', () => {
  const { store } = tinyStore();
  const meeting = store.meetings.add(meetingRecord());
  const change = (edit: MeetingEdit) => store.meetings.change({ meeting, edit, actor: '王芳' });
  const words = () => store.meetings.get(meeting).decisions.map(({ text }) => text);
  const turned = (edit: MeetingEdit) =>
    MeetingEdit.parse({ ...edit, before: edit.after, after: edit.before });
  const [first] = ['一', '二', '三'].map((text) => change(decided(text)));
  if (first?.entity !== 'decision' || !first.after) throw new Error('nothing was decided');

  const removal = change({ ...first, before: first.after, after: null });
  expect(words()).toEqual(['二', '三']);
  change(turned(removal));
  expect(words()).toEqual(['一', '二', '三']);
  expect(() => change(turned(removal))).toThrow(expect.objectContaining({ code: 'store.stale' }));

  const changed = change({ ...first, before: first.after, after: { ...first.after, text: '１' } });
  expect(words()).toEqual(['１', '二', '三']);
  change(turned(changed));
  expect(words()).toEqual(['一', '二', '三']);
});

test('what somebody else wrote meanwhile is not overwritten unseen', () => {
  const { store } = tinyStore();
  const [meeting, other] = [meetingRecord(), meetingRecord()].map(store.meetings.add);
  if (!meeting || !other) throw new Error('no meeting');
  const change = (edit: unknown, of = meeting) =>
    store.meetings.change({ meeting: of, edit: MeetingEdit.parse(edit), actor: '王芳' });
  const notes = { entity: 'detail', field: 'notes', before: '', after: '同意。' };
  change(notes);
  change({ ...notes, field: 'place' });
  const stale = expect.objectContaining({ code: 'store.stale' });
  expect(() => change({ ...notes, after: '不同意。' })).toThrow(stale);
  const made = change(decided('一'));
  expect(() => change({ ...made, after: { ...(made.after as object), text: '二' } })).toThrow(
    stale,
  );
  // One of another meeting is neither changed nor taken over.
  expect(() => change({ ...made, before: made.after, after: null }, other)).toThrow(stale);
  expect(() => change(made, other)).toThrow(expect.objectContaining({ code: 'record.exists' }));
  expect(store.meetings.get(meeting)).toMatchObject({
    ...{ details: { notes: '同意。', place: '同意。' }, decisions: [{ text: '一' }] },
  });
});

test('what one person goes on typing is one row of the audit log, until they rest or write elsewhere', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { file, store } = tinyStore();
  const meeting = store.meetings.add(meetingRecord());
  const type = (field: 'notes' | 'place', before: string, after: string, actor = '王芳') =>
    store.meetings.change({ meeting, edit: { entity: 'detail', field, before, after }, actor });
  const noted = () =>
    rowsOf(file, "SELECT before, after FROM audit_log WHERE action = 'update' ORDER BY id").map(
      (row) => (row as string[]).map((text) => Object.values(JSON.parse(text))[0]),
    );
  type('notes', '', '会');
  vi.advanceTimersByTime(500);
  type('notes', '会', '会议');
  expect(noted()).toEqual([['', '会议']]);
  type('notes', '会议', '会议室', '李华');
  type('place', '', '三楼', '李华');
  type('notes', '会议室', '会议室里', '李华');
  vi.advanceTimersByTime(2000);
  type('notes', '会议室里', '会议', '李华');
  expect(noted()).toEqual([
    ['', '会议'],
    ['会议', '会议室'],
    ['', '三楼'],
    ['会议室', '会议室里'],
    ['会议室里', '会议'],
  ]);
  type('notes', '会议', '会议室里', '李华');
  expect(noted()).toHaveLength(4);
  expect(store.meetings.get(meeting).details.notes).toBe('会议室里');
});

test('a store that is only read takes a show’s record, and nothing that people write of it', () => {
  const { file, store } = tinyStore();
  store.close();
  const reading = openStore(file, {
    ...{ datasetFolder: '', onDamaged: 'refuse' },
    access: { editing: 'rests', path: file, reason: 'medium', holder: null },
  });
  onTestFinished(() => reading.close());
  const meeting = reading.meetings.add(meetingRecord());
  expect(() => reading.meetings.change({ meeting, edit: decided('一'), actor: '王芳' })).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^store\./) }),
  );
  expect(reading.meetings.get(meeting).decisions).toEqual([]);
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
