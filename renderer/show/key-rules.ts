import { intentOfKey, type ShowIntent } from '../../shared/domain/show-keys.ts';
import type { Show } from '../../shared/model/show.ts';
import type { KeyOwner, KeyPress } from '../commands/keys.ts';

/** What writing needs of Ctrl in a field: select, copy, cut, paste, undo. */
const editing = new Set(['KeyA', 'KeyC', 'KeyX', 'KeyV', 'KeyZ', 'KeyY']);
/** What a clicker sends that no field wants. */
const clicker = new Set(['Escape', 'F5', 'F1', 'F11']);
const pressing = new Set(['Enter', 'NumpadEnter', 'Space']);

/**
 * What a key asks of the show while something has the focus. A field keeps what is typed and an
 * open panel its own keys, but neither lets Ctrl+P or F5 through to the program.
 *
 * @param place a field turns pages by PageUp and PageDown, a panel over the slide does not; a
 *   dialog of the window's own closes by its own Escape
 */
export function showIntent(
  press: KeyPress & Pick<KeyboardEvent, 'keyCode'>,
  owner: KeyOwner,
  { zoom, typed }: Pick<Show, 'zoom' | 'typed'>,
  place: 'open' | 'panel' | 'own-dialog',
): ShowIntent | null {
  const intent = intentOfKey(press, { zoom });
  if (owner === 'page') return intent;
  if (owner === 'button') {
    // A number that was begun is finished by Enter, wherever the focus is.
    return pressing.has(press.code) && typed === '' ? null : intent;
  }
  // The input method is composing: even Escape and Enter are its own.
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.metaKey)
    return editing.has(press.code) && !press.shiftKey ? null : intent;
  if (place === 'own-dialog' && press.code === 'Escape') return null;
  if (press.altKey || clicker.has(press.code)) return intent;
  const turns = press.code === 'PageUp' || press.code === 'PageDown';
  return place === 'open' && turns ? intent : null;
}
