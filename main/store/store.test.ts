import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Briefing } from '../../shared/model/briefing.ts';
import { openStore, type Store } from './file/open.ts';
import { correction, report, seen } from './testing/edit.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from './testing/tiny-dataset.ts';

function tinyStore(datasetFolder = tinyDataset()) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

function audited(file: string): Record<string, unknown>[] {
  const db = new Sqlite(file, { readonly: true });
  const rows = db.prepare("SELECT * FROM audit_log WHERE action <> 'seed' ORDER BY id").all();
  db.close();
  return rows as Record<string, unknown>[];
}

const hiTech = (store: Store) =>
  store.briefings.get('tiny').figures.find(({ key }) => key === 'hi-tech');

test('a briefing has everything that a slide may refer to, in its order', () => {
  const { store } = tinyStore();
  const briefing = store.briefings.get('tiny');
  expect(Briefing.parse(briefing)).toEqual(briefing);
  expect(briefing.snapshot).toEqual(store.snapshot());
  expect(briefing.figures.map(({ key, timePeriod }) => `${key}@${timePeriod}`)).toEqual([
    'hi-tech@2023',
    'hi-tech@2022',
    'market-new@2023',
    'market-total@2023',
    'tower.firms@P3Y',
    'tower.talent@P3Y',
    'homes.built@2024/2026',
  ]);
  expect(briefing.goals.map(({ key }) => key)).toEqual(['better-city', 'tower', 'homes']);
  expect(briefing.milestones.map(({ key }) => key)).toEqual(['opening', 'signing']);
  expect(briefing.themes.map(({ key }) => key)).toEqual(['innovation', 'economy']);
  expect(briefing.sources[0]?.sections).toEqual([
    { number: 0, heading: null, paragraphs: 2, texts: null },
    { number: 1, heading: '转型发展', paragraphs: 4, texts: null },
  ]);
  expect(briefing.deck.slides[0]?.body).toEqual({ source: '{{source:report}}' });
});

test('a figure says where it was printed and what it is a part of', () => {
  const { figures } = tinyStore().store.briefings.get('tiny');
  const [hi, , part] = figures;
  expect(hi?.passages).toEqual([
    {
      source: 'report',
      section: 1,
      heading: '转型发展',
      paraNo: 2,
      cell: null,
      rawText: '突破1300家',
    },
    { source: 'report', section: 0, heading: null, paraNo: 1, cell: null, rawText: '1300家' },
  ]);
  // What it is a part of was never observed.
  expect(hi?.denominator).toBeNull();
  expect(part?.denominator).toBe('market-total');
  expect(hi?.note).toEqual({ zh: '年末数。口径未变', en: 'At year end. Same definition' });
  expect(figures.find(({ key }) => key === 'tower.talent')).toMatchObject({
    origin: 'target',
    theme: 'innovation',
    value: 3000,
    passages: [{ section: 1, paraNo: 4, rawText: '3000人' }],
  });
});

test('an unknown deck is named together with those there are', () => {
  const { store } = tinyStore();
  expect(() => store.briefings.get('other')).toThrow(
    expect.objectContaining({ code: 'deck.unknown', params: { deck: 'other', known: 'tiny' } }),
  );
});

test('a correction reaches the briefing and the snapshot, and is told once it is committed', () => {
  const { file, store } = tinyStore();
  const before = store.snapshot();
  const seen: unknown[] = [];
  store.onChange((areas) => {
    // Another connection sees only what is committed.
    const db = new Sqlite(file, { readonly: true });
    seen.push([areas, db.prepare('SELECT max(obs_value) FROM observation').pluck().get()]);
    db.close();
  });

  store.edits.apply(correction(store, 'hi-tech', { value: 1320, comment: null }));

  expect(seen).toEqual([[['indicators'], 1320]]);
  expect(hiTech(store)).toMatchObject({
    value: 1320,
    timePeriod: '2023',
    note: { zh: '年末数。' },
  });
  expect(hiTech(store)?.passages[0]?.rawText).toBe('突破1300家');
  expect(store.snapshot().id).not.toBe(before.id);
  expect(store.snapshot().changedAt > before.changedAt).toBe(true);

  const [entry, ...others] = audited(file);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    actor: '李工',
    action: 'edit',
    entity: 'observation',
    entity_key: 'hi-tech@2023',
    reason: '年报更正',
  });
  expect(JSON.parse(String(entry?.['before']))).toMatchObject({ value: 1300 });
  expect(JSON.parse(String(entry?.['after']))).toMatchObject({ value: 1320 });
});

test('a figure that changed since it was seen is not overwritten, whatever changed', () => {
  const { file, store } = tinyStore();
  const before = seen(store, 'hi-tech');
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const listener = vi.fn();
  store.onChange(listener);
  const snapshot = store.snapshot();

  expect(() => store.edits.apply(correction(store, 'hi-tech', { value: 1500 }, before))).toThrow(
    expect.objectContaining({ code: 'store.stale', params: { key: 'hi-tech@2023' } }),
  );
  expect(store.snapshot()).toEqual(snapshot);
  expect(listener).not.toHaveBeenCalled();
  expect(audited(file)).toHaveLength(1);
});

test('a correction that the schema refuses changes nothing, and the next one works', () => {
  const { file, store } = tinyStore();
  const before = store.snapshot();
  const listener = vi.fn();
  store.onChange(listener);
  expect(() =>
    store.edits.apply(correction(store, 'hi-tech', { value: Number.POSITIVE_INFINITY })),
  ).toThrow('CHECK');
  expect(store.snapshot()).toEqual(before);
  expect(audited(file)).toEqual([]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1320, comment: null }));
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a figure corrected and corrected back has its old snapshot id', () => {
  const { store } = tinyStore();
  const before = store.snapshot();
  store.edits.apply(correction(store, 'hi-tech', { value: 1320, comment: null }));
  const comment = { zh: '口径未变', en: 'Same definition' };
  store.edits.apply(correction(store, 'hi-tech', { value: 1300, comment }));
  expect(store.snapshot().id).toBe(before.id);
});

test('what is learnt ahead of an edit leaves the id as it is, whoever writes meanwhile', async () => {
  const { file, store } = tinyStore();
  const other = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const learning = store.expectEdit();
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  await learning;
  expect(store.hash()).toBe(other.hash());
  other.edits.apply(correction(other, 'hi-tech', { value: 1350 }));
  expect(store.hash()).toBe(other.hash());
  await store.expectEdit();
  expect(store.hash()).toBe(other.hash());
  other.close();
});

test('stores of the same content have the same snapshot id, whatever its order and settings', () => {
  const one = tinyStore().store;
  const milestones = tinyFile('milestones.csv').trim().split('\n');
  const reordered = [milestones[0], milestones[2], milestones[1], ''].join('\n');
  const other = tinyStore(tinyDataset({ 'milestones.csv': reordered })).store;
  other.settings.set({ slideLook: 'night' });
  expect(other.snapshot()).toEqual(one.snapshot());
  expect(one.snapshot().changedAt).toBe('2024-02-01T00:00:00Z');
});

test('progress is kept in order, and the last of it is the status of the goal', () => {
  const { file, store } = tinyStore();
  const listener = vi.fn();
  const stop = store.onChange(listener);
  const before = store.snapshot().id;
  store.edits.apply(report('tower', { asOf: '2024-06', status: 'at_risk' }));
  store.edits.apply(report('tower', { asOf: '2024-03', status: 'on_track' }));
  const goal = store.goals.list().find(({ key }) => key === 'tower');
  expect(goal?.progress.map(({ asOf }) => asOf)).toEqual(['2024-03', '2024-06']);
  expect(goal?.status).toBe('at_risk');
  expect(store.snapshot().id).not.toBe(before);
  expect(listener.mock.calls).toEqual([
    [['goals'], new Set()],
    [['goals'], new Set()],
  ]);
  expect(audited(file).map((entry) => entry['entity_key'])).toEqual(['tower', 'tower']);

  stop();
  store.edits.apply(report('tower', { asOf: '2024-09', status: 'achieved' }));
  expect(listener).toHaveBeenCalledTimes(2);
});

test('a goal that nobody reported on has no data', () => {
  expect(
    tinyStore()
      .store.goals.list()
      .map(({ status }) => status),
  ).toEqual(['no_data', 'no_data', 'no_data']);
});

test('settings begin in Chinese, change one by one, and are no content', () => {
  const { file, store } = tinyStore();
  const before = store.snapshot();
  const listener = vi.fn();
  store.onChange(listener);
  const defaults = {
    ...{ interfaceLocale: 'zh-CN', slideLocale: 'zh-CN', slideLook: 'south-lake' },
    firstSteps: 'offered',
  };
  expect(store.settings.get()).toEqual(defaults);
  expect(store.settings.set({ slideLocale: 'en' })).toEqual({ ...defaults, slideLocale: 'en' });
  store.settings.set({ slideLocale: 'en' });
  expect(listener.mock.calls).toEqual([[['settings'], new Set()]]);
  expect(store.snapshot()).toEqual(before);

  store.close();
  const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  expect(again.settings.get().slideLocale).toBe('en');
  again.close();
});

test('a setting of another version reads as the default', () => {
  const { file, store } = tinyStore();
  const db = new Sqlite(file);
  db.exec("INSERT INTO setting VALUES ('slide-look', 'aurora'), ('slide-locale', 'en')");
  db.close();
  expect(store.settings.get()).toMatchObject({ slideLook: 'south-lake', slideLocale: 'en' });
});

test('a listener that fails does not make the write look failed', async () => {
  const { store } = tinyStore();
  const raised = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
  onTestFinished(() => raised.mockRestore());
  const listener = vi.fn();
  store.onChange(() => {
    throw new Error('window gone');
  });
  store.onChange(listener);
  expect(() => store.edits.apply(correction(store, 'hi-tech', { value: 1320 }))).not.toThrow();
  expect(listener).toHaveBeenCalledTimes(1);
  expect(raised).toHaveBeenCalledTimes(1);
});
