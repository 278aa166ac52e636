import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Edit } from '../../../shared/model/edit.ts';
import { openStore } from '../file/open.ts';
import { addSecondDeck, changeStore } from '../testing/second-deck.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

function twoDecks() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset({}), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  addSecondDeck(file, { from: 'tiny', key: 'tiny-2', title: '后一份', period: '2024' });
  return { file, store };
}

test('a deck is told with its slides, and what is hidden is not among the shown ones', () => {
  const { file, store } = twoDecks();
  changeStore(file, "UPDATE slide SET hidden = 1 WHERE deck = 'tiny-2'");
  expect(store.deckOverviews.list()).toMatchObject([
    { key: 'tiny', shownSlides: 1, slides: 1 },
    { key: 'tiny-2', period: '2024', shownSlides: 0, slides: 1 },
  ]);
});

test('a deck was changed when it, its period or anything in it was; until then when the store was made', () => {
  const { file, store } = twoDecks();
  changeStore(file, "UPDATE audit_log SET at = '2024-01-01T00:00:00.000Z'");
  const changed = () => store.deckOverviews.list().map(({ changedAt }) => changedAt?.slice(0, 4));
  expect(changed()).toEqual(['2024', '2024']);
  const before = store.decks.slide('tiny-2', 'cover');
  const after = { ...before, title: { zh: '新封面', en: 'New cover' } };
  const edit = Edit.parse({ entity: 'slide', deck: 'tiny-2', before, after });
  store.edits.apply({ edit, actor: '李工', reason: '' });
  const year = String(new Date().getUTCFullYear());
  expect(changed()).toEqual(['2024', year]);
  changeStore(file, "UPDATE audit_log SET at = '2025-01-01T00:00:00.000Z' WHERE entity = 'slide'");
  const period = Edit.parse({
    ...{ entity: 'reporting-period', deck: 'tiny' },
    before: { period: '2023', comparison: null },
    after: { period: '2024', comparison: null },
  });
  store.edits.apply({ edit: period, actor: '李工', reason: '' });
  expect(changed()).toEqual([year, '2025']);
});
