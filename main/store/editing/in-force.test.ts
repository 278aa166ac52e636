import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { inForceAt } from '../../../shared/figures/competing.ts';
import { Edit, type EditRequest } from '../../../shared/model/edit.ts';
import type { ObservationFields } from '../../../shared/model/edit-fields.ts';
import { openStore, type Store } from '../file/open.ts';
import { correction, seen } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyFile } from '../testing/tiny-dataset.ts';
import { datasetWithYearbook } from '../testing/two-sources.ts';

/** A store whose one shown slide names 高新技术企业. */
function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  const shows = { ...deck.slides[0], key: 'shows', position: 2, body: { figure: '{{hi-tech}}' } };
  deck.slides.push(shows);
  const datasetFolder = datasetWithYearbook({ 'deck-tiny.json': JSON.stringify(deck) });
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const apply = (store: Store, edit: unknown, reason = '年鉴为准') =>
  store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason } as EditRequest);

const refusal = (code: string) => expect.objectContaining({ code });

function hiTech(store: Store) {
  const found = store.indicators.get('hi-tech');
  if (!found) throw new Error('no hi-tech');
  return found;
}

const at = { refArea: 'CN-420111', timePeriod: '2023' };
const inForce = (source: string, reason: string | null = null) => ({ ...at, source, reason });

/** What the yearbook publishes of 2023. */
function ofYearbook(store: Store): ObservationFields {
  const passage = { source: 'yearbook', section: 1, heading: '综合', paraNo: 4, rawText: '1320家' };
  return {
    ...seen(store, 'hi-tech', '2023'),
    ...{ value: 1320, qualifier: 'exact', passages: [passage] as never, comment: null },
  };
}

/** Adds the yearbook's figure, which is in force or not. */
function addYearbook(store: Store, source: 'report' | 'yearbook', reason = '年鉴为准') {
  const choice = { before: inForce('report'), after: inForce(source, reason) };
  const edit = { entity: 'observation', indicator: 'hi-tech', before: null };
  return apply(store, { ...edit, after: ofYearbook(store), choice });
}

const shown = (store: Store) =>
  store.briefings
    .get('tiny')
    .figures.filter(({ key, timePeriod }) => String(key) === 'hi-tech' && timePeriod === '2023')
    .map(({ value, competing }) => [
      value,
      competing?.reason ?? null,
      (competing?.others ?? []).map((other) => other.value),
    ]);

test('another source’s figure stands beside the first, and nothing that is shown changes', () => {
  const { store } = opened();
  const before = store.snapshot().id;
  addYearbook(store, 'report', '年鉴待核');
  expect(shown(store)).toEqual([[1300, '年鉴待核', [1320]]]);
  expect(store.records.figure('hi-tech' as never, '2023', { area: null, meant: null })?.value).toBe(
    1300,
  );
  expect(store.snapshot().id).not.toBe(before);
  const page = (text: string) =>
    store.records.query({
      ...{ text, offset: 0, limit: 9, locale: 'zh-CN' as const },
      sort: { by: 'theme', descending: false },
      filter: {
        ...{ themes: [], units: [], kinds: [], qualifiers: [], periods: [] },
        ...{ sources: [], areas: [], unused: false },
      },
    });
  expect(page('1320').total).toBe(0);
  expect(page('hi-tech').rows[0]).toMatchObject({ observations: 2, latest: { value: 1300 } });
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
  expect(shown(store)).toEqual([[1300, null, []]]);
});

test('it comes in only with a choice, and with a reason', () => {
  const { store } = opened();
  const after = ofYearbook(store);
  const edit = { entity: 'observation', indicator: 'hi-tech', before: null, after };
  expect(() => apply(store, edit)).toThrow(refusal('record.choice-missing'));
  const choice = { before: inForce('report'), after: inForce('yearbook', '年鉴为准') };
  expect(() => apply(store, { ...edit, choice }, '')).toThrow(refusal('record.reason-missing'));
  const other = { before: inForce('report'), after: inForce('nowhere', '年鉴为准') };
  expect(() => apply(store, { ...edit, choice: other })).toThrow(refusal('record.choice-missing'));
  const stale = { ...choice, before: inForce('report', '别的理由') };
  addYearbook(store, 'report');
  expect(() =>
    apply(store, {
      ...edit,
      before: seen(store, 'hi-tech', '2022'),
      after: { ...after, value: 1 },
      choice: stale,
    }),
  ).toThrow(refusal('record.exists'));
  expect(() => apply(store, { ...edit, choice })).toThrow(refusal('record.exists'));
});

test('the choice passes to another source, is undone and done again, and its history tells it', () => {
  const { store } = opened();
  addYearbook(store, 'report');
  const state = store.snapshot().id;
  const edit = { entity: 'in-force', indicator: 'hi-tech' };
  const now = inForce('report', '年鉴为准');
  const wanted = { ...edit, before: now, after: inForce('yearbook', '终核数') };
  expect(() => apply(store, wanted, '')).toThrow(refusal('record.reason-missing'));
  expect(() => apply(store, { ...wanted, before: inForce('report') })).toThrow(
    refusal('store.stale'),
  );
  expect(() => apply(store, { ...wanted, after: inForce('nowhere', '终核数') })).toThrow(
    refusal('record.unknown'),
  );
  apply(store, wanted, '终核数');
  expect(shown(store)).toEqual([[1320, '终核数', [1300]]]);
  store.edits.undo();
  expect(store.snapshot().id).toBe(state);
  store.edits.redo();
  expect(shown(store)).toEqual([[1320, '终核数', [1300]]]);
  const [last] = store.records.get('hi-tech' as never).history;
  const changed = store.reviews.changes().find(({ key }) => key === 'hi-tech');
  expect(changed, 'an approval of it is older').toMatchObject({
    ...{ entity: 'indicator', at: last?.at },
  });
  const told = store.records
    .get('hi-tech' as never)
    .history.map(({ action, reason, edit: { entity, after } }) => [
      action,
      entity,
      reason,
      entity === 'in-force' ? after?.source : null,
    ]);
  expect(told).toEqual([
    ['redo', 'in-force', '终核数', 'yearbook'],
    ['undo', 'in-force', '终核数', 'report'],
    ['edit', 'in-force', '终核数', 'yearbook'],
    ['edit', 'in-force', '年鉴为准', 'report'],
    ['edit', 'observation', '年鉴为准', null],
  ]);
});

test('each source’s figure is corrected by itself', () => {
  const { store } = opened();
  addYearbook(store, 'report');
  const yearbooks = ofYearbook(store);
  store.edits.apply(correction(store, 'hi-tech', { value: 1325 }, yearbooks));
  expect(shown(store)).toEqual([[1300, '年鉴为准', [1325]]]);
  store.edits.apply(correction(store, 'hi-tech', { value: 1310 }, seen(store, 'hi-tech', '2023')));
  expect(shown(store)).toEqual([[1310, '年鉴为准', [1325]]]);
  expect(() =>
    store.edits.apply(
      correction(
        store,
        'hi-tech',
        { passages: yearbooks.passages },
        seen(store, 'hi-tech', '2023'),
      ),
    ),
  ).toThrow(refusal('record.exists'));
});

test('what is in force goes only once another is, and undo brings back both as they were', () => {
  const { store } = opened();
  const alone = store.snapshot().id;
  addYearbook(store, 'yearbook');
  const both = store.snapshot().id;
  const edit = { entity: 'observation', indicator: 'hi-tech', after: null };
  const now = inForceAt(hiTech(store), hiTech(store).observations[0] ?? (at as never));
  expect(now).toEqual(inForce('yearbook', '年鉴为准'));
  const first = seen(store, 'hi-tech', '2023');
  expect(() => apply(store, { ...edit, before: first })).toThrow(refusal('record.choice-missing'));
  expect(() =>
    apply(store, { ...edit, before: first, choice: { before: now, after: now } }),
  ).toThrow(refusal('record.choice-missing'));
  const choice = { before: now, after: inForce('report', '年鉴撤回') };
  apply(store, { ...edit, before: first, choice });
  expect(shown(store)).toEqual([[1300, null, []]]);
  expect(store.snapshot().id).toBe(alone);
  store.edits.undo();
  expect(store.snapshot().id).toBe(both);
  store.edits.redo();
  expect(store.snapshot().id).toBe(alone);
});

test('what is not in force goes although slides show the one that is', () => {
  const { store } = opened();
  addYearbook(store, 'yearbook');
  const [group] = hiTech(store).competing;
  const [other] = group?.others ?? [];
  if (!other) throw new Error('nothing beside it');
  const { revision: _, decimals: __, ...before } = other;
  const now = inForce('yearbook', '年鉴为准');
  const edit = { entity: 'observation', indicator: 'hi-tech', before, after: null };
  apply(store, { ...edit, choice: { before: now, after: now } });
  expect(shown(store)).toEqual([[1320, null, []]]);
  store.edits.undo();
  expect(shown(store)).toEqual([[1320, '年鉴为准', [1300]]]);
});

test('what moves out of a period with several sources leaves a choice, or stays', () => {
  const { store } = opened();
  addYearbook(store, 'report');
  const shownOne = seen(store, 'hi-tech', '2023');
  const edit = { entity: 'observation', indicator: 'hi-tech', before: shownOne };
  expect(() => apply(store, { ...edit, after: { ...shownOne, timePeriod: '2024' } })).toThrow(
    refusal('record.choice-missing'),
  );
  const older = seen(store, 'hi-tech', '2022');
  const yearbooks = { ...ofYearbook(store), timePeriod: '2022' };
  expect(() => apply(store, { ...edit, before: ofYearbook(store), after: yearbooks })).toThrow(
    refusal('record.choice-missing'),
  );
  expect(older.value).toBe(1100);
});

test('the store itself keeps one in force for an area and period, and one figure a source', () => {
  const { file, store } = opened();
  addYearbook(store, 'report');
  const db = new Sqlite(file);
  onTestFinished(() => void db.close());
  expect(() => db.exec('UPDATE observation SET is_in_force = 1')).toThrow(/UNIQUE/);
  expect(() => db.exec("UPDATE observation SET data_source = 'report'")).toThrow(/UNIQUE/);
  db.exec(
    "UPDATE observation SET is_in_force = 0, in_force_reason = NULL WHERE indicator = 'hi-tech'",
  );
  expect(store.indicators.unreadable('hi-tech')).toContainEqual({
    ...{ entity: 'observation', key: 'hi-tech@2023#CN-420111', field: 'is_in_force' },
  });
});
