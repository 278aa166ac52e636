import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkDeck } from '../../../shared/deck/check-deck.ts';
import {
  deleteDeck,
  duplicateDeck,
  fromStructure,
  keyForPeriod,
  keyOfNewDeck,
  newDeck,
  renameDeck,
  rollForward,
  titleForPeriod,
} from '../../../shared/deck/deck-edits.ts';
import { readBody } from '../../../shared/deck/layouts/read-body.ts';
import { type Edit, EditsRequest } from '../../../shared/model/edit.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { openStore, type Store } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

const applyAll = (store: Store, edits: readonly Edit[]) =>
  store.edits.applyAll(EditsRequest.parse({ edits, actor: '李工', reason: '' }));
const sample = (store: Store) => store.decks.get('annual-2023');
const both: readonly Locale[] = ['zh-CN', 'en'];
const title = { zh: '洪山区2024年工作简报', en: 'Hongshan District: the 2024 briefing' };
const key = DeckKey.parse('annual-2024');

const acts: Readonly<Record<string, (store: Store) => readonly Edit[]>> = {
  'a new briefing': () => newDeck({ key, title, period: '2024', area: null, languages: both }),
  'one from a structure': (store) =>
    fromStructure(sample(store), { key, title, period: '2024', area: null, languages: both }),
  'a duplicate': (store) => duplicateDeck(sample(store), { key, title }),
  'one rolled forward': (store) => rollForward(sample(store), { key, title, period: '2024' }),
  'another name': (store) => renameDeck(sample(store), { title }),
};

test.each(Object.entries(acts))('%s is one step, whose undo gives the store back', (_, act) => {
  const store = opened();
  const before = store.snapshot().id;
  const edits = act(store);
  applyAll(store, edits);
  const after = store.snapshot().id;
  expect(after).not.toBe(before);
  expect(store.edits.undo().done?.count).toBe(edits.length);
  expect(store.snapshot().id).toBe(before);
  store.edits.redo();
  expect(store.snapshot().id).toBe(after);
});

test('a deleted briefing comes back with all its slides; the last one stays', () => {
  const store = opened();
  for (const other of store.decks.list())
    if (other.key !== sample(store).key) applyAll(store, deleteDeck(other));
  const edits = deleteDeck(sample(store));
  expect(() => applyAll(store, edits)).toThrow(
    expect.objectContaining({
      code: 'record.edits-refused',
      params: expect.objectContaining({ reason: 'error.record.last-deck' }),
    }),
  );
  applyAll(store, duplicateDeck(sample(store), { key, title }));
  const before = store.snapshot().id;
  applyAll(store, edits);
  expect(store.decks.list().map((deck) => deck.key)).toEqual([key]);
  store.edits.undo();
  expect(store.snapshot().id).toBe(before);
});

test('two briefings of the same slide keys go their own ways', () => {
  const store = opened();
  applyAll(store, duplicateDeck(sample(store), { key, title }));
  const { key: _, title: __, ...rest } = store.decks.get(key);
  expect(sample(store)).toMatchObject(rest);
  applyAll(store, deleteDeck(store.decks.get(key)));
  expect(sample(store)).toMatchObject(rest);
});

test('a briefing rolled forward differs by its name and its period alone', () => {
  const store = opened();
  applyAll(store, rollForward(sample(store), { key, title, period: '2024' }));
  const { slides, sections, subtitle, comparison, languages, period } = store.decks.get(key);
  expect(period).toBe('2024');
  expect({ slides, sections, subtitle, comparison, languages }).toEqual(
    (({ slides, sections, subtitle, comparison, languages }) => ({
      ...{ slides, sections, subtitle, comparison, languages },
    }))(sample(store)),
  );
});

test.each([[['zh-CN']], [both]] as [readonly Locale[]][])(
  'a new briefing in %j binds whole, and its keys are unique',
  (languages) => {
    const store = opened();
    const sections = [
      { name: { zh: '概览', en: 'Overview' } },
      { name: { zh: '民生', en: null } },
      { name: { zh: '民生', en: null } },
    ];
    applyAll(store, newDeck({ key, title, period: '2024', area: null, languages, sections }));
    const briefing = store.briefings.get(key);
    expect(
      briefing.deck.slides.map((slide) => `${slide.section} ${slide.key} ${slide.layout}`),
    ).toEqual([
      'overview cover cover',
      'overview overview section',
      'min-sheng min-sheng section',
      'min-sheng-2 min-sheng-2 section',
      'min-sheng-2 closing closing',
    ]);
    const { problems, typedFigures, missing, misplacedYears } = checkDeck(briefing);
    expect({ problems, typedFigures, missing, misplacedYears }).toEqual({
      ...{ problems: [], typedFigures: [], missing: [], misplacedYears: [] },
    });
    const english = JSON.stringify(briefing.deck.slides).match(/"en":"/g) ?? [];
    expect(english.length > 0).toBe(languages.includes('en'));
  },
);

test('a structure gives the sections, the covers and the texts of a briefing, and none of its figures', () => {
  const store = opened();
  applyAll(
    store,
    fromStructure(sample(store), { key, title, period: '2024', area: null, languages: both }),
  );
  const made = store.decks.get(key);
  expect(made.sections).toEqual(sample(store).sections);
  expect(new Set(made.slides.map(({ section }) => section))).toEqual(
    new Set(made.sections.map((section) => section.key)),
  );
  expect(made.slides.at(0)).toMatchObject({ layout: 'cover', title });
  expect(made.slides.at(-1)).toMatchObject({ layout: 'closing' });
  expect(JSON.stringify(made.slides)).not.toMatch(/\{\{[^@]/);
  expect(made.slides.every(({ layout, body }) => readBody(layout, body).ok)).toBe(true);
});

test.each([
  ['annual-2023', '2023', '2024', 'annual-2024'],
  ['annual-2023', '2023', '2024-H1', 'annual-2024-h1'],
  ['hongshan-2023-q4-review', '2023-Q4', '2024-Q1', 'hongshan-2024-q1-review'],
  ['annual-2023', '2023-Q4', '2024', 'annual-2024'],
  ['overview', '2023', '2024', 'overview-2024'],
  ['plan-12023', '2019/2023', '2024/2028', 'plan-12023-2024-2028'],
])('%s of %s becomes %s: %s', (from, period, next, wanted) => {
  expect(keyForPeriod({ key: DeckKey.parse(from), period }, next, [])).toBe(wanted);
});

test('a key of a new briefing comes from its title, or its year, and is none of those that are there', () => {
  expect(keyOfNewDeck(title, '2024', [])).toBe('hongshan-district-the-2024-briefing');
  expect(keyOfNewDeck({ zh: '展望2024', en: null }, '2024', [])).toBe('zhan-wang-2024');
  expect(keyOfNewDeck({ zh: '……', en: null }, '2024', ['annual-2024'])).toBe('annual-2024-2');
});

test('a title is proposed with the year of the other period', () => {
  expect(titleForPeriod({ title, period: '2024' }, '2025-H1')).toEqual({
    zh: '洪山区2025年工作简报',
    en: 'Hongshan District: the 2025 briefing',
  });
  const plain = { zh: '12024户', en: null };
  expect(titleForPeriod({ title: plain, period: '2024' }, '2025')).toEqual(plain);
});
