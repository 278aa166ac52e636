/** What a key asks of the list of slides. */
type ListAct =
  | { readonly act: 'go'; readonly step: number; readonly extends: boolean }
  | { readonly act: 'move'; readonly direction: 'up' | 'down'; readonly toEnd: boolean }
  | { readonly act: SimpleListAct };

export type SimpleListAct =
  | 'insert'
  | 'duplicate'
  | 'remove'
  | 'select-all'
  | 'open-menu'
  | 'rename'
  | 'leave';

interface KeyPress {
  /** Its place on the keyboard (`placeOfKey`). */
  readonly place: string;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** How far a key goes, in slides. */
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -5],
  ['PageDown', 5],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

const bare: ReadonlyMap<string, SimpleListAct> = new Map([
  ['Enter', 'insert'],
  ['NumpadEnter', 'insert'],
  ['Delete', 'remove'],
  ['Backspace', 'remove'],
  ['Space', 'leave'],
  ['F2', 'rename'],
  ['ContextMenu', 'open-menu'],
]);

const withCtrl: ReadonlyMap<string, SimpleListAct> = new Map([
  ['KeyM', 'insert'],
  ['KeyD', 'duplicate'],
  ['KeyA', 'select-all'],
]);

/** What a key asks, as in PowerPoint; null where it is none of the list's. */
export function listActOf({ place, ctrl, shift, alt }: KeyPress): ListAct | null {
  if (alt) return null;
  const step = steps.get(place);
  if (ctrl) {
    if (place === 'ArrowUp' || place === 'ArrowDown')
      return { act: 'move', direction: place === 'ArrowUp' ? 'up' : 'down', toEnd: shift };
    return simple(shift ? undefined : withCtrl.get(place));
  }
  if (step !== undefined) return { act: 'go', step, extends: shift };
  if (shift) return simple(place === 'F10' ? 'open-menu' : undefined);
  return simple(bare.get(place));
}

function simple(act: SimpleListAct | undefined): ListAct | null {
  return act === undefined ? null : { act };
}
