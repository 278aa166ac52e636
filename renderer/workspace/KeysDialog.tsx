import { commandIds, commands } from '../../shared/commands/registry.ts';
import { type KeyGroup, useKeysInFront } from '../commands/offered-keys.ts';
import { KeyList } from '../ui/KeyList.tsx';
import { useMessages } from '../ui/messages.ts';
import { shortcutOf } from '../ui/shortcut.ts';
import type { ViewName } from './navigation.ts';

interface KeysDialogProps {
  readonly view: ViewName;
  readonly onClose: () => void;
}

/** Every key that works in the view in front: its own, then those of the whole window. */
export function KeysDialog({ view, onClose }: KeysDialogProps) {
  const message = useMessages();
  return (
    <KeyList
      title={message('keys.title')}
      groups={[...useKeysInFront(), keysOfMenu(view)]}
      onClose={onClose}
    />
  );
}

const signs: Readonly<Record<string, string>> = { Left: '←', Right: '→', '-': '−' };

/** The menu names keys that have a sign: Alt+Left, Ctrl+-. */
function asOnKeys(keys: string): string {
  return keys.replace(/(?:Left|Right|-)$/, (name) => signs[name] ?? name);
}

/** The commands of the menu that have something to do here. */
function keysOfMenu(view: ViewName): KeyGroup {
  const context = {
    ...{ view, isShowing: false, isInDialog: false },
    ...{ canUndo: true, canRedo: true, mayEdit: true },
  };
  const keys = commandIds
    .filter((id) => commands[id].accelerator && commands[id].when(context))
    .map((id) => ({ title: commands[id].title, caps: [asOnKeys(shortcutOf(id))] }));
  return { title: 'keys.everywhere', keys };
}
