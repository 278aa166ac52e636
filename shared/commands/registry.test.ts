import { expect, test } from 'vitest';
import { type CommandContext, commandIds, commands } from './registry.ts';

const reading: CommandContext = {
  view: 'briefing',
  isShowing: false,
  isInDialog: false,
  canUndo: true,
  canRedo: true,
  mayEdit: true,
};
const resting = (changed: Partial<CommandContext>) =>
  commandIds.filter((id) => !commands[id].when({ ...reading, ...changed }));

test('with slides in front every command can do something', () => {
  expect(resting({})).toEqual([]);
  expect(resting({ view: null })).toEqual([]);
});

test('in another view what is about the slide in sight rests; the briefing comes for the rest of its own', () => {
  expect(resting({ view: 'data' })).toEqual([
    'edit.copy-slide',
    'view.next-slide',
    'view.previous-slide',
    'view.first-slide',
    'view.last-slide',
    'view.grid',
    'view.toggle-notes',
    'view.toggle-sources',
  ]);
});

test('with nothing to undo or redo these rest, each for itself', () => {
  expect(resting({ canUndo: false })).toEqual(['edit.undo']);
  expect(resting({ canRedo: false })).toEqual(['edit.redo']);
});

test('in a show only themes and languages can be chosen', () => {
  const showing = { ...reading, isShowing: true };
  const left = commandIds.filter((id) => commands[id].when(showing));
  expect(left.filter((id) => commands[id].radio === undefined)).toEqual([]);
  expect(left.map((id) => commands[id].radio)).toContain('interface-locale');
});

test('behind a dialog nothing leads elsewhere, opens or changes anything; looks, languages, the size of the interface and the undoing of text stay', () => {
  const left = commandIds.filter((id) => commands[id].when({ ...reading, isInDialog: true }));
  expect(left.filter((id) => commands[id].radio === undefined)).toEqual([
    ...['edit.undo', 'edit.redo'],
    ...['view.zoom-in', 'view.zoom-out', 'view.zoom-reset'],
  ]);
});
