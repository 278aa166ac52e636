import type { MessageKey } from '../../shared/i18n/messages.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './keys.module.css';
import { useMessages } from './messages.ts';

interface KeyListProps {
  readonly title: string;
  readonly groups: readonly {
    readonly title: MessageKey;
    readonly keys: readonly { readonly title: MessageKey; readonly caps: readonly string[] }[];
  }[];
  readonly onClose: () => void;
}

/** A dialog that lists keys with what they do, those of one matter below each other. */
export function KeyList({ title, groups, onClose }: KeyListProps) {
  const message = useMessages();
  return (
    <Dialog
      title={title}
      wide={groups.length > 1}
      onDismiss={onClose}
      actions={
        <Button look="primary" data-first-focus onClick={onClose}>
          {message('dialog.ok')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys */}
      <section className={styles['keys-groups']} aria-label={title} tabIndex={0}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{message(group.title)}</h3>
            <dl className={styles['keys']}>
              {group.keys.map(({ title: what, caps }) => (
                <div key={what} className={styles['keys-row']}>
                  <dt>{message(what)}</dt>
                  <dd>
                    {caps.map((cap) => (
                      <kbd key={cap}>{cap}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
