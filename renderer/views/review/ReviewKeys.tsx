import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { KeyList } from '../../ui/KeyList.tsx';
import { useMessages } from '../../ui/messages.ts';
import { shortcut } from '../../ui/shortcut.ts';

const keys: readonly { readonly title: MessageKey; readonly caps: readonly string[] }[] = [
  { title: 'review.keys.next', caps: ['J'] },
  { title: 'review.keys.previous', caps: ['K'] },
  { title: 'review.keys.comment', caps: ['C'] },
  { title: 'review.keys.approve', caps: ['A'] },
  { title: 'review.keys.resolve', caps: ['X'] },
  { title: 'review.keys.save', caps: [shortcut('CmdOrCtrl+Enter')] },
  { title: 'review.keys.close', caps: ['Esc'] },
  { title: 'review.keys.help', caps: ['?'] },
];

/** Every key that works in the review. */
export function ReviewKeys({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  return <KeyList title={message('review.keys')} keys={keys} onClose={onClose} />;
}
