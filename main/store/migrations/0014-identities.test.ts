import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore } from '../file/open.ts';
import { correction } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

/** A store from before records had identities, with something of every kind that people make. */
function olderStore(change: (db: Database) => void = () => {}) {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  const store = openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const say = (text: string) =>
    store.reviews.add(
      ReviewDraft.parse({
        anchor: { about: 'slide', deck: 'tiny', slide: 'cover' },
        ...{ kind: 'comment', text, author: '王工' },
      }),
    );
  for (const text of ['一', '二', '三']) say(text);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.edits.apply(correction(store, 'hi-tech', { value: 1330 }));
  store.edits.undo();
  store.meetings.add(meetingRecord());
  store.meetings.add(meetingRecord({ startedAt: '2024-01-23T01:01:00.000Z' }));
  store.drafts.keep({ form: 'review:edit:2', value: '改到一半' });
  store.drafts.keep({ form: 'review:slide:cover', value: '写到一半' });
  store.close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(11, today, older);
  db.exec(
    "UPDATE audit_log SET entity_key = '1' WHERE entity = 'meeting' AND entity_key = (SELECT entity_key FROM audit_log WHERE entity = 'meeting' ORDER BY id LIMIT 1)",
  );
  change(db);
  db.close();
  const copy = join(folder, 'copy.sqlite');
  makeOlderStore(11, older, copy).close();
  return { older, copy };
}

function opened(file: string) {
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** What people made, by identity. */
function recordsOf(store: ReturnType<typeof opened>) {
  return {
    reviews: store.reviews.list().map(({ id, text, device }) => ({ id, text, device })),
    edits: store.edits
      .history(['observation'], 'hi-tech')
      .map(({ id, action, device }) => ({ id, action, device })),
    meetings: store.meetings.list().map(({ id, startedAt, heldBy, device }) => ({
      ...{ id, startedAt, heldBy, device },
    })),
  };
}

test('records of an earlier version keep their order, and get identities of no computer', () => {
  const { reviews, edits, meetings } = recordsOf(opened(olderStore().older));
  expect(reviews.map(({ text }) => text)).toEqual(['一', '二', '三']);
  expect(edits.map(({ action }) => action)).toEqual(['undo', 'edit', 'edit']);
  expect(meetings.map(({ startedAt }) => startedAt)).toEqual([
    '2024-01-23T01:01:00.000Z',
    '2024-01-23T01:00:00.000Z',
  ]);
  const all = [...reviews, ...edits, ...meetings];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ device }) => device !== null)).toEqual([]);
});

test('copies of one store that are upgraded apart know their records for the same', () => {
  const { older, copy } = olderStore();
  expect(recordsOf(opened(copy))).toEqual(recordsOf(opened(older)));
});

test('a comment that was changed in one of the copies is the same comment still', () => {
  const { older, copy } = olderStore();
  const db = makeOlderStore(11, copy, `${copy}-changed`);
  db.exec("UPDATE review SET text = '改过', resolved = 1 WHERE id = 2");
  db.close();
  const idsOf = (file: string) =>
    opened(file)
      .reviews.list()
      .map(({ id }) => id);
  expect(idsOf(`${copy}-changed`)).toEqual(idsOf(older));
});

test('what was being written is found again, and the log names the meeting that it meant', () => {
  let logged: unknown[] = [];
  const { older } = olderStore();
  const store = opened(older);
  const [, second] = store.reviews.list();
  expect(store.drafts.get(`review:edit:${second?.id}`)?.value).toBe('改到一半');
  expect(store.drafts.get('review:slide:tiny/cover')?.value).toBe('写到一半');
  const first = store.meetings.list().at(-1);
  store.close();
  const db = makeOlderStore(14, older, `${older}-read`);
  logged = db
    .prepare("SELECT entity_key FROM audit_log WHERE entity = 'meeting' ORDER BY id")
    .pluck()
    .all();
  db.close();
  expect(logged[0]).toBe(first?.id);
});

test('new records come after those of before', () => {
  const store = opened(olderStore().older);
  store.edits.undo();
  const actions = store.edits.history(['observation'], 'hi-tech').map(({ edit }) => edit.after);
  expect(actions[0]).toMatchObject({ value: 1300 });
});
