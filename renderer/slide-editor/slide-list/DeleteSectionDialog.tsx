import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';

interface DeleteSectionDialogProps {
  readonly name: string;
  readonly slides: number;
  /** The section that would take the slides over; null where there is none. */
  readonly neighbour: string | null;
  readonly onAnswer: (answer: 'keep-slides' | 'with-slides' | null) => void;
}

/** Asks what becomes of the slides of a section that goes. */
export function DeleteSectionDialog({
  name,
  slides,
  neighbour,
  onAnswer,
}: DeleteSectionDialogProps) {
  const message = useMessages();
  return (
    <Dialog
      title={message('slide-list.delete-section-title', { name })}
      onDismiss={() => onAnswer(null)}
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{message('export.cancel')}</Button>
          <Button onClick={() => onAnswer('with-slides')}>
            {message('slide-list.delete-with-slides', { count: slides })}
          </Button>
          {neighbour !== null && (
            <Button look="primary" data-first-focus onClick={() => onAnswer('keep-slides')}>
              {message('slide-list.delete-keep-slides')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {neighbour === null
          ? message('slide-list.delete-section-last', { count: slides })
          : message('slide-list.delete-section-text', { count: slides, neighbour })}
      </p>
    </Dialog>
  );
}
