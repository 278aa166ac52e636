import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import { Edit } from '../../../shared/model/edit.ts';
import type { RecordQuery } from '../../../shared/model/records.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { openStore, type Store } from '../file/open.ts';
import { correction } from '../testing/edit.ts';
import { meetingRecord } from '../testing/meeting.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

/** The tiny deck with four slides. */
function fourSlides(): string {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  const [cover] = deck.slides;
  deck.slides = ['cover', 'b', 'c', 'd'].map((key, index) => ({
    ...cover,
    ...{ key, position: index + 1, body: { lead: text('引子'), scene: 'lake' } },
    title: text(`第${key}页{{hi-tech}}`),
  }));
  return JSON.stringify(deck);
}

const text = (zh: string) => ({ zh, en: zh });

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const datasetFolder = tinyDataset({ 'deck-tiny.json': fourSlides() });
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const apply = (store: Store, edit: unknown) =>
  store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '' });
const applyAll = (store: Store, ...edits: unknown[]) =>
  store.edits.applyAll({ edits: edits.map((edit) => Edit.parse(edit)), actor: '李工', reason: '' });

const refusal = (code: string, params?: Record<string, unknown>) =>
  expect.objectContaining({ code, ...(params && { params: expect.objectContaining(params) }) });

function slide(store: Store, key: string, deck = 'tiny') {
  const found = store.decks.get(deck).slides.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  const { position: _, ...fields } = found;
  return fields;
}

const order = (store: Store, deck = 'tiny') =>
  store.decks.get(deck).slides.map(({ key, position }) => `${position} ${key}`);

/** An edit of a slide of the tiny deck. */
const change = (store: Store, key: string, changed: object) => {
  const before = slide(store, key);
  return { entity: 'slide', deck: 'tiny', before, after: { ...before, ...changed } };
};
const removal = (store: Store, key: string, deck = 'tiny') => ({
  ...{ entity: 'slide', deck, before: slide(store, key, deck), after: null },
});
const between = (store: Store, before: string, after: string | null) =>
  orderKeysBetween(
    slide(store, before).orderKey,
    after === null ? null : slide(store, after).orderKey,
    1,
  )[0];

test('a slide moves by one row, and what others hold stays as they saw it', () => {
  const { file, store } = opened();
  const seenBefore = change(store, 'b', { hidden: true });
  const from = store.snapshot().id;
  const rows = () => {
    const db = new Sqlite(file, { readonly: true });
    const found = db.prepare('SELECT key, order_key FROM slide').all();
    db.close();
    return new Set(found.map((row) => JSON.stringify(row)));
  };
  const before = rows();
  apply(store, change(store, 'd', { orderKey: between(store, 'cover', 'b') }));
  expect([...rows()].filter((row) => !before.has(row))).toHaveLength(1);
  expect(order(store)).toEqual(['1 cover', '2 d', '3 b', '4 c']);
  expect(store.snapshot().id).not.toBe(from);

  apply(store, seenBefore);
  expect(slide(store, 'b').hidden).toBe(true);
  store.edits.undo();
  expect(store.edits.undo()).toMatchObject({ done: { edit: { before: { key: 'd' } } } });
  expect(order(store)).toEqual(['1 cover', '2 b', '3 c', '4 d']);
  expect(store.snapshot().id).toBe(from);
});

test('the same order is the same state, by whatever keys it came about', () => {
  const { store } = opened();
  const from = store.snapshot().id;
  apply(store, change(store, 'c', { orderKey: between(store, 'd', null) }));
  expect(store.snapshot().id).not.toBe(from);
  apply(store, change(store, 'd', { orderKey: between(store, 'c', null) }));
  expect(['c', 'd'].map((key) => slide(store, key).orderKey)).toEqual(['a4', 'a5']);
  expect(store.snapshot().id).toBe(from);
});

test('two that are put in one place: the second is told, and nothing is lost', () => {
  const { store } = opened();
  const orderKey = between(store, 'cover', 'b');
  const other = change(store, 'd', { orderKey });
  apply(store, change(store, 'c', { orderKey }));
  expect(() => apply(store, other)).toThrow(
    refusal('record.place-taken', { key: 'tiny/d', other: 'c' }),
  );
  expect(order(store)).toEqual(['1 cover', '2 c', '3 b', '4 d']);
});

/** A deck, its section and two slides, each of which needs the one before. */
function newDeck(store: Store, key = 'next') {
  const [section] = store.decks.get('tiny').sections;
  const made = { before: null };
  return [
    {
      ...{ entity: 'deck', ...made },
      after: { key, title: text('二〇二四'), subtitle: text('草稿'), period: '2024' },
    },
    { entity: 'section', deck: key, ...made, after: section },
    ...['cover', 'b'].map((one) => ({
      ...{ entity: 'slide', deck: key, ...made, after: slide(store, one) },
    })),
  ];
}

test('a deck with its section and slides is one step: one message, one undo, a row in the log each', () => {
  const { file, store } = opened();
  const from = store.snapshot().id;
  const told: unknown[] = [];
  store.onChange((areas) => told.push(areas));
  const state = applyAll(store, ...newDeck(store));
  expect(state.undo).toMatchObject({ count: 4, edit: { entity: 'deck', after: { key: 'next' } } });
  expect(told).toEqual([['decks']]);
  expect(order(store, 'next')).toEqual(['1 cover', '2 b']);
  const made = store.snapshot().id;
  store.close();

  const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => again.close());
  expect(again.edits.undo()).toMatchObject({ undo: null, done: { count: 4 }, redo: { count: 4 } });
  expect(again.decks.list().map(({ key }) => String(key))).toEqual(['tiny']);
  expect(again.snapshot().id).toBe(from);
  expect(again.edits.redo()).toMatchObject({ done: { count: 4 }, redo: null });
  expect(again.snapshot().id).toBe(made);
  const history = again.edits.history(['deck', 'section', 'slide'], 'next');
  expect(history.map(({ action, edit }) => `${action} ${edit.entity}`)).toEqual([
    ...['redo slide', 'redo slide', 'redo section', 'redo deck'],
    ...['undo deck', 'undo section', 'undo slide', 'undo slide'],
    ...['edit slide', 'edit slide', 'edit section', 'edit deck'],
  ]);
});

test('of several edits none is made when one is refused, and it is named with the reason', () => {
  const { store } = opened();
  const from = store.snapshot();
  const told: unknown[] = [];
  store.onChange((areas) => told.push(areas));
  const renamed = change(store, 'b', { title: text('改') });
  // As if the new title had not been there.
  const stale = change(store, 'b', { hidden: true });
  expect(() => applyAll(store, ...newDeck(store), renamed, stale)).toThrow(
    refusal('record.edits-refused', {
      ...{ number: 6, count: 6, subject: 'tiny/b', reason: 'error.store.stale' },
    }),
  );
  expect(store.snapshot()).toEqual(from);
  expect(store.edits.undoState()).toEqual({ undo: null, redo: null });
  expect(told).toEqual([]);
});

test('a list that changes nothing is no step, and leaves what can be done again', () => {
  const { store } = opened();
  apply(store, change(store, 'b', { hidden: true }));
  store.edits.undo();
  applyAll(store, change(store, 'b', {}), change(store, 'c', {}));
  expect(store.edits.undoState()).toMatchObject({ undo: null, redo: { count: 1 } });
  const published = correction(store, 'hi-tech', { value: 1320 }).edit;
  expect(() => applyAll(store, change(store, 'b', { hidden: true }), published)).toThrow(
    refusal('record.edits-refused', { number: 2, reason: 'error.record.reason-missing' }),
  );
});

test('a step that no longer fits as a whole is told once and given up as a whole', () => {
  const { file, store } = opened();
  applyAll(store, change(store, 'b', { hidden: true }), change(store, 'c', { hidden: true }));
  const db = new Sqlite(file);
  db.exec("UPDATE slide SET title_zh = '别处' WHERE key = 'b'");
  db.close();
  expect(() => store.edits.undo()).toThrow(refusal('store.stale', { key: 'tiny/b' }));
  expect(slide(store, 'c').hidden).toBe(true);
  expect(store.edits.undo()).toEqual({ undo: null, redo: null, done: null });
});

test('what holds others stays until it is empty, and the last deck stays', () => {
  const { store } = opened();
  const [section] = store.decks.get('tiny').sections;
  const { sections: _, slides: __, ...heading } = store.decks.get('tiny');
  const deck = { entity: 'deck', before: heading, after: null };
  expect(() =>
    apply(store, { entity: 'section', deck: 'tiny', before: section, after: null }),
  ).toThrow(refusal('record.needed', { records: 'tiny/cover, tiny/b, tiny/c, tiny/d' }));
  expect(() => apply(store, deck)).toThrow(refusal('record.needed', { key: 'tiny' }));
  const emptied = [
    ...['cover', 'b', 'c', 'd'].map((key) => removal(store, key)),
    { entity: 'section', deck: 'tiny', before: section, after: null },
    deck,
  ];
  expect(() => applyAll(store, ...emptied)).toThrow(
    refusal('record.edits-refused', { number: 6, reason: 'error.record.last-deck' }),
  );
  applyAll(store, ...newDeck(store));
  applyAll(store, ...emptied);
  expect(store.decks.latest()).toBe('next');
  store.edits.undo();
  expect(order(store)).toHaveLength(4);
});

test('what an edit of a deck refers to must be there, and a body must fit its layout', () => {
  const { store } = opened();
  const before = slide(store, 'b');
  expect(() => apply(store, change(store, 'b', { section: 'nowhere' }))).toThrow(
    refusal('record.unknown', { key: 'tiny/nowhere' }),
  );
  const elsewhere = { entity: 'slide', deck: 'nowhere', before: null, after: before };
  expect(() => apply(store, elsewhere)).toThrow(refusal('record.unknown', { key: 'nowhere' }));
  const issues = (changed: object) =>
    Edit.safeParse(change(store, 'b', changed)).error?.issues.map(({ path }) => path.join('.'));
  const unfit = (details: string) =>
    refusal('record.body-unfit', {
      key: 'tiny/b',
      layout: details === 'made-up' ? details : before.layout,
      details,
    });
  const misread = { body: { lead: text('引子'), scene: 'moon' } };
  expect(() => apply(store, change(store, 'b', misread))).toThrow(unfit('scene'));
  expect(() => apply(store, change(store, 'b', { layout: 'made-up' }))).toThrow(unfit('made-up'));
  expect(issues({ orderKey: 'a10' })).toEqual(['after.orderKey']);
  expect(issues({ orderKey: 'a1x' })).toBeUndefined();
});

test('a slide of a newer version moves and is hidden, as its body stays', () => {
  const { file, store } = opened();
  const db = new Sqlite(file);
  db.exec(`UPDATE slide SET layout = 'from-tomorrow', body = '{"x":1}' WHERE key = 'b'`);
  db.close();
  apply(store, change(store, 'b', { hidden: true, orderKey: between(store, 'd', null) }));
  expect(order(store)).toEqual(['1 cover', '2 c', '3 d', '4 b']);
  expect(slide(store, 'b').body).toEqual({ x: 1 });
});

test('a field of work comes, changes and goes, but not while something belongs to it', () => {
  const { store } = opened();
  const after = { key: 'culture', name: text('文化'), position: 9, accent: 'gold' };
  apply(store, { entity: 'theme', before: null, after });
  const renamed = { ...after, name: text('文旅'), position: 0 };
  apply(store, { entity: 'theme', before: after, after: renamed });
  expect(store.briefings.get('tiny').themes[0]).toEqual(renamed);
  const [, , economy] = store.briefings.get('tiny').themes;
  expect(() => apply(store, { entity: 'theme', before: economy, after: null })).toThrow(
    refusal('record.needed', { key: 'economy' }),
  );
  apply(store, { entity: 'theme', before: renamed, after: null });
  expect(store.briefings.get('tiny').themes).toHaveLength(2);
  store.edits.undo();
  expect(store.briefings.get('tiny').themes[0]).toEqual(renamed);
});

test('the indicators follow the order of their fields of work, which is edited', async () => {
  const { store } = opened();
  await store.records.facets();
  const themes = () => {
    const { rows } = store.records.query(everything);
    return [...new Set(rows.map(({ theme }) => String(theme)))];
  };
  expect(themes()).toEqual(['innovation', 'economy']);
  const before = store.briefings.get('tiny').themes[1];
  apply(store, { entity: 'theme', before, after: { ...before, position: 0 } });
  expect(themes()).toEqual(['economy', 'innovation']);
});

const everything: RecordQuery = {
  text: 'e',
  filter: {
    ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [], sources: [], areas: [] },
    unused: false,
  },
  ...{ sort: { by: 'theme', descending: false }, offset: 0, limit: 50, locale: 'en' },
};

test('what was said of a deleted slide says which it was, with the figures that it showed', () => {
  const { store } = opened();
  const anchor = { about: 'slide', deck: 'tiny', slide: 'b' };
  store.reviews.add(ReviewDraft.parse({ anchor, kind: 'comment', text: '核对', author: '王工' }));
  store.meetings.add(meetingRecord());
  const meetings = store.meetings.list();
  apply(store, change(store, 'b', { title: text('高企{{hi-tech}}') }));
  apply(store, removal(store, 'b'));
  const after = seenAs('高企突破1300家', false);
  expect(store.reviews.list()).toMatchObject([after]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1500 }));
  expect(store.reviews.list()).toMatchObject([after]);
  expect(store.meetings.list()).toEqual(meetings);
  store.edits.undo();
  store.edits.undo();
  expect(store.reviews.list()).toMatchObject([seenAs('高企{{hi-tech}}', true)]);
});

const seenAs = (zh: string, exists: boolean) => ({ text: '核对', exists, subject: { zh } });

test('the steps that can be undone are bounded, by their edits too', () => {
  const { file, store } = opened();
  for (let nth = 0; nth < 505; nth += 1)
    apply(store, change(store, 'b', { hidden: nth % 2 === 0 }));
  const db = new Sqlite(file);
  onTestFinished(() => void db.close());
  const steps = db.prepare('SELECT count(DISTINCT step) FROM edit_step').pluck();
  expect(steps.get()).toBe(500);
  // As if one of the older steps were an import of 60,000 rows.
  db.exec(`
    WITH RECURSIVE nth (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM nth WHERE n < 60000)
    INSERT INTO edit_step (audit, edit, step) SELECT audit, edit, step FROM edit_step, nth
      WHERE edit_step.id = (SELECT max(id) FROM edit_step)`);
  apply(store, change(store, 'c', { hidden: true }));
  expect(steps.get()).toBe(2);
});
