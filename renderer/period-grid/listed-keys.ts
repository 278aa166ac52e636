import type { KeyGroup } from '../commands/offered-keys.ts';
import { shortcut } from '../ui/shortcut.ts';

/** What `gridActOf` understands, and the keys of the whole grid. */
export const gridKeys: KeyGroup = {
  title: 'command.period-grid',
  keys: [
    { title: 'keys.grid-move', caps: ['↑', '↓', '←', '→', 'Enter', 'Tab'] },
    { title: 'keys.grid-edge', caps: [shortcut('CmdOrCtrl+↑'), 'Home', 'End'] },
    { title: 'keys.grid-extend', caps: ['Shift+↑', shortcut('CmdOrCtrl+A')] },
    { title: 'keys.grid-edit', caps: ['F2'] },
    { title: 'keys.grid-restore', caps: ['Esc'] },
    { title: 'keys.grid-clear', caps: ['Delete'] },
    { title: 'keys.grid-fill-down', caps: [shortcut('CmdOrCtrl+D')] },
    { title: 'keys.grid-fill-chosen', caps: [shortcut('CmdOrCtrl+Enter')] },
    { title: 'keys.grid-mean', caps: [shortcut('Alt+Enter')] },
    { title: 'keys.grid-fault', caps: ['F8'] },
    { title: 'keys.grid-leave', caps: ['F6'] },
    { title: 'keys.grid-save', caps: [shortcut('CmdOrCtrl+S')] },
  ],
};
