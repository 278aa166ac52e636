import { describe, expect, test } from 'vitest';
import { type CellMode, gridActOf } from './grid-keys.ts';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (code: string, mode: CellMode, held: Partial<typeof bare> = {}) =>
  gridActOf({ code, ...bare, ...held }, mode, 20);

const down = { act: 'go', rows: 1, columns: 0, extends: false };

describe('keys of a spreadsheet', () => {
  test.each(['move', 'type', 'edit'] as const)('Enter and Tab leave a cell in mode %s', (mode) => {
    expect(press('Enter', mode)).toEqual(down);
    expect(press('NumpadEnter', mode)).toEqual(down);
    expect(press('Enter', mode, { shiftKey: true })).toEqual({ ...down, rows: -1 });
    expect(press('Tab', mode)).toEqual({ act: 'next', back: false });
    expect(press('Tab', mode, { shiftKey: true })).toEqual({ act: 'next', back: true });
    expect(press('Escape', mode)).toEqual({ act: 'restore' });
  });

  test('arrows move to another cell, but move the caret once a text is edited', () => {
    expect(press('ArrowDown', 'move')).toEqual(down);
    expect(press('ArrowDown', 'type')).toEqual(down);
    expect(press('ArrowLeft', 'edit')).toBe(null);
    expect(press('Home', 'edit')).toBe(null);
    expect(press('Home', 'type')).toBe(null);
  });

  test('Shift chooses several, but takes nothing along that is being written', () => {
    expect(press('ArrowDown', 'move', { shiftKey: true })).toEqual({ ...down, extends: true });
    expect(press('ArrowDown', 'type', { shiftKey: true })).toEqual(down);
  });

  test('Ctrl, or the Mac’s command key, goes to the edges, fills, chooses all and takes back', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(press('ArrowDown', 'move', held)).toMatchObject({ act: 'edge', rows: 1, columns: 0 });
      expect(press('End', 'move', held)).toMatchObject({ act: 'edge', rows: 1, columns: 1 });
      expect(press('KeyD', 'move', held)).toEqual({ act: 'fill-down' });
      expect(press('Enter', 'type', held)).toEqual({ act: 'fill-chosen' });
      expect(press('KeyA', 'move', held)).toEqual({ act: 'choose-all' });
      expect(press('KeyZ', 'move', held)).toEqual({ act: 'undo' });
      expect(press('KeyZ', 'move', { ...held, shiftKey: true })).toEqual({ act: 'redo' });
      expect(press('KeyS', 'edit', held)).toEqual({ act: 'save' });
    }
  });

  test('a text’s own keys stay its own', () => {
    for (const mode of ['type', 'edit'] as const) {
      expect(press('Delete', mode)).toBe(null);
      expect(press('KeyA', mode, { ctrlKey: true })).toBe(null);
      expect(press('KeyZ', mode, { ctrlKey: true })).toBe(null);
    }
    expect(press('KeyC', 'move', { ctrlKey: true })).toBe(null);
    expect(press('KeyV', 'move', { ctrlKey: true })).toBe(null);
    expect(press('Digit1', 'move')).toBe(null);
  });

  test('a page is as many rows as are in sight', () => {
    expect(press('PageDown', 'move')).toEqual({ ...down, rows: 20 });
    expect(press('PageUp', 'move')).toEqual({ ...down, rows: -20 });
  });
});
