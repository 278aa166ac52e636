import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { Edit } from '../../../shared/model/edit.ts';
import { randomFrom } from '../../export/testing/random.ts';
import { openStore } from '../file/open.ts';
import { type Pick, someEdit } from '../testing/some-edit.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { datasetWithYearbook } from '../testing/two-sources.ts';

const figures = [
  'indicator',
  'observation',
  'competing',
  'goal',
  'progress',
  'milestone',
  'source',
];
const decks = ['slide', 'slide', 'slide', 'section', 'deck', 'theme'];

test.each([
  [1, figures],
  [2, figures],
  [3, figures],
  [4, figures],
  [5, decks],
  [6, decks],
])('whatever was edited, undoing all of it leads back (seed %i, %s)', (seed, kinds) => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: datasetWithYearbook(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const random = randomFrom(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as never;
  const ids = [store.snapshot().id];
  for (let nth = 1; nth <= 60; nth += 1) {
    const parsed = Edit.safeParse(someEdit(store, pick, nth, kinds));
    if (!parsed.success) continue;
    try {
      store.edits.apply({ edit: parsed.data, actor: '李工', reason: '试验' });
      if (store.snapshot().id !== ids.at(-1)) ids.push(store.snapshot().id);
    } catch (error) {
      // Refused edits leave the store as it was.
      if (!(error instanceof AppError)) throw error;
      expect(store.snapshot().id).toBe(ids.at(-1));
    }
  }
  expect(ids.length).toBeGreaterThan(20);
  while (store.edits.undoState().undo) store.edits.undo();
  expect(store.snapshot().id).toBe(ids[0]);
  while (store.edits.undoState().redo) store.edits.redo();
  expect(store.snapshot().id).toBe(ids.at(-1));
});
