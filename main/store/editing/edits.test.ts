import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { Edit, type EditRequest } from '../../../shared/model/edit.ts';
import { openStore, type Store } from '../file/open.ts';
import { correction, report, seen } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

/** The tiny deck with a slide that shows figures, and a hidden one. */
function deckShowing(...references: string[]): string {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  const slide = (key: string, position: number, hidden: boolean) => ({
    ...deck.slides[0],
    ...{ key, position, hidden },
    body: { figures: references.map((figure) => ({ figure })) },
  });
  deck.slides.push(slide('shows', 2, false), slide('hides', 3, true));
  return JSON.stringify(deck);
}

function opened(...references: string[]) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const datasetFolder = tinyDataset({ 'deck-tiny.json': deckShowing(...references) });
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { file, store };
}

const apply = (store: Store, edit: unknown, reason = '更正') =>
  store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason } as EditRequest);

const refusal = (code: string, params?: Record<string, unknown>) =>
  expect.objectContaining({ code, ...(params && { params: expect.objectContaining(params) }) });

function indicator(store: Store, key: string) {
  const found = store.indicators.get(key);
  if (!found) throw new Error(`no ${key}`);
  const { observations: _, competing: __, position: ___, ...fields } = found;
  return fields;
}

const figures = (store: Store, key: string) =>
  store.indicators.get(key)?.observations.map(({ timePeriod, value }) => `${timePeriod} ${value}`);

test('a figure of a new year is added, undone and done again, also after a restart', () => {
  const { file, store } = opened();
  const before = store.snapshot().id;
  const after = { ...seen(store, 'hi-tech'), timePeriod: '2024', value: 1500 };
  apply(store, { entity: 'observation', indicator: 'hi-tech', before: null, after });
  expect(figures(store, 'hi-tech')).toEqual(['2024 1500', '2023 1300', '2022 1100']);
  const id = store.snapshot().id;
  store.close();

  const again = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => again.close());
  expect(again.edits.undoState().undo).toMatchObject({ actor: '李工', reason: '更正' });
  expect(again.edits.undo()).toMatchObject({ undo: null, redo: { edit: { after } } });
  expect(again.snapshot().id).toBe(before);
  expect(again.edits.redo().redo).toBeNull();
  expect(again.snapshot().id).toBe(id);
  const actions = again.edits.history(['observation'], 'hi-tech').map(({ action }) => action);
  expect(actions).toEqual(['redo', 'undo', 'edit']);
});

test('a new edit leaves nothing to do again, and one that changes nothing leaves no trace', () => {
  const { store } = opened();
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  store.edits.undo();
  store.edits.apply(correction(store, 'hi-tech', {}));
  expect(store.edits.undoState()).toMatchObject({ undo: null, redo: { action: 'edit' } });
  store.edits.apply(report('tower', {}));
  expect(store.edits.undoState().redo).toBeNull();
});

test('a published figure changes only with a reason', () => {
  const { store } = opened();
  const bare = (request: EditRequest) => () => store.edits.apply({ ...request, reason: '' });
  expect(bare(correction(store, 'hi-tech', { value: 1320 }))).toThrow(
    refusal('record.reason-missing'),
  );
  const before = indicator(store, 'hi-tech');
  const unit = { zh: '个', en: 'firms' };
  expect(() =>
    apply(store, { entity: 'indicator', before, after: { ...before, unit } }, ''),
  ).toThrow(refusal('record.reason-missing'));
  const name = { zh: '高新企业', en: 'Hi-tech' };
  apply(store, { entity: 'indicator', before, after: { ...before, name } }, '');
  expect(store.records.get(before.key).indicator.name).toEqual(name);
});

test('what slides show can’t be removed, and the refusal names them, hidden ones too', () => {
  const { store } = opened('{{market-new}}', '{{hi-tech@2022}}', '{{tower.talent}}');
  const before = seen(store, 'market-new');
  const remove = { entity: 'observation', indicator: 'market-new', before, after: null };
  expect(() => apply(store, remove)).toThrow(
    refusal('record.used', { key: 'market-new', slides: 'shows, hides', numbers: '2, hides' }),
  );
  const named = seen(store, 'hi-tech', '2022');
  const hiTech = { entity: 'observation', indicator: 'hi-tech' };
  expect(() => apply(store, { ...hiTech, before: named, after: null })).toThrow(
    refusal('record.used'),
  );
  apply(store, { ...hiTech, before: seen(store, 'hi-tech', '2023'), after: null });
  expect(figures(store, 'hi-tech')).toEqual(['2022 1100']);

  const goal = store.goals.list().find(({ key }) => key === 'tower');
  if (!goal) throw new Error('no tower');
  const { progress: _, status: __, position: ___, ...fields } = goal;
  const targets = fields.targets.filter(({ key }) => key !== 'tower.talent');
  expect(() =>
    apply(store, { entity: 'goal', before: fields, after: { ...fields, targets } }),
  ).toThrow(refusal('record.used', { key: 'tower.talent' }));
});

test('what a reference without a period means stays, while other years come and go', () => {
  const { store } = opened('{{hi-tech}}');
  const edit = { entity: 'observation', indicator: 'hi-tech' };
  const shown = seen(store, 'hi-tech', '2023');
  const older = seen(store, 'hi-tech', '2022');
  expect(() => apply(store, { ...edit, before: shown, after: null })).toThrow(
    refusal('record.used', { slides: 'shows, hides' }),
  );
  expect(() =>
    apply(store, { ...edit, before: shown, after: { ...shown, timePeriod: '2024' } }),
  ).toThrow(refusal('record.used'));
  apply(store, { ...edit, before: shown, after: { ...shown, timePeriod: '2023-Q4' } });
  apply(store, { ...edit, before: older, after: null });
  expect(figures(store, 'hi-tech')).toEqual(['2023-Q4 1300']);
});

test('what other records need stays, and they are named', () => {
  const { store } = opened();
  const total = indicator(store, 'market-total');
  expect(() => apply(store, { entity: 'indicator', before: total, after: null })).toThrow(
    refusal('record.needed', { records: 'market-total@2023, market-new' }),
  );
  const [source] = store.sources.list();
  const sections = source?.sections.slice(0, 1);
  expect(() =>
    apply(store, { entity: 'source', before: source, after: { ...source, sections } }),
  ).toThrow(refusal('record.needed', { key: 'report' }));
  const whole = { ...total, denominator: 'market-new' };
  expect(() => apply(store, { entity: 'indicator', before: total, after: whole })).toThrow(
    refusal('record.circular'),
  );
});

/** A goal as its form holds it. */
function goalFields(store: Store, key: string) {
  const goal = store.goals.list().find((one) => one.key === key);
  if (!goal) throw new Error(`no ${key}`);
  const { progress: _, status: __, position: ___, ...fields } = goal;
  return fields;
}

test('a target that a report is about is not removed, nor does the report change hands', () => {
  const { store } = opened();
  store.edits.apply(report('tower', { target: 'tower.firms' as never, asOf: '2024-03' }));
  const before = goalFields(store, 'tower');
  const without = (key: string) => ({
    ...before,
    targets: before.targets.filter((target) => target.key !== key),
  });
  expect(() => apply(store, { entity: 'goal', before, after: without('tower.firms') })).toThrow(
    refusal('record.needed', { key: 'tower.firms', records: 'tower@2024-03' }),
  );
  apply(store, { entity: 'goal', before, after: without('tower.talent') });

  // A report that names no target is about the only one there is.
  store.edits.apply(report('homes', { asOf: '2024-06', value: 40 }));
  const homes = goalFields(store, 'homes');
  const [built] = homes.targets;
  if (!built) throw new Error('no target');
  const leased = { ...built, key: 'homes.leased', measure: { zh: '出租', en: 'Leased' } };
  for (const targets of [[], [leased], [built, leased]]) {
    expect(() =>
      apply(store, { entity: 'goal', before: homes, after: { ...homes, targets } }),
    ).toThrow(refusal('record.needed', { key: 'homes.built', records: 'homes@2024-06' }));
  }
  apply(store, {
    entity: 'goal',
    before: homes,
    after: { ...homes, targets: [{ ...built, value: 3 }] },
  });
  expect(store.edits.undoState().undo?.edit).toMatchObject({ entity: 'goal' });
});

test('an indicator measures a target of its unit, and stays as long as it does', () => {
  const { store } = opened();
  const goal = store.goals.list().find(({ key }) => key === 'tower');
  if (!goal) throw new Error('no tower');
  const { progress: _, status: __, position: ___, ...before } = goal;
  const unlinked = store.snapshot().id;
  const linked = (index: number, key: string) => ({
    ...before,
    targets: before.targets.map((one, at) => (at === index ? { ...one, indicator: key } : one)),
  });
  const at = (key: string) => before.targets.findIndex((one) => one.key === key);
  const link = (target: string, key: string) =>
    apply(store, { entity: 'goal', before, after: linked(at(target), key) });
  expect(() => link('tower.firms', 'nothing')).toThrow(refusal('record.unknown'));
  expect(() => link('tower.talent', 'hi-tech')).toThrow(
    refusal('record.misfit', { target: 'tower.talent', unit: '人', key: 'hi-tech', other: '家' }),
  );
  link('tower.firms', 'applicants');
  expect(store.snapshot().id).not.toBe(unlinked);
  expect(store.briefings.get('tiny').measuring).toMatchObject([{ key: 'applicants' }]);

  const measure = indicator(store, 'applicants');
  expect(() => apply(store, { entity: 'indicator', before: measure, after: null })).toThrow(
    refusal('record.needed', { key: 'applicants' }),
  );
  const other = { ...measure, unit: { zh: '户', en: 'entities' } };
  expect(() => apply(store, { entity: 'indicator', before: measure, after: other })).toThrow(
    refusal('record.misfit'),
  );
  store.edits.undo();
  expect(store.snapshot().id).toBe(unlinked);
});

test('what an edit refers to must be there', () => {
  const { store } = opened();
  const before = seen(store, 'hi-tech');
  const [passage] = before.passages;
  const beyond = { ...before, passages: [{ ...passage, paraNo: 5 }] };
  const edit = { entity: 'observation', indicator: 'hi-tech', before };
  expect(() => apply(store, { ...edit, after: beyond })).toThrow(
    refusal('record.paragraph-unknown', { source: 'report', section: 1, paragraph: 5 }),
  );
  expect(() => apply(store, { ...edit, after: { ...before, timePeriod: '2022' } })).toThrow(
    refusal('record.exists'),
  );
  expect(() =>
    apply(store, { ...edit, indicator: 'nothing', before: null, after: before }),
  ).toThrow(refusal('record.unknown', { key: 'nothing' }));
  const named = indicator(store, 'hi-tech');
  const lost = { ...named, theme: 'nowhere' };
  expect(() => apply(store, { entity: 'indicator', before: named, after: lost })).toThrow(
    refusal('record.unknown', { key: 'nowhere' }),
  );
});

test('passages are shared where they print alike, and gone when nothing stands in them', () => {
  const { file, store } = opened();
  const before = seen(store, 'hi-tech');
  const passages = [{ source: 'report', section: 1, heading: null, paraNo: 3, rawText: '1320家' }];
  store.edits.apply(correction(store, 'hi-tech', { passages: passages as never }));
  const other = seen(store, 'market-total');
  store.edits.apply(
    correction(store, 'market-total', { passages: [...other.passages, ...passages] as never }),
  );
  const db = new Sqlite(file, { readonly: true });
  onTestFinished(() => void db.close());
  const count = db.prepare('SELECT count(*) FROM source_passage WHERE raw_text = ?').pluck();
  expect([count.get('1320家'), count.get('突破1300家')]).toEqual([1, 0]);
  expect(store.indicators.get('hi-tech')?.observations[0]?.passages[0]?.heading).toBe('转型发展');
  store.edits.undo();
  store.edits.undo();
  expect(seen(store, 'hi-tech')).toEqual(before);
  expect([count.get('1320家'), count.get('突破1300家')]).toEqual([0, 1]);
});

test('a step that no longer fits the store is told once and then given up', () => {
  const { file, store } = opened();
  store.edits.apply(report('tower', {}));
  store.edits.apply(correction(store, 'hi-tech', { value: 1320 }));
  const db = new Sqlite(file);
  db.exec("UPDATE observation SET obs_value = 1 WHERE indicator = 'hi-tech'");
  db.close();
  expect(() => store.edits.undo()).toThrow(refusal('store.stale'));
  expect(store.edits.undo()).toMatchObject({ undo: null, redo: { edit: { entity: 'progress' } } });
});

test('who answers for a goal and its steps come, change and go as one edit, each quarter once', () => {
  const { store } = opened();
  const goalOf = () => {
    const found = store.goals.list().find(({ key }) => key === 'homes');
    if (!found) throw new Error('no homes');
    const { progress: _, status: __, position: ___, ...fields } = found;
    return fields;
  };
  const before = goalOf();
  const step = (quarter: string, reached: string | null = null) => ({
    ...{ quarter, text: { zh: '开工', en: null }, reached },
  });
  const planned = {
    ...{ ...before, office: { zh: '区住建局', en: null }, leader: '李明' },
    steps: [step('2024-Q2'), step('2024-Q1')],
  };
  apply(store, { entity: 'goal', before, after: planned });
  const held = goalOf();
  expect(held).toMatchObject({ office: { zh: '区住建局', en: null }, leader: '李明' });
  expect(held.steps).toEqual([step('2024-Q1'), step('2024-Q2')]);
  const done = { ...held, steps: [step('2024-Q1', '2024-03-20'), step('2024-Q2')] };
  apply(store, { entity: 'goal', before: held, after: done });
  expect(goalOf()).toEqual(done);
  // Another window has not seen that it is done.
  expect(() => apply(store, { entity: 'goal', before: held, after: before })).toThrow(
    refusal('store.stale'),
  );
  const twice = { ...done, steps: [step('2024-Q1'), step('2024-Q1')] };
  expect(() => apply(store, { entity: 'goal', before: done, after: twice })).toThrow(
    'invalid.step-twice',
  );
  const id = store.hash();
  store.edits.undo();
  expect(goalOf()).toEqual(held);
  store.edits.redo();
  expect(store.hash()).toBe(id);
  while (store.edits.undoState().undo) store.edits.undo();
  expect(goalOf()).toEqual(before);
  apply(store, { entity: 'goal', before, after: done });
  apply(store, { entity: 'goal', before: goalOf(), after: null });
  store.edits.undo();
  expect(goalOf()).toEqual(done);
});
