import { commandIds, commands, runsInRenderer } from '../../../shared/commands/registry.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { keyCaps } from '../../commands/keys.ts';
import { KeyList } from '../../ui/KeyList.tsx';
import { useMessages } from '../../ui/messages.ts';

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

  return <KeyList title={message('keys.title')} keys={[...bare, ...further]} onClose={onClose} />;
}
