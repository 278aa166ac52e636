import type { KeyGroup } from '../../commands/offered-keys.ts';
import { shortcut } from '../../ui/shortcut.ts';

export const reviewKeys: KeyGroup = {
  title: 'review.keys',
  keys: [
    { title: 'review.keys.next', caps: ['J'] },
    { title: 'review.keys.previous', caps: ['K'] },
    { title: 'review.keys.comment', caps: ['C'] },
    { title: 'review.keys.approve', caps: ['A'] },
    { title: 'review.keys.resolve', caps: ['X'] },
    { title: 'review.keys.reply', caps: ['R'] },
    { title: 'review.keys.save', caps: [shortcut('CmdOrCtrl+Enter')] },
    { title: 'review.keys.close', caps: ['Esc'] },
    { title: 'review.keys.help', caps: ['?'] },
  ],
};
