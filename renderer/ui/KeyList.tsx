import type { MessageKey } from '../../shared/i18n/messages.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './keys.module.css';
import { useMessages } from './messages.ts';

interface KeyListProps {
  readonly title: string;
  readonly keys: readonly { readonly title: MessageKey; readonly caps: readonly string[] }[];
  readonly onClose: () => void;
}

/** A dialog that lists keys with what they do. */
export function KeyList({ title, keys, onClose }: KeyListProps) {
  const message = useMessages();
  return (
    <Dialog
      title={title}
      onDismiss={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {message('dialog.ok')}
        </Button>
      }
    >
      <dl className={styles['keys']}>
        {keys.map(({ title, caps }) => (
          <div key={title} className={styles['keys-row']}>
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
