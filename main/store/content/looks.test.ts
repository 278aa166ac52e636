import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { Edit } from '../../../shared/model/edit.ts';
import { LookFields } from '../../../shared/model/look.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function opened(file = join(temporaryFolder(), 'store.sqlite')) {
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const apply = (edit: unknown) =>
    store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '' });
  return { file, store, apply };
}

const own = LookFields.parse({
  ...{ key: 'own', name: { zh: '本色', en: 'Own' } },
  ...{ colours: ['#0B5FA5', '#B7791F'], showsLogo: true },
});
const svg = { type: 'image/svg+xml', content: Buffer.from(squareOf('#0B5FA5')) } as const;
const other = { type: 'image/svg+xml', content: Buffer.from(squareOf('#B7791F')) } as const;

function squareOf(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${colour}" d="M0 0h8v8H0z"/></svg>`;
}

test('a look comes, changes and goes as edits do, each with its undo and its row in the log', () => {
  const { store, apply } = opened();
  const before = store.snapshot().id;
  apply({ entity: 'look', before: null, after: own });
  const darker = { ...own, colours: ['#112233'], showsLogo: false };
  apply({ entity: 'look', before: own, after: darker });
  expect(store.briefings.get('tiny').looks).toEqual([darker]);
  expect(store.edits.history(['look'], 'own').map(({ edit }) => edit.after)).toEqual([darker, own]);
  store.edits.undo();
  expect(store.looks.list()).toEqual([own]);
  apply({ entity: 'look', before: own, after: null });
  expect(store.looks.list()).toEqual([]);
  expect(store.snapshot().id).toBe(before);
});

test('what another window changed meanwhile is not overwritten, nor a look made twice', () => {
  const { apply } = opened();
  apply({ entity: 'look', before: null, after: own });
  apply({ entity: 'look', before: own, after: { ...own, showsLogo: false } });
  const late = { entity: 'look', before: own, after: { ...own, colours: ['#000000'] } };
  expect(() => apply(late)).toThrow(new AppError('store.stale', { key: 'own' }));
  expect(() => apply({ entity: 'look', before: null, after: own })).toThrow(
    new AppError('record.exists', { key: 'own' }),
  );
});

test.each([
  ['a built-in look’s key', { key: 'night' }],
  ['no colour', { colours: [] }],
  ['four colours', { colours: ['#000000', '#111111', '#222222', '#333333'] }],
  ['no colour but words', { colours: ['red'] }],
  ['no name', { name: { zh: '', en: 'Own' } }],
])('a look with %s is refused', (_, part) => {
  const edit = { entity: 'look', before: null, after: { ...own, ...part } };
  expect(Edit.safeParse(edit).success).toBe(false);
});

test('slides have a look that was chosen while it is there, else the usual one', () => {
  const { file, store, apply } = opened();
  apply({ entity: 'look', before: null, after: own });
  store.settings.set({ slideLook: 'own.dark' });
  expect(store.settings.get().slideLook).toBe('own.dark');
  apply({ entity: 'look', before: own, after: null });
  expect(store.settings.get().slideLook).toBe('south-lake');
  store.edits.undo();
  store.close();
  expect(opened(file).store.settings.get().slideLook).toBe('own.dark');
});

test('a look that can’t be read is named, and keeps no other from being there', () => {
  const { file, store, apply } = opened();
  apply({ entity: 'look', before: null, after: own });
  apply({ entity: 'look', before: null, after: { ...own, key: 'second' } });
  const db = new Sqlite(file);
  db.pragma('ignore_check_constraints = ON');
  db.exec("UPDATE look SET colours = 'blue' WHERE key = 'own'");
  db.close();
  const { looks, unreadable } = store.briefings.get('tiny');
  expect(looks.map(({ key }) => key)).toEqual(['second']);
  expect(unreadable).toEqual([{ entity: 'look', key: 'own', field: 'colours.0' }]);
});

test('slides have the logo where a look shows it; undo brings the one before back', () => {
  const { file, store, apply } = opened();
  const [first, second] = [store.logo.keep(svg), store.logo.keep(other)];
  const shown = () => store.briefings.get('tiny').logo?.url ?? null;
  apply({ entity: 'logo', before: null, after: first });
  expect(shown()).toBe(null);
  apply({ entity: 'look', before: null, after: own });
  const url = shown();
  expect(url).toContain('data:image/svg+xml;base64,');
  apply({ entity: 'logo', before: first, after: second });
  expect(shown()).not.toBe(url);
  expect(() => apply({ entity: 'logo', before: first, after: null })).toThrow(
    new AppError('store.stale', { key: 'logo' }),
  );
  store.close();
  const again = opened(file).store;
  again.edits.undo();
  expect(again.briefings.get('tiny').logo?.url).toBe(url);
});

test('a logo that no file is kept of can’t be chosen', () => {
  const { apply } = opened();
  const unknown = { sha256: '0'.repeat(64) };
  expect(() => apply({ entity: 'logo', before: null, after: unknown })).toThrow(
    new AppError('record.unknown', { key: '000000000000' }),
  );
});
