import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EditRequest } from '../../../shared/model/edit.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const deck = DeckKey.parse('tiny');

function createTiny() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const periods = () => {
    const { period, comparison } = store.decks.get('tiny');
    return [period, comparison];
  };
  return { store, periods };
}

const change = (before: object, after: object) =>
  EditRequest.parse({
    edit: { entity: 'reporting-period', deck, before, after },
    actor: '李工',
    reason: '',
  });

const from2023 = { period: '2023', comparison: null };

test('a deck’s period is changed, told, undone and done again', () => {
  const { store, periods } = createTiny();
  const told: string[][] = [];
  store.onChange((areas) => told.push([...areas]));
  const { id } = store.snapshot();
  store.edits.apply(change(from2023, { period: '2024', comparison: '2022' }));
  expect(periods()).toEqual(['2024', '2022']);
  expect(told).toEqual([['decks']]);
  expect(store.edits.undoState().undo).toMatchObject({ actor: '李工', edit: { deck } });
  expect(store.snapshot().id).not.toBe(id);
  store.edits.undo();
  expect(periods()).toEqual(['2023', null]);
  expect(store.snapshot().id).toBe(id);
  store.edits.redo();
  expect(periods()).toEqual(['2024', '2022']);
  const history = store.edits.history(['reporting-period'], 'tiny');
  expect(history.map(({ action }) => action)).toEqual(['redo', 'undo', 'edit']);
});

test('a period that somebody changed meanwhile, and that of no deck, are not overwritten', () => {
  const { store, periods } = createTiny();
  store.edits.apply(change(from2023, { period: '2024', comparison: null }));
  expect(() => store.edits.apply(change(from2023, { period: '2025', comparison: null }))).toThrow(
    'store.stale',
  );
  expect(periods()).toEqual(['2024', null]);
  const other = EditRequest.parse({
    ...change(from2023, { period: '2024', comparison: null }),
    edit: {
      entity: 'reporting-period',
      deck: 'gone',
      before: from2023,
      after: { period: '2024', comparison: null },
    },
  });
  expect(() => store.edits.apply(other)).toThrow('store.stale');
});

test('a day that no calendar has is no period', () => {
  expect(() => change(from2023, { period: '2023-02-30', comparison: null })).toThrow(
    'invalid.date',
  );
});
