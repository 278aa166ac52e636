import { placeOfKey } from '../../shared/commands/key-place.ts';
import type { Show } from '../../shared/model/show.ts';
import { intentOfKey, type ShowIntent } from '../../shared/show/show-keys.ts';
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
  press: KeyPress,
  owner: KeyOwner,
  { zoom, typed }: Pick<Show, 'zoom' | 'typed'>,
  place: 'open' | 'panel' | 'own-dialog',
): ShowIntent | null {
  const intent = intentOfKey(press, { zoom });
  const code = placeOfKey(press);
  if (owner === 'page') return intent;
  if (owner === 'button') {
    // A number that was begun is finished by Enter, wherever the focus is.
    return pressing.has(code) && typed === '' ? null : intent;
  }
  if (press.ctrlKey || press.metaKey) return editing.has(code) && !press.shiftKey ? null : intent;
  if (place === 'own-dialog' && code === 'Escape') return null;
  if (press.altKey || clicker.has(code)) return intent;
  const turns = code === 'PageUp' || code === 'PageDown';
  return place === 'open' && turns ? intent : null;
}
