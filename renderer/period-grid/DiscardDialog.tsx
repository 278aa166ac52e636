import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMessages } from '../ui/messages.ts';

interface DiscardDialogProps {
  /** Cells that were typed into. */
  readonly count: number;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Whether all that was typed and not saved is to go. */
export function DiscardDialog({ count, onDiscard, onClose }: DiscardDialogProps) {
  const message = useMessages();
  return (
    <Dialog
      title={message('grid.discard')}
      onDismiss={onClose}
      actions={
        <>
          <Button onClick={onClose}>{message('grid.cancel')}</Button>
          <Button look="primary" onClick={onDiscard}>
            {message('grid.discard-act')}
          </Button>
        </>
      }
    >
      <p>{message('grid.discard-ask', { count })}</p>
    </Dialog>
  );
}
