import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck, bindTitle } from '../../../shared/deck/bind-slide.ts';
import type { SlideForm } from '../../../shared/model/built-in-slide.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import { Edit } from '../../../shared/model/edit.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { reviewOf } from '../../../shared/review/review-state.ts';
import { openStore, type Store } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { renameDataset } from '../testing/rename-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const today = resolve(import.meta.dirname, '../../../assets/dataset/hongshan-2023');
const deck = DeckKey.parse('annual-2023');
const [untouched, changed, deleted] = ['year-in-figures', 'hi-tech-ladder', 'closing'] as const;
const better = (key: string) => ({ zh: `${key}的新标题`, en: `A better title of ${key}` });
const own = { zh: '我们自己的标题', en: 'A title of our own' };

type Slides = { key: string; title: { zh: string; en: string }; body: unknown }[];

/** The built-in data as a later version of the app brings it. */
function laterDataset(improve: (slides: Slides) => void): string {
  const folder = join(temporaryFolder(), 'dataset');
  cpSync(today, folder, { recursive: true });
  const file = join(folder, `deck-${deck}.json`);
  const written = JSON.parse(readFileSync(file, 'utf8')) as { slides: Slides };
  improve(written.slides);
  writeFileSync(file, JSON.stringify(written));
  return folder;
}

const improveThree = (slides: Slides) => {
  for (const slide of slides)
    if ([untouched, changed, deleted].some((key) => key === slide.key))
      slide.title = better(slide.key);
};

/** A store of an earlier version, in which a person changed a slide and deleted another. */
function storeBefore(version: number): string {
  const folder = temporaryFolder();
  const fresh = join(folder, 'fresh.sqlite');
  openStore(fresh, { datasetFolder: today, onDamaged: 'refuse' }).close();
  const file = join(folder, 'older.sqlite');
  const db = version === 12 ? null : makeOlderStore(version, fresh, file);
  db?.close();
  if (!db) cpSync(fresh, file);
  // What it was made from is known from its first start on.
  openStore(file, { datasetFolder: today, onDamaged: 'refuse' }).close();
  const edited = new Sqlite(file);
  edited
    .prepare('UPDATE slide SET title_zh = ?, title_en = ? WHERE key = ?')
    .run(own.zh, own.en, changed);
  edited.prepare('DELETE FROM slide WHERE key = ?').run(deleted);
  edited.exec('UPDATE content_state SET snapshot = NULL');
  edited.close();
  return file;
}

function open(file: string, datasetFolder: string): Store {
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const titleOf = (store: Store, slide: string) =>
  store.decks.get(deck).slides.find(({ key }) => key === slide)?.title;

function audited(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const rows = db
    .prepare<
      [],
      { actor: string; action: string; entity: string; entity_key: string; after: string }
    >(`SELECT * FROM audit_log WHERE action IN ('update', 'keep') ORDER BY id`)
    .all();
  db.close();
  return rows;
}

test.each([11, 12])(
  'of a store of version %i, slides that nobody changed follow the app',
  (version) => {
    const file = storeBefore(version);
    const before = open(file, today);
    const { id } = before.snapshot();
    before.close();
    const store = open(file, laterDataset(improveThree));
    expect(titleOf(store, untouched)).toEqual(better(untouched));
    expect(titleOf(store, changed)).toEqual(own);
    expect(titleOf(store, deleted)).toBeUndefined();
    expect(store.snapshot().id).not.toBe(id);
    const [row, ...others] = audited(file);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      actor: 'hongshan-briefing',
      action: 'update',
      entity: 'deck',
      entity_key: deck,
    });
    expect(JSON.parse(row?.after ?? '[]')).toMatchObject([
      { slide: untouched, form: { title: better(untouched) } },
    ]);
  },
);

test('an approval from before the update is told to be of an earlier slide', () => {
  const file = storeBefore(11);
  const before = open(file, today);
  const anchor = { about: 'slide', deck, slide: untouched } as const;
  before.reviews.add(ReviewDraft.parse({ anchor, kind: 'approved', text: '', author: '王敏' }));
  const [approval] = before.reviews.list();
  before.close();
  const store = open(file, laterDataset(improveThree));
  const shown = bindDeck(store.briefings.get(deck), 'zh-CN').flatMap((one) =>
    one.ok && one.slide.key === untouched ? one.slide : [],
  );
  const changes = new Map(
    store.reviews.changes().map((one) => [`${one.entity} ${one.key}`, one.at]),
  );
  expect(changes.get(`slide ${deck}/${untouched}`)).toBeDefined();
  const [slide] = shown;
  if (!slide || !approval) throw new Error('the slide is not shown');
  const earlier = { ...approval, at: '2024-01-01T00:00:00.000Z' };
  expect([...reviewOf(deck, slide, [earlier], changes).changed]).toContain(
    `slide ${deck}/${untouched}`,
  );
});

/** Takes what is offered for the changed slide, as the review does. */
function take(store: Store): void {
  const [offer] = store.builtInSlides.newForms(deck);
  if (!offer) throw new Error('nothing is offered');
  change(store, offer.form);
}

function change(store: Store, to: Partial<SlideForm>): void {
  const before = store.decks.slide(deck, changed);
  if (!before) throw new Error('there is no such slide');
  const edit = Edit.parse({ entity: 'slide', deck, before, after: { ...before, ...to } });
  store.edits.apply({ edit, actor: '王敏', reason: '' });
}

const offeredIn = (store: Store) => store.builtInSlides.newForms(deck).map(({ slide }) => slide);

test('a changed slide is offered the new form, once, and shows its own until it is taken', () => {
  const file = storeBefore(11);
  const later = laterDataset(improveThree);
  open(file, later).close();
  const store = open(file, later);
  expect(store.builtInSlides.newForms(deck)).toMatchObject([
    { slide: changed, form: { title: better(changed) } },
  ]);
  take(store);
  expect(titleOf(store, changed)).toEqual(better(changed));
  expect(offeredIn(store)).toEqual([]);
  expect(store.edits.history(['slide'], `${deck}/${changed}`)).toMatchObject([
    {
      actor: '王敏',
      action: 'edit',
      edit: { before: { title: own }, after: { title: better(changed) } },
    },
  ]);
});

test('what was taken is undone and done again like any edit, and offered again while it is undone', () => {
  const file = storeBefore(11);
  const later = laterDataset(improveThree);
  const store = open(file, later);
  take(store);
  store.close();
  const again = open(file, later);
  expect(titleOf(again, changed), 'after a restart').toEqual(better(changed));
  again.edits.undo();
  expect(titleOf(again, changed)).toEqual(own);
  expect(offeredIn(again)).toEqual([changed]);
  again.close();
  const third = open(file, later);
  expect(offeredIn(third)).toEqual([changed]);
  third.edits.redo();
  expect(titleOf(third, changed)).toEqual(better(changed));
  expect(offeredIn(third)).toEqual([]);
});

test('a form that was taken and then changed is not offered again, nor overwritten', () => {
  const file = storeBefore(11);
  const later = laterDataset(improveThree);
  const store = open(file, later);
  take(store);
  change(store, { title: { zh: '又改过', en: 'Changed again' } });
  expect(offeredIn(store)).toEqual([]);
  store.close();
  const again = open(file, later);
  expect(offeredIn(again)).toEqual([]);
  expect(titleOf(again, changed)).toEqual({ zh: '又改过', en: 'Changed again' });
  again.edits.undo();
  expect(offeredIn(again), 'it is as it was taken').toEqual([]);
  again.edits.undo();
  expect(offeredIn(again)).toEqual([changed]);
});

test('a slide whose new form was taken follows the app again', () => {
  const file = storeBefore(11);
  const store = open(file, laterDataset(improveThree));
  take(store);
  store.close();
  const newest = { zh: '更新', en: 'Newer' };
  const newer = open(
    file,
    laterDataset((slides) => {
      for (const slide of slides) if (slide.key === changed) slide.title = newest;
    }),
  );
  expect(titleOf(newer, changed)).toEqual(newest);
  expect(offeredIn(newer)).toEqual([]);
  expect(() => newer.edits.undo(), 'it would overwrite what came since').toThrow('store.stale');
});

test('the slides of the built-in data are as an edit would write them', () => {
  const file = join(temporaryFolder(), 'fresh.sqlite');
  const store = open(file, today);
  for (const { position: _, ...slide } of store.decks.get(deck).slides) {
    const edit = Edit.parse({ entity: 'slide', deck, before: null, after: slide });
    expect(edit.after, slide.key).toEqual(slide);
  }
});

test('who keeps their own is not asked again, until there is a newer form', () => {
  const file = storeBefore(11);
  const later = laterDataset(improveThree);
  const store = open(file, later);
  const { id } = store.snapshot();
  store.builtInSlides.keepOwnForm({ deck, slide: changed, actor: '王敏' });
  expect(store.builtInSlides.newForms(deck)).toEqual([]);
  expect(store.snapshot().id).toBe(id);
  store.close();
  const again = open(file, later);
  expect(again.builtInSlides.newForms(deck)).toEqual([]);
  expect(titleOf(again, changed)).toEqual(own);
  again.close();
  const newer = open(
    file,
    laterDataset((slides) => {
      for (const slide of slides)
        if (slide.key === changed) slide.title = { zh: '更新', en: 'Newer' };
    }),
  );
  expect(newer.builtInSlides.newForms(deck)).toMatchObject([
    { slide: changed, form: { title: { zh: '更新', en: 'Newer' } } },
  ]);
  // What nobody changed follows back, too.
  expect(titleOf(newer, untouched)).not.toEqual(better(untouched));
});

test('a form that names what the store does not hold is left for later', () => {
  const file = storeBefore(11);
  const later = laterDataset((slides) => {
    for (const slide of slides)
      if (slide.key === untouched)
        slide.title = { zh: '{{not-yet-known}}', en: '{{not-yet-known}}' };
  });
  const before = open(file, today);
  const title = titleOf(before, untouched);
  before.close();
  const store = open(file, later);
  expect(titleOf(store, untouched)).toEqual(title);
  expect(bindDeck(store.briefings.get(deck), 'zh-CN').every(({ ok }) => ok)).toBe(true);
  expect(audited(file)).toEqual([]);
});

test('a store that another program is writing to opens all the same, and follows at the next start', () => {
  const file = storeBefore(11);
  const later = laterDataset(improveThree);
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const store = open(file, later);
  expect(titleOf(store, untouched)).not.toEqual(better(untouched));
  other.exec('COMMIT');
  other.close();
  store.close();
  expect(titleOf(open(file, later), untouched)).toEqual(better(untouched));
});

test('where nothing is newer, nothing is written', () => {
  const file = storeBefore(11);
  const before = readFileSync(file);
  const store = open(file, today);
  expect(store.builtInSlides.newForms(deck)).toEqual([]);
  store.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('after the update the store is in one state with a new one of that version', () => {
  const folder = temporaryFolder();
  const fresh = join(folder, 'fresh.sqlite');
  openStore(fresh, { datasetFolder: today, onDamaged: 'refuse' }).close();
  const older = join(folder, 'older.sqlite');
  makeOlderStore(11, fresh, older).close();
  const later = laterDataset(improveThree);
  const updated = open(older, later);
  const made = open(join(folder, 'made.sqlite'), later);
  expect(updated.snapshot().id).toBe(made.snapshot().id);
  const titles = ({ briefings }: Store) => {
    const briefing: { deck: Deck } & ReturnType<typeof briefings.get> = briefings.get(deck);
    return briefing.deck.slides.map(({ title }) => bindTitle(title, briefing, 'zh-CN'));
  };
  expect(titles(updated)).toEqual(titles(made));
});

test('a store that was made from other data keeps its slides, though they are called alike', () => {
  const own = laterDataset((slides) => {
    for (const slide of slides) if (slide.key === untouched) slide.title = better('own');
  });
  renameDataset(own);
  const file = join(temporaryFolder(), 'other.sqlite');
  openStore(file, { datasetFolder: own, onDamaged: 'refuse' }).close();
  expect(titleOf(open(file, laterDataset(improveThree)), untouched)).toEqual(better('own'));
});
