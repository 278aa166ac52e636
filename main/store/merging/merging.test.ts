import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import { openStore, type Store } from '../file/open.ts';
import { correction, report, seen } from '../testing/edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { datasetWithYearbook } from '../testing/two-sources.ts';

const merged = { actor: '李工', reason: '合并' };

function open(file: string): Store {
  const store = openStore(file, { datasetFolder: datasetWithYearbook(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** A store and copies of it on other laptops. */
function laptops(count: number, prepare: (store: Store) => void = () => {}) {
  const folder = temporaryFolder();
  const file = join(folder, 'ours.sqlite');
  const made = openStore(file, { datasetFolder: datasetWithYearbook(), onDamaged: 'refuse' });
  prepare(made);
  made.close();
  const copies = Array.from({ length: count }, (_, nth) => {
    const copy = join(folder, `copy-${nth}.sqlite`);
    copyFileSync(file, copy);
    return open(copy);
  });
  return { ours: open(file), copies };
}

function edit(store: Store, one: unknown): void {
  store.edits.apply({ edit: Edit.parse(one), actor: '王工', reason: '更正' });
}

const words = (zh: string) => ({ zh, en: zh });

function retitle(store: Store, changed: object, key = 'cover'): void {
  const before = store.decks.slide('tiny', key);
  edit(store, { entity: 'slide', deck: 'tiny', before, after: { ...before, ...changed } });
}

test('what only one side changed is taken, each from its side, and one step takes it back', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  ours.edits.apply(correction(ours, 'hi-tech', { value: 1320 }));
  retitle(theirs, { title: words('他们的标题') });
  theirs.edits.apply(report('tower', { note: '进展顺利' }));
  const before = ours.snapshot().id;

  const tried = ours.merging.tryOut({ theirs: theirs.merging.side(), choices: {}, ...merged });
  expect(ours.snapshot().id).toBe(before);
  expect(tried.items.map(({ name }) => name.split('/')[0])).toEqual([
    'progress:tower',
    'slide:tiny',
  ]);
  ours.merging.merge({ theirs: theirs.merging.side(), choices: {}, ...merged });

  expect(ours.decks.slide('tiny', 'cover')?.title.zh).toBe('他们的标题');
  expect(ours.indicators.get('hi-tech')?.observations[0]?.value).toBe(1320);
  ours.edits.undo();
  expect(ours.snapshot().id).toBe(before);
});

test('what both changed is open, statement by statement, and nothing is written without a choice', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  retitle(ours, { title: words('我们的标题') });
  retitle(theirs, { title: words('他们的标题'), hidden: true });
  const request = { theirs: theirs.merging.side(), choices: {}, ...merged };
  const { items } = ours.merging.tryOut(request);
  expect(items).toMatchObject([
    { name: 'slide:tiny/cover', open: [{ fields: ['title'], ours: { actor: '王工' } }] },
  ]);
  const before = ours.snapshot().id;
  expect(() => ours.merging.merge(request)).toThrow('merge.undecided');
  expect(ours.snapshot().id).toBe(before);
  ours.merging.merge({ ...request, choices: { 'slide:tiny/cover': 'theirs' } });
  expect(ours.decks.slide('tiny', 'cover')).toMatchObject({
    title: { zh: '他们的标题' },
    hidden: true,
  });
});

test('what was decided is not asked again, on either side', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  retitle(ours, { title: words('我们的标题') });
  retitle(theirs, { title: words('他们的标题') });
  const choices = { 'slide:tiny/cover': 'ours' } as const;
  ours.merging.merge({ theirs: theirs.merging.side(), choices, ...merged });
  expect(
    ours.merging.tryOut({ theirs: theirs.merging.side(), choices: {}, ...merged }).items,
  ).toEqual([]);
  theirs.merging.merge({ theirs: ours.merging.side(), choices: {}, ...merged });
  expect(theirs.decks.slide('tiny', 'cover')?.title.zh).toBe('我们的标题');
  expect(theirs.snapshot().id).toBe(ours.snapshot().id);
});

test('what was merged and undone can be merged again', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  retitle(theirs, { title: words('他们的标题') });
  const [milestone] = theirs.milestones.list();
  const added = { ...milestone, key: 'new-road', title: words('通车') };
  theirs.edits.apply({
    edit: Edit.parse({ entity: 'milestone', before: null, after: added }),
    ...{ actor: '王工', reason: '' },
  });
  const request = { theirs: theirs.merging.side(), choices: {}, ...merged };
  ours.merging.merge(request);
  ours.edits.undo();
  // What was new is new once more, nothing that we removed.
  expect(ours.merging.tryOut(request).items.flatMap(({ open }) => open)).toEqual([]);
  ours.merging.merge(request);
  expect(ours.milestones.list().map(({ key }) => String(key))).toContain('new-road');
  expect(ours.decks.slide('tiny', 'cover')?.title.zh).toBe('他们的标题');
  ours.edits.undo();
  ours.edits.redo();
  expect(ours.merging.tryOut(request).items).toEqual([]);
});

test('comments come together by their identity, removed ones and later words too', () => {
  const anchor = {
    about: 'slide',
    deck: DeckKey.parse('tiny'),
    slide: SlideKey.parse('cover'),
  } as const;
  const comment = (text: string) => ({ anchor, kind: 'comment' as const, text, author: '王工' });
  const { ours, copies } = laptops(1, (store) => {
    store.reviews.add(comment('一'));
    store.reviews.add(comment('二'));
  });
  const [theirs] = copies as [Store];
  const [one, two] = theirs.reviews.list().map(({ id }) => id);
  if (!one || !two) throw new Error('there are two comments');
  theirs.reviews.remove(one);
  theirs.reviews.resolve({ id: two, resolved: true });
  theirs.reviews.add(comment('三'));
  ours.reviews.change({ id: two, text: '二，改过' });
  const request = { theirs: theirs.merging.side(), choices: {}, ...merged };
  ours.merging.merge(request);
  ours.merging.merge(request);
  expect(ours.reviews.list()).toMatchObject([
    { text: '二，改过', resolved: true },
    { text: '三', resolved: false },
  ]);
});

/** Takes the only target of a goal away. */
function takeTargetsAway(store: Store, key: string): void {
  const { progress: _, status: __, position: ___, ...before } = goalOf(store, key);
  edit(store, {
    entity: 'goal',
    before,
    after: { ...before, statement: words('不再计数'), targets: [] },
  });
}

function goalOf(store: Store, key: string) {
  const found = store.goals.list().find((goal) => goal.key === key);
  if (!found) throw new Error(`the store has no goal ${key}`);
  return found;
}

const needers = {
  report: (store: Store) => store.edits.apply(report('homes', { value: 1 })),
  slide: (store: Store) => retitle(store, { title: words('建成{{homes.built}}') }),
} as const;

test.for(['report', 'slide'] as const)(
  'a target that somebody took away stays where a %s is about it, whichever comes first',
  (needer) => {
    const { ours, copies } = laptops(3);
    const [without, about, other] = copies as [Store, Store, Store];
    takeTargetsAway(without, 'homes');
    needers[needer](about);
    for (const [store, sides] of [
      [ours, [without, about]],
      [other, [about, without]],
    ] as const)
      for (const theirs of sides) {
        const request = { theirs: theirs.merging.side(), choices: {}, ...merged };
        expect(store.merging.merge(request).refused).toEqual([]);
      }
    expect(goalOf(ours, 'homes')).toMatchObject({
      statement: { zh: '不再计数' },
      targets: [{ key: 'homes.built' }],
    });
    expect(goalOf(other, 'homes')).toEqual(goalOf(ours, 'homes'));
    expect(other.hash()).toBe(ours.hash());
  },
);

test('a reported value is about a target, or is refused', () => {
  const { ours } = laptops(0);
  takeTargetsAway(ours, 'homes');
  expect(() => ours.edits.apply(report('homes', { value: 1 }))).toThrow('record.target-missing');
  ours.edits.apply(report('homes', { value: null }));
  expect(goalOf(ours, 'homes').progress).toHaveLength(1);
});

test('slides that changed places with each other come as they stand there', () => {
  const { ours, copies } = laptops(1, (store) => {
    const body = { lead: words('第二张'), scene: 'lake' };
    const after = { ...store.decks.slide('tiny', 'cover'), body, key: 'second', orderKey: 'a1' };
    edit(store, { entity: 'slide', deck: 'tiny', before: null, after });
  });
  const [theirs] = copies as [Store];
  const [first, second] = theirs.decks.list()[0]?.slides ?? [];
  if (!first || !second) throw new Error('the deck has two slides');
  retitle(theirs, { orderKey: 'a5' }, first.key);
  retitle(theirs, { orderKey: first.orderKey }, second.key);
  retitle(theirs, { orderKey: second.orderKey }, first.key);
  const before = ours.hash();
  const request = { theirs: theirs.merging.side(), choices: {}, ...merged };
  expect(ours.merging.merge(request).refused).toEqual([]);
  const order = (store: Store) => store.decks.list()[0]?.slides.map(({ key }) => key);
  expect(order(ours)?.slice(0, 2)).toEqual([second.key, first.key]);
  expect(order(ours)).toEqual(order(theirs));
  ours.edits.undo();
  expect(ours.hash()).toBe(before);
});

test('where both chose the same source with other reasons, it is asked which stands', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  for (const [store, reason] of [
    [ours, '终稿'],
    [theirs, '年报已审'],
  ] as const) {
    const { passages: _, ...held } = seen(store, 'hi-tech');
    const [passage] = seen(store, 'hi-tech').passages;
    const at = { refArea: held.refArea, timePeriod: held.timePeriod };
    const inForce = { ...at, source: passage?.source, reason: null };
    const after = { ...held, passages: [{ ...passage, source: 'yearbook', rawText: '1301家' }] };
    const choice = { before: inForce, after: { ...inForce, source: 'yearbook', reason } };
    edit(store, { entity: 'observation', indicator: 'hi-tech', before: null, after, choice });
  }
  const { items } = ours.merging.tryOut({
    ...{ theirs: theirs.merging.side(), choices: {} },
    ...merged,
  });
  expect(items).toMatchObject([
    { entity: 'in-force', withOurs: { reason: '终稿' }, withTheirs: { reason: '年报已审' } },
  ]);
  expect(items[0]?.open).toMatchObject([{ fields: ['source', 'reason'] }]);
});

test('the office that one side named and the steps that the other side planned both come', () => {
  const { ours, copies } = laptops(1);
  const [theirs] = copies as [Store];
  const change = (store: Store, more: object) => {
    const { progress: _, status: __, position: ___, ...before } = goalOf(store, 'homes');
    edit(store, { entity: 'goal', before, after: { ...before, ...more } });
  };
  change(ours, { office: words('区住建局'), leader: '李明' });
  const steps = [{ quarter: '2024-Q1', text: words('开工'), reached: '2024-03-20' }];
  change(theirs, { steps });
  ours.merging.merge({ theirs: theirs.merging.side(), choices: {}, ...merged });
  expect(goalOf(ours, 'homes')).toMatchObject({ office: words('区住建局'), leader: '李明', steps });
});
