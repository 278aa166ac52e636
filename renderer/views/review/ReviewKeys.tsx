import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import '../../ui/keys.css';

const keys: readonly (readonly [MessageKey, readonly string[]])[] = [
  ['review.keys.next', ['J']],
  ['review.keys.previous', ['K']],
  ['review.keys.comment', ['C']],
  ['review.keys.approve', ['A']],
  ['review.keys.resolve', ['X']],
  ['review.keys.save', ['Ctrl', 'Enter']],
  ['review.keys.close', ['Esc']],
  ['review.keys.help', ['?']],
];

/** Every key that works in the review. */
export function ReviewKeys({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  return (
    <Dialog
      title={message('review.keys')}
      onDismiss={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {message('dialog.ok')}
        </Button>
      }
    >
      <dl className="keys">
        {keys.map(([title, caps]) => (
          <div key={title} className="keys-row">
            <dt>{message(title)}</dt>
            <dd>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
