import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';

interface CloseReadingDialogProps {
  readonly taken: number;
  readonly open: number;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** Says what stays and what is dropped before a document is put away. */
export function CloseReadingDialog({ taken, open, onCancel, onClose }: CloseReadingDialogProps) {
  const message = useMessages();
  return (
    <Dialog
      title={message('desk.close')}
      onDismiss={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{message('desk.cancel')}</Button>
          <Button look="primary" onClick={onClose}>
            {message('desk.close-act')}
          </Button>
        </>
      }
    >
      <p>{message('desk.close-text', { taken, open })}</p>
    </Dialog>
  );
}
