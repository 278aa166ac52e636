import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { SlideLinks } from '../figures/SlideLinks.tsx';
import { useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';

interface DeleteDialogProps {
  /** What is deleted, as people call it. */
  readonly name: string;
  /** With nothing after. */
  readonly edit: Edit;
  /** The slides that show it: while there are any, it stays. */
  readonly slides: readonly BoundSlide[];
  /** What else there is to say of it. */
  readonly note?: string;
  readonly onGo: (slide: SlideKey) => void;
  readonly onClose: (deleted: boolean) => void;
}

/** Asks before a record is deleted, and shows the slides that need it. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { name, edit, slides, note, onGo, onClose } = props;
  const message = useMessages();
  const isUsed = slides.length > 0;
  return (
    <ConfirmEditDialog
      title={message('edit.delete-title', { name })}
      edit={edit}
      form={`delete:${draftName(edit)}`}
      leave={message('edit.keep')}
      act={message('edit.delete')}
      isBlocked={isUsed}
      onClose={onClose}
    >
      {isUsed ? (
        <>
          <p>{message('edit.delete-used', { count: slides.length })}</p>
          <SlideLinks slides={slides} onGo={onGo} />
        </>
      ) : (
        <p>{note ?? message('edit.delete-unused')}</p>
      )}
    </ConfirmEditDialog>
  );
}

function draftName(edit: Edit): string {
  if (edit.entity === 'observation')
    return `${edit.entity}:${edit.indicator}@${edit.before?.timePeriod}#${edit.before?.refArea}`;
  if (edit.entity === 'in-force') return `${edit.entity}:${edit.indicator}`;
  if (edit.entity === 'reporting-period') return `${edit.entity}:${edit.deck}`;
  if (edit.entity === 'home-area') return `${edit.entity}:${edit.before.area}`;
  if (edit.entity === 'logo') return edit.entity;
  if (edit.entity === 'digit-name') return `${edit.entity}:${edit.before?.name}`;
  return `${edit.entity}:${edit.entity === 'progress' ? edit.goal : edit.before?.key}`;
}
