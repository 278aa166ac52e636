import type { ReaderHandlers } from '../../commands/handlers.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useMessages } from '../../ui/messages.ts';

/** The export dialog, and beside it the quick ways past it. */
export function ExportButtons({ handlers }: { readonly handlers: ReaderHandlers }) {
  const message = useMessages();
  const control = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl+';
  return (
    <div className="toolbar-export">
      <IconButton
        icon="export"
        label={message('export-dialog.title')}
        keys={`${control}E`}
        onClick={handlers['file.export-pdf']}
      />
      <Menu
        icon="more"
        label={message('export-dialog.menu')}
        items={[
          {
            label: message('command.export-pdf'),
            keys: `${control}E`,
            onChoose: handlers['file.export-pdf'],
          },
          {
            label: message('command.export-again'),
            keys: `${control}Shift+E`,
            onChoose: handlers['file.export-again'],
          },
          {
            label: message('command.copy-slide'),
            keys: `${control}Shift+C`,
            onChoose: handlers['edit.copy-slide'],
          },
        ]}
      />
    </div>
  );
}
