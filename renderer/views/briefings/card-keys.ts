import type { KeyGroup } from '../../commands/offered-keys.ts';
import { shortcut } from '../../ui/shortcut.ts';

export const cardKeys: KeyGroup = {
  title: 'command.go-briefings',
  keys: [
    { title: 'keys.find', caps: [shortcut('CmdOrCtrl+F')] },
    { title: 'keys.cards', caps: ['←', '→', '↑', '↓'] },
    { title: 'briefings.open', caps: ['Enter'] },
    { title: 'briefings.rename', caps: ['F2'] },
    { title: 'briefings.duplicate', caps: [shortcut('CmdOrCtrl+D')] },
    { title: 'briefings.delete', caps: ['Delete'] },
  ],
};
