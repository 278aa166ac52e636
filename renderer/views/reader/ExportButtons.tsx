import type { ReaderHandlers } from '../../commands/handlers.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useMessages } from '../../ui/messages.ts';
import { shortcutOf } from '../../ui/shortcut.ts';
import styles from './toolbar.module.css';

/** The export dialog, and beside it the quick ways past it. */
export function ExportButtons({ handlers }: { readonly handlers: ReaderHandlers }) {
  const message = useMessages();
  return (
    <div className={styles['toolbar-export']}>
      <IconButton
        icon="export"
        label={message('export-dialog.title')}
        keys={shortcutOf('file.export-pdf')}
        onClick={handlers['file.export-pdf']}
      />
      <Menu
        icon="more"
        label={message('export-dialog.menu')}
        items={[
          {
            label: message('command.export-pdf'),
            keys: shortcutOf('file.export-pdf'),
            onChoose: handlers['file.export-pdf'],
          },
          {
            label: message('command.export-again'),
            keys: shortcutOf('file.export-again'),
            onChoose: handlers['file.export-again'],
          },
          {
            label: message('command.print'),
            keys: shortcutOf('file.print'),
            onChoose: handlers['file.print'],
          },
          {
            label: message('command.copy-slide'),
            keys: shortcutOf('edit.copy-slide'),
            onChoose: handlers['edit.copy-slide'],
          },
        ]}
      />
    </div>
  );
}
