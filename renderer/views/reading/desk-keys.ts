import type { KeyGroup } from '../../commands/offered-keys.ts';

export const deskKeys: KeyGroup = {
  title: 'command.go-reading',
  keys: [
    { title: 'review.keys.next', caps: ['J'] },
    { title: 'review.keys.previous', caps: ['K'] },
    { title: 'keys.desk-take', caps: ['Enter'] },
    { title: 'keys.desk-leave', caps: ['X'] },
    { title: 'keys.desk-edit', caps: ['E'] },
    { title: 'keys.desk-take-sure', caps: ['A'] },
    { title: 'keys.desk-answer', caps: ['1', '…', '9'] },
    { title: 'keys.desk-mark', caps: ['M'] },
    { title: 'review.keys.help', caps: ['?'] },
  ],
};
