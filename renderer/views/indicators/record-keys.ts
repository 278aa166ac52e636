import type { KeyGroup } from '../../commands/offered-keys.ts';
import { shortcut } from '../../ui/shortcut.ts';

export const recordKeys: KeyGroup = {
  title: 'command.go-data',
  keys: [
    { title: 'keys.find', caps: [shortcut('CmdOrCtrl+F')] },
    { title: 'keys.rows', caps: ['↑', '↓', 'Page Up', 'Page Down', 'Home', 'End'] },
    { title: 'keys.row-open', caps: ['Enter'] },
    { title: 'keys.row-choose', caps: ['Space'] },
    { title: 'keys.pane-close', caps: ['Esc'] },
  ],
};
