import { isShifted, placeOfKey } from '../../shared/commands/key-place.ts';
import { type CommandId, commandIds, commands } from '../../shared/commands/registry.ts';

/** What of a keyboard event tells its meaning. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
>;

/**
 * What has the focus: the page or a thing without keys of its own; a button, which Enter and
 * Space press; a field or an open panel, which all keys belong to.
 */
export type KeyOwner = 'page' | 'button' | 'field';

const commandOfCode = new Map(
  commandIds.flatMap((id) => (commands[id].codes ?? []).map((code) => [code, id] as const)),
);
const pressing = new Set(['Enter', 'NumpadEnter', 'Space']);
const toggles: ReadonlySet<CommandId> = new Set(['view.toggle-full-screen', 'view.ask']);

/** The command that a bare key stands for, by its place on the keyboard, whatever the IME makes of it. */
export function commandForKey(press: KeyPress, owner: KeyOwner): CommandId | null {
  if (owner === 'field') return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const code = placeOfKey(press);
  if (owner === 'button' && pressing.has(code)) return null;
  if (isShifted(press)) return code === 'Space' ? 'view.previous-slide' : null;
  const id = commandOfCode.get(code) ?? null;
  return id && press.repeat && toggles.has(id) ? null : id;
}

const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), dialog, [role="dialog"]';
const buttons = 'button, a[href], summary, [role="option"]';

/** Whose keys they are while an element has the focus. */
export function keyOwner(element: Element | null): KeyOwner {
  if (element?.closest(fields)) return 'field';
  return element?.closest(buttons) ? 'button' : 'page';
}

const caps: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  NumpadEnter: '',
  Escape: 'Esc',
  Slash: '/',
};

/** What stands on the keys of a command, as the help shows them: `→`, `Page Down`, `N`. */
export function keyCaps(id: CommandId): string[] {
  return (commands[id].codes ?? [])
    .map((code) => caps[code] ?? code.replace(/^Key/, ''))
    .filter((cap) => cap !== '');
}
