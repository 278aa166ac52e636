import { commandIds, commands, runsInRenderer } from '../../../shared/commands/registry.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { keyCaps } from '../../commands/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import '../../ui/keys.css';

/** Keys that no command stands behind. */
const further: readonly { readonly title: MessageKey; readonly caps: readonly string[] }[] = [
  { title: 'keys.sources', caps: ['T'] },
  { title: 'keys.trace', caps: ['Tab', 'Enter'] },
  { title: 'keys.close', caps: ['Esc'] },
];

/** Every key that works in the reader. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  const bare = commandIds
    .filter(runsInRenderer)
    .map((id) => ({ title: commands[id].title, caps: keyCaps(id) }))
    .filter(({ caps }) => caps.length > 0);

  return (
    <Dialog
      title={message('keys.title')}
      onDismiss={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {message('dialog.ok')}
        </Button>
      }
    >
      <dl className="keys">
        {[...bare, ...further].map(({ title, caps }) => (
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
