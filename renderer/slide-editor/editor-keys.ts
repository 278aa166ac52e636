import type { KeyGroup } from '../commands/offered-keys.ts';
import { shortcut } from '../ui/shortcut.ts';

/** What `listActOf` understands, and how texts are found. */
export const editorKeys: KeyGroup = {
  title: 'keys.slide-list',
  keys: [
    { title: 'slide-list.new', caps: ['Enter', shortcut('CmdOrCtrl+M')] },
    { title: 'slide-list.duplicate', caps: [shortcut('CmdOrCtrl+D')] },
    { title: 'slide-list.cut', caps: [shortcut('CmdOrCtrl+X')] },
    { title: 'slide-list.copy', caps: [shortcut('CmdOrCtrl+C')] },
    { title: 'slide-list.paste', caps: [shortcut('CmdOrCtrl+V')] },
    { title: 'slide-list.delete', caps: ['Delete'] },
    { title: 'slide-list.move-up', caps: [shortcut('CmdOrCtrl+↑')] },
    { title: 'slide-list.move-down', caps: [shortcut('CmdOrCtrl+↓')] },
    { title: 'keys.list-extend', caps: ['Shift+↑', 'Shift+↓', shortcut('CmdOrCtrl+A')] },
    { title: 'keys.list-menu', caps: ['Shift+F10'] },
    { title: 'keys.list-stage', caps: ['Space', 'F2'] },
    { title: 'keys.find-replace', caps: [shortcut('CmdOrCtrl+F'), 'Ctrl+H'] },
  ],
};
