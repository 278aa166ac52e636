import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deleteDeck, duplicateDeck, renameDeck } from '../../shared/deck/deck-edits.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { openStore } from '../store/file/open.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { tinyDataset } from '../store/testing/tiny-dataset.ts';
import { carryOutEdits } from './carry-out-edits.ts';

function opened() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return { store, deck: store.decks.get('tiny') };
}

const title = { zh: '另一份', en: null };

test.each([
  ['李工', '王工', '李工'],
  [null, '王工', '王工'],
  [null, '', 'hongshan-briefing'],
])('done by %s at the computer of “%s”, it is signed by %s', (by, person, actor) => {
  const { store, deck } = opened();
  carryOutEdits(renameDeck(deck, { title }), by, { store, person: () => person });
  expect(store.edits.history(['deck'], 'tiny')).toMatchObject([{ actor, action: 'edit' }]);
});

test('what the store refuses is told as what was asked for, and nothing of it is done', () => {
  const { store, deck } = opened();
  const session = { store, person: () => '' };
  const before = store.snapshot().id;
  expect(() => carryOutEdits(deleteDeck(deck), null, session)).toThrow(
    expect.objectContaining({ code: 'record.last-deck', params: { key: 'tiny' } }),
  );
  const again = duplicateDeck(deck, { key: DeckKey.parse('tiny'), title });
  expect(() => carryOutEdits(again, null, session)).toThrow(
    expect.objectContaining({ code: 'record.exists', params: { key: 'tiny' } }),
  );
  expect(store.snapshot().id).toBe(before);
});
