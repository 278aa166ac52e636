import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { Edit } from '../../../shared/model/edit.ts';
import type { ReviewDraft } from '../../../shared/model/review.ts';
import { randomFrom } from '../../export/testing/random.ts';
import { openStore, type Store } from '../file/open.ts';
import { type Pick, someEdit } from '../testing/some-edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { datasetWithYearbook } from '../testing/two-sources.ts';
import type { StoreSide } from './store-side.ts';

const kinds = [
  ...['indicator', 'observation', 'observation', 'competing', 'goal', 'progress', 'milestone'],
  ...['source', 'slide', 'slide', 'slide', 'section', 'deck', 'theme', 'comment', 'comment'],
  ...['look', 'area', 'picture', 'paragraphs', 'import'],
] as const;

/** What somebody does on one of three laptops. */
const act = fc.record({
  laptop: fc.nat({ max: 2 }),
  kind: fc.constantFrom(...kinds),
  seed: fc.nat(),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function pickFrom(seed: number): Pick {
  const random = randomFrom(seed);
  return (items) => items[Math.floor(random() * items.length)] as never;
}

function comment(store: Store, pick: Pick, nth: number): void {
  const written = pick(store.reviews.list());
  const what = pick(['add', 'reply', 'change', 'resolve', 'remove'] as const);
  if (what === 'add' || !written) {
    const [deck] = store.decks.list();
    const slide = pick(deck?.slides ?? []);
    if (!deck || !slide) return;
    const anchor = { about: 'slide', deck: deck.key, slide: slide.key } as const;
    store.reviews.add({
      anchor,
      kind: 'comment',
      text: `意见${nth}`,
      author: '王工',
    } as ReviewDraft);
  } else if (what === 'reply')
    store.reviews.reply({ replyTo: written.id, text: `答复${nth}`, author: '王工' });
  else if (what === 'change') store.reviews.change({ id: written.id, text: `改过${nth}` });
  else if (what === 'resolve')
    store.reviews.resolve({ id: written.id, resolved: pick([true, false]) });
  else store.reviews.remove(written.id);
}

/** A table as it is brought in: a source of its own, an indicator, and figures of some years, one step. */
function importOf(store: Store, pick: Pick, nth: number): unknown[] {
  const table = `table-${nth % 3}`;
  const key = `grain-${nth % 2}`;
  const words = { zh: `粮食${nth}`, en: null };
  const passage = { source: table, section: 1, heading: '表', paraNo: 2 };
  const known = store.indicators.get(key);
  const like = store.indicators.get('hi-tech');
  if (!like || store.sources.list().some((one) => String(one.key) === table)) return [null];
  const { observations: _, competing: __, position: ___, ...fields } = like;
  const indicator = { ...fields, key, name: words, shortName: words, denominator: null };
  const years = ['2019', '2020', '2021'].slice(0, pick([1, 2, 3]));
  return [
    {
      ...{ entity: 'source', before: null },
      after: {
        ...{ key: table, kind: 'table', title: { zh: `年鉴${nth}`, en: null }, publisher: null },
        ...{ datePublished: null, sha256: String(nth % 10).repeat(64) },
        locatorNote: { zh: '行', en: null },
        sections: [{ number: 1, heading: '表', paragraphs: 9, texts: null }],
      },
    },
    ...(known ? [] : [{ entity: 'indicator', before: null, after: indicator }]),
    ...years.map((timePeriod, at) => ({
      ...{ entity: 'observation', indicator: key, before: null },
      after: {
        ...{ refArea: 'CN-420111', timePeriod, value: nth + at, valueLo: null, valueHi: null },
        ...{ unitMult: 0, qualifier: 'exact', qualifierWord: null, status: 'A', comment: null },
        passages: [{ ...passage, cell: `B${at + 2}`, rawText: String(nth + at) }],
      },
    })),
  ];
}

function carryOut(store: Store, { kind, seed }: Act, nth: number): void {
  const pick = pickFrom(seed);
  if (kind === 'comment') {
    comment(store, pick, nth);
    return;
  }
  const made =
    kind === 'import' ? importOf(store, pick, nth) : [someEdit(store, pick, nth, [kind])];
  const edits = made.flatMap((one) => Edit.safeParse(one).data ?? []);
  const [edit] = edits;
  if (!edit || edits.length < made.length) return;
  try {
    if (kind === 'import') store.edits.applyAll({ edits, actor: '王工', reason: '试验' });
    else store.edits.apply({ edit, actor: '王工', reason: '试验' });
  } catch (error) {
    // Some can't be made as the store is: then nobody has made them.
    if (!(error instanceof AppError)) throw error;
  }
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** Merges everything, whoever changed the same thing later having it. */
function merge(store: Store, theirs: StoreSide): void {
  const request = { theirs, actor: '李工', reason: '合并' };
  const { items } = store.merging.tryOut({ ...request, choices: {} });
  const choices = Object.fromEntries(
    items.filter(({ open }) => open.length > 0).map(({ name }) => [name, 'later' as const]),
  );
  store.merging.merge({ ...request, choices });
}

/** All that a store says. Keys that an order comes from are no content, nor is how often a figure was corrected. */
function saidBy(store: Store) {
  const { snapshot: _, ...content } = store.content();
  const said = JSON.stringify(content, (name, value) =>
    name === 'orderKey' || name === 'revision' ? undefined : value,
  );
  return { content: JSON.parse(said), reviews: store.reviews.list(), hash: store.hash() };
}

/** A search for faults by itself: so many random runs, more than a test has time for. */
const searched = process.env['HONGSHAN_MERGE_RUNS'];
const runs = Number(searched ?? 6);

/** A test says the same of the same program: it tries the same changes each time. */
const seed = process.env['HONGSHAN_MERGE_SEED'] ?? (searched === undefined ? '2023' : undefined);

/** Three laptops on which people have worked since they had copies of one store. */
function withLaptops(
  most: number,
  check: (stores: readonly [Store, Store, Store], copy: (name: string) => Store) => void,
): void {
  const datasetFolder = datasetWithYearbook();
  const open = (file: string) => openStore(file, { datasetFolder, onDamaged: 'refuse' });
  const property = fc.property(fc.array(act, { minLength: 1, maxLength: most }), (acts) => {
    const folder = temporaryFolder();
    const origin = join(folder, 'origin.sqlite');
    open(origin).close();
    const opened: Store[] = [];
    const copy = (name: string) => {
      const file = join(folder, `${name}.sqlite`);
      copyFileSync(origin, file);
      const store = open(file);
      opened.push(store);
      return store;
    };
    try {
      const stores = [copy('laptop-0'), copy('laptop-1'), copy('laptop-2')] as const;
      for (const [nth, one] of acts.entries()) {
        // Some of what is new is called alike on several laptops.
        carryOut(stores[one.laptop as 0 | 1 | 2], one, 1 + (nth % 17));
      }
      check(stores, copy);
    } finally {
      for (const store of opened) store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  fc.assert(property, {
    numRuns: runs,
    endOnFailure: runs > 12,
    ...(seed !== undefined && { seed: Number(seed) }),
  });
}

test('what three people did comes together the same in whichever order', () => {
  withLaptops(40, (stores, copy) => {
    const sides = stores.map((store) => store.merging.side());
    const ends = orders.map((order) => {
      const store = copy(`merged-${order.join('-')}`);
      for (const laptop of order) merge(store, sides[laptop] as StoreSide);
      // What was merged is known, whatever became of it.
      for (const theirs of sides) {
        const request = { theirs, choices: {}, actor: '李工', reason: '合并' };
        expect(store.merging.tryOut(request).items).toEqual([]);
      }
      return saidBy(store);
    });
    for (const end of ends) expect(end).toEqual(ends[0]);
  });
}, 600_000);

test('merged into the store that it came from, a copy is there as it is', () => {
  withLaptops(20, ([theirs], copy) => {
    const ours = copy('ours');
    merge(ours, theirs.merging.side());
    expect(saidBy(ours)).toEqual(saidBy(theirs));
    // And one step takes all of it back.
    ours.edits.undo();
    expect(ours.hash()).toBe(copy('origin-again').hash());
  });
}, 600_000);

test('two stores that merged each other say the same, and have nothing more to say', () => {
  withLaptops(30, ([one, other]) => {
    merge(one, other.merging.side());
    merge(other, one.merging.side());
    expect(saidBy(other)).toEqual(saidBy(one));
    expect(one.merging.tryOut({ ...asked, theirs: other.merging.side() }).items).toEqual([]);
  });
}, 600_000);

const asked = { choices: {}, actor: '李工', reason: '合并' };
