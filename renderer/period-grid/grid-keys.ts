import { type PlacedKey, placeOfKey } from '../../shared/commands/key-place.ts';

/** A cell is moved to, is written anew, or its text is edited, in which arrows move the caret. */
export type CellMode = 'move' | 'type' | 'edit';

/** What a key asks of the grid. */
export type GridAct =
  | {
      readonly act: 'go';
      readonly rows: number;
      readonly columns: number;
      readonly extends: boolean;
    }
  /** To the first or last row or column; 0 stays. */
  | {
      readonly act: 'edge';
      readonly rows: -1 | 0 | 1;
      readonly columns: -1 | 0 | 1;
      readonly extends: boolean;
    }
  /** To the next cell that figures are written in, row after row. */
  | { readonly act: 'next'; readonly back: boolean }
  | { readonly act: 'edit' }
  | { readonly act: 'restore' }
  | { readonly act: 'clear' }
  | { readonly act: 'fill-down' }
  | { readonly act: 'fill-chosen' }
  | { readonly act: 'choose-all' }
  /** The figure is meant as it is typed. */
  | { readonly act: 'mean' }
  /** To the next cell that can't be saved as it is. */
  | { readonly act: 'next-fault' }
  | { readonly act: 'undo' }
  | { readonly act: 'redo' }
  | { readonly act: 'save' }
  | { readonly act: 'leave' };

type Press = PlacedKey & Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const arrows: Readonly<Record<string, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * What a key means in a cell, as in a spreadsheet; null where it is the text's own.
 *
 * @param page how many rows are in sight
 */
export function gridActOf(press: Press, mode: CellMode, page: number): GridAct | null {
  const place = placeOfKey(press);
  const { shiftKey: isShifted, altKey } = press;
  const isCommand = press.ctrlKey || press.metaKey;
  if (altKey) return place === 'Enter' && !isCommand ? { act: 'mean' } : null;
  switch (place) {
    case 'Enter':
    case 'NumpadEnter':
      if (isCommand) return { act: 'fill-chosen' };
      return { act: 'go', rows: isShifted ? -1 : 1, columns: 0, extends: false };
    case 'Tab':
      return isCommand ? null : { act: 'next', back: isShifted };
    case 'Escape':
      return { act: 'restore' };
    case 'F2':
      return { act: 'edit' };
    case 'F8':
      return { act: 'next-fault' };
    case 'F6':
      return { act: 'leave' };
    case 'KeyS':
      return isCommand && !isShifted ? { act: 'save' } : null;
  }
  if (mode === 'edit') return null;
  const arrow = arrows[place];
  if (arrow) {
    const [rows, columns] = arrow;
    return isCommand
      ? { act: 'edge', rows, columns, extends: isShifted }
      : { act: 'go', rows, columns, extends: isShifted && mode === 'move' };
  }
  if (place === 'PageDown' || place === 'PageUp') {
    const rows = place === 'PageDown' ? page : -page;
    return isCommand ? null : { act: 'go', rows, columns: 0, extends: isShifted };
  }
  if (mode === 'type') return null;
  if (place === 'Home' || place === 'End') {
    const way = place === 'Home' ? -1 : 1;
    return { act: 'edge', rows: isCommand ? way : 0, columns: way, extends: isShifted };
  }
  if (place === 'Delete' || place === 'Backspace') return isCommand ? null : { act: 'clear' };
  if (!isCommand) return null;
  switch (place) {
    case 'KeyD':
      return { act: 'fill-down' };
    case 'KeyA':
      return { act: 'choose-all' };
    case 'KeyZ':
      return { act: isShifted ? 'redo' : 'undo' };
    case 'KeyY':
      return { act: 'redo' };
    default:
      return null;
  }
}
