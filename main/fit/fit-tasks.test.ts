import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkDeck } from '../../shared/deck/check-deck.ts';
import { openStore } from '../store/file/open.ts';
import { builtInDataset } from '../store/testing/built-in-dataset.ts';
import { temporaryFolder } from '../store/testing/temporary-folder.ts';
import { fitTasks } from './fit-tasks.ts';

function builtInBriefings() {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: builtInDataset, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store.decks.summaries().map(({ key }) => store.briefings.get(key));
}

test('every built-in slide has room for all that it says, in each language', () => {
  for (const briefing of builtInBriefings()) expect(fitTasks.cutTexts(briefing)).toEqual([]);
});

test('the built-in briefings have nothing else that people would look into either', () => {
  for (const briefing of builtInBriefings()) {
    const { unwritten, unsourced, likeNeighbours } = checkDeck(briefing);
    expect({ unwritten, unsourced, likeNeighbours }).toEqual({
      ...{ unwritten: [], unsourced: [], likeNeighbours: [] },
    });
  }
});

test('a text that is too long in one language is told of in that one', () => {
  const [briefing] = builtInBriefings();
  if (!briefing) throw new Error('no briefing');
  const [cover, ...rest] = briefing.deck.slides;
  if (!cover) throw new Error('no slide');
  const title = { ...cover.title, en: 'A title that goes on and on '.repeat(20).trim() };
  const slides = [{ ...cover, title }, ...rest];
  expect(fitTasks.cutTexts({ ...briefing, deck: { ...briefing.deck, slides } })).toEqual([
    expect.objectContaining({ slide: cover.key, locale: 'en', path: ['title'] }),
  ]);
});

test('a hidden slide is looked at too', () => {
  const [briefing] = builtInBriefings();
  if (!briefing) throw new Error('no briefing');
  const [cover, ...rest] = briefing.deck.slides;
  if (!cover) throw new Error('no slide');
  const title = { ...cover.title, zh: '没完没了的标题'.repeat(40) };
  const slides = [{ ...cover, title, hidden: true }, ...rest];
  expect(fitTasks.cutTexts({ ...briefing, deck: { ...briefing.deck, slides } })).toEqual([
    expect.objectContaining({ slide: cover.key, locale: 'zh-CN', path: ['title'] }),
  ]);
});
