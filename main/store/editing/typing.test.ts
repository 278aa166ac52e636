import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { EditRequest } from '../../../shared/model/edit.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

function openTiny() {
  const deckFile = JSON.parse(tinyFile('deck-tiny.json'));
  deckFile.slides.push({ ...deckFile.slides[0], key: 'second', position: 2 });
  const datasetFolder = tinyDataset({ 'deck-tiny.json': JSON.stringify(deckFile) });
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder, onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const slides = () => store.decks.list()[0]?.slides ?? [];
  const slide = (at: number): SlideFields => {
    const found = slides()[at];
    if (!found) throw new Error(`no slide ${at}`);
    const { position: _, ...fields } = found;
    return fields;
  };
  const deck = store.decks.list()[0]?.key;
  if (!deck) throw new Error('no deck');
  const titled = (at: number, zh: string, continues?: string) => {
    const before = slide(at);
    const after = { ...before, title: { ...before.title, zh } };
    const request = { edit: { entity: 'slide', deck, before, after }, actor: '李工', reason: '' };
    return store.edits.apply({ ...request, ...(continues && { continues }) } as EditRequest);
  };
  const history = () => store.edits.history(['slide'], deck);
  return { store, slide, titled, history };
}

test('a text that is typed is one step and one row of the history, however often it was saved', () => {
  const { store, slide, titled, history } = openTiny();
  const { title } = slide(0);
  const first = titled(0, '全年').undo;
  const second = titled(0, '全年工作', first?.id).undo;
  const third = titled(0, '全年工作回顾', second?.id).undo;
  expect(third?.id).toBe(first?.id);
  expect(history()).toHaveLength(1);
  expect(history()[0]?.edit).toMatchObject({
    before: { title },
    after: { title: { zh: '全年工作回顾' } },
  });
  store.edits.undo();
  expect(slide(0).title).toEqual(title);
  expect(store.edits.undoState().undo).toBeNull();
  store.edits.redo();
  expect(slide(0).title.zh).toBe('全年工作回顾');
});

test('what was typed and deleted again leaves no step and no row', () => {
  const { store, slide, titled, history } = openTiny();
  const { title } = slide(0);
  const { undo } = titled(0, `${title.zh}！`);
  titled(0, title.zh, undo?.id);
  expect(store.edits.undoState()).toEqual({ undo: null, redo: null });
  expect(history()).toEqual([]);
  // The step before it is another text's, with which nothing may go on.
  const earlier = titled(0, '先前写的').step;
  const typed = titled(0, '先前写的又').step;
  expect(typed).not.toBe(earlier);
  const left = titled(0, '先前写的', typed ?? undefined);
  expect(left.undo?.id).toBe(earlier);
  expect(left.step).toBeNull();
});

test('another slide, another step or an undone one is not gone on with', () => {
  const { store, slide, titled, history } = openTiny();
  const first = titled(0, '甲').undo;
  const other = titled(1, '乙', first?.id).undo;
  expect(other?.id).not.toBe(first?.id);
  titled(0, '甲甲', first?.id);
  expect(history()).toHaveLength(3);
  const { undo } = store.edits.undo();
  expect(undo?.id).toBe(other?.id);
  titled(1, '乙乙', other?.id);
  // What was undone could be done again: it is no step that somebody still types.
  expect(history()).toHaveLength(5);
  expect(slide(1).title.zh).toBe('乙乙');
});

test('a stale text is refused while it is typed, too', () => {
  const { store, slide, titled } = openTiny();
  const before = slide(0);
  const { undo } = titled(0, '甲');
  const after = { ...before, title: { ...before.title, zh: '丙' } };
  const deck = store.decks.list()[0]?.key;
  const request = { edit: { entity: 'slide', deck, before, after }, actor: '', reason: '' };
  expect(() => store.edits.apply({ ...request, continues: undo?.id } as EditRequest)).toThrow(
    expect.objectContaining({ code: 'store.stale' }),
  );
  expect(slide(0).title.zh).toBe('甲');
});
