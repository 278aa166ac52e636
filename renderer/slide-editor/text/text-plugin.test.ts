import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { aFigure, aSlide, briefingWith } from '../../../shared/deck/briefing.fixture.ts';
import { createTextPrinter } from '../../../shared/deck/print-text.ts';
import { documentOf } from './text-document.ts';
import { drawText, isStale, redraw, typedNumbers } from './text-plugin.ts';

const figures = [aFigure('hi-tech', { value: 1300 })];
const briefing = briefingWith([aSlide({ body: { figures: [] } })], figures);
const surroundings = { print: createTextPrinter(briefing, 'zh-CN'), digitNames: ['6G'] };

function stateOf(text: string): EditorState {
  return EditorState.create({
    doc: documentOf(text),
    plugins: [drawText(surroundings, 'typed')],
  });
}

const typedIn = (state: EditorState) => typedNumbers(state).map(({ text }) => text);

test('typed figures are marked where they stand, dates and known names are not', () => {
  const state = stateOf('2023年{{hi-tech}}，6G与5G，新增4.6万户');
  expect(typedNumbers(state)).toEqual([
    { text: '5', name: '5G', from: 11, to: 12 },
    { text: '4.6万', name: '4.6万', from: 16, to: 20 },
  ]);
});

test('a name that is entered takes its mark away', () => {
  const state = stateOf('5G');
  const known = state.apply(redraw(state, { ...surroundings, digitNames: ['5G'] }));
  expect(typedIn(known)).toEqual([]);
});

test('while an input method composes, nothing is marked anew', () => {
  const state = stateOf('共');
  const end = TextSelection.atEnd(state.doc);
  const composing = state.apply(
    state.tr.setSelection(end).insertText('1300').setMeta('composition', 1),
  );
  expect(isStale(composing)).toBe(true);
  expect(typedIn(composing)).toEqual([]);
  const composed = composing.apply(redraw(composing));
  expect(isStale(composed)).toBe(false);
  expect(typedIn(composed)).toEqual(['1300']);
});

test('a mark that is there keeps to its digits while an input method composes before it', () => {
  const state = stateOf('共1300');
  const composing = state.apply(state.tr.insertText('zhong', 1).setMeta('composition', 1));
  expect(typedIn(composing)).toEqual(['1300']);
});
