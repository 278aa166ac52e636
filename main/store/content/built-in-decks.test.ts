import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { deleteDeck, duplicateDeck } from '../../../shared/deck/deck-edits.ts';
import { type Edit, EditsRequest } from '../../../shared/model/edit.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { openStore, type Store } from '../file/open.ts';
import { builtInDataset } from '../testing/built-in-dataset.ts';
import { renameDataset } from '../testing/rename-dataset.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const [first, second] = ['annual-2023', 'outlook-2024'].map((key) => DeckKey.parse(key)) as [
  DeckKey,
  DeckKey,
];

/** The built-in data as a version of the app had it that knew one deck. */
function earlierDataset(): string {
  const folder = join(temporaryFolder(), 'dataset');
  cpSync(builtInDataset, folder, { recursive: true });
  rmSync(join(folder, `deck-${second}.json`));
  return folder;
}

function open(file: string, datasetFolder = builtInDataset): Store {
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

/** A store of that version, after what a person did in it. */
function earlierStore(
  work: (store: Store) => void = () => {},
  datasetFolder = earlierDataset(),
): string {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  work(store);
  store.close();
  return file;
}

const keysIn = (store: Store) => store.decks.list().map(({ key }) => key);
const applyAll = (store: Store, edits: readonly Edit[]) =>
  store.edits.applyAll(EditsRequest.parse({ edits, actor: '王敏', reason: '' }));
const remove = (store: Store, key: DeckKey) => applyAll(store, deleteDeck(store.decks.get(key)));

test('a store of an earlier version gets the new briefing and is in one state with a new one', async () => {
  const file = earlierStore();
  const store = open(file);
  const made = open(join(temporaryFolder(), 'new.sqlite'));
  expect(keysIn(store)).toEqual([first, second]);
  expect(store.decks.get(second)).toEqual(made.decks.get(second));
  expect(store.snapshot().id).toBe(made.snapshot().id);
  expect(store.builtInSlides.newForms(second)).toEqual([]);
  expect((await store.damage.find()).count).toBe(0);
  expect(store.edits.undo().done, 'it is no step of a person').toBeNull();
});

test('which briefing opens does not change, and the next start writes nothing', () => {
  const file = earlierStore((store) => {
    const title = { zh: '另一份', en: 'Another' };
    applyAll(store, duplicateDeck(store.decks.get(first), { key: DeckKey.parse('zebra'), title }));
    remove(store, first);
  });
  const store = open(file);
  expect(keysIn(store)).toEqual([second, 'zebra']);
  expect(store.decks.latest()).toBe('zebra');
  expect(store.openedDeck.get()).toBe('zebra');
  store.close();
  const before = readFileSync(file);
  open(file).close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a new store opens with the briefing of the year', () => {
  expect(open(join(temporaryFolder(), 'new.sqlite')).openedDeck.get()).toBe(first);
});

test('once it was deleted it never comes back by itself, and undo brings it back', () => {
  const file = earlierStore();
  const store = open(file);
  remove(store, second);
  store.close();
  const again = open(file);
  expect(keysIn(again)).toEqual([first]);
  again.edits.undo();
  expect(keysIn(again)).toEqual([first, second]);
});

test('a briefing of a person that is called alike stays theirs, and what they deleted is gone', () => {
  const title = { zh: '我们的展望', en: 'Our outlook' };
  const make = (store: Store) =>
    applyAll(store, duplicateDeck(store.decks.get(first), { key: second, title }));
  const own = earlierStore(make);
  expect(open(own).decks.get(second).title).toEqual(title);
  const deleted = earlierStore((store) => {
    make(store);
    remove(store, second);
  });
  expect(keysIn(open(deleted))).toEqual([first]);
});

test('a store that was made from other data gets none', () => {
  const other = earlierDataset();
  renameDataset(other);
  expect(keysIn(open(earlierStore(() => {}, other)))).toEqual([first]);
});

test('a briefing that names what the store does not hold waits until it does', () => {
  const file = earlierStore();
  const later = join(temporaryFolder(), 'later');
  cpSync(builtInDataset, later, { recursive: true });
  const deck = join(later, `deck-${second}.json`);
  const written = readFileSync(deck, 'utf8');
  writeFileSync(deck, written.replaceAll('{{jobs-new}}', '{{not-yet-known}}'));
  const store = open(file, later);
  expect(keysIn(store)).toEqual([first]);
  store.close();
  expect(keysIn(open(file))).toEqual([first, second]);
});

test('a store that another program is writing to opens all the same, and gets it at the next start', () => {
  const file = earlierStore();
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const store = open(file);
  expect(keysIn(store)).toEqual([first]);
  other.exec('COMMIT');
  other.close();
  store.close();
  expect(keysIn(open(file))).toEqual([first, second]);
});
