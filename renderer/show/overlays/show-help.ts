import type { MessageKey } from '../../../shared/i18n/messages.ts';

interface KeyLine {
  readonly title: MessageKey;
  /** Each is one key or one combination. */
  readonly caps: readonly string[];
}

/** All keys of a show, by what they are for. A test presses every one of them. */
export const keyGroups: readonly {
  readonly title: MessageKey;
  readonly lines: readonly KeyLine[];
}[] = [
  {
    title: 'show-keys.moving',
    lines: [
      { title: 'show-keys.next', caps: ['→', '↓', 'Page Down', 'Space', 'Enter', 'N'] },
      {
        title: 'show-keys.previous',
        caps: ['←', '↑', 'Page Up', 'Backspace', 'Shift+Space', 'P'],
      },
      { title: 'show-keys.ends', caps: ['Home', 'End'] },
      { title: 'show-keys.number', caps: ['1', '2', 'Enter'] },
      { title: 'show.list', caps: ['Ctrl+S'] },
      { title: 'show.grid', caps: ['G', 'O'] },
      { title: 'show-keys.escape', caps: ['Esc'] },
    ],
  },
  {
    title: 'show-keys.drawing',
    lines: [
      { title: 'show.laser', caps: ['Ctrl+L'] },
      { title: 'show.pen', caps: ['Ctrl+P'] },
      { title: 'show.highlighter', caps: ['Ctrl+I'] },
      { title: 'show.arrow', caps: ['Ctrl+A'] },
      { title: 'show.undo', caps: ['Ctrl+Z'] },
      { title: 'show.erase-all', caps: ['E'] },
      { title: 'show.hide-ink', caps: ['Ctrl+M'] },
      { title: 'show.hide-pointer', caps: ['Ctrl+H'] },
    ],
  },
  {
    title: 'show-keys.screen',
    lines: [
      { title: 'show.black', caps: ['B', '.'] },
      { title: 'show.white', caps: ['W', ','] },
      { title: 'show.sources', caps: ['T'] },
      { title: 'show.question', caps: ['/', 'Ctrl+K'] },
      { title: 'show-keys.wheel', caps: ['+', '−', 'Ctrl+⇳'] },
      { title: 'show-keys.full-screen', caps: ['F', 'F11'] },
      { title: 'show.swap', caps: ['X'] },
      { title: 'show-keys.audience', caps: ['F5'] },
      { title: 'show.help', caps: ['F1', '?'] },
    ],
  },
];
