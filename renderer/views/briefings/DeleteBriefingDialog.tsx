import { useContext } from 'react';
import { deleteDeck } from '../../../shared/deck/deck-edits.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { UndoState } from '../../../shared/model/edit.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { ConfirmEditDialog } from '../../editing/ConfirmEditDialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { shortcutOf } from '../../ui/shortcut.ts';

interface DeleteBriefingDialogProps {
  readonly deck: Deck;
  /** The only one of the store: it stays. */
  readonly isLast: boolean;
  readonly onDone: (state: UndoState) => void;
  readonly onClose: () => void;
}

export function DeleteBriefingDialog(props: DeleteBriefingDialogProps) {
  const { deck, isLast, onDone, onClose } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { slides } = deck;
  const hidden = slides.filter((slide) => slide.hidden).length;
  const keys = shortcutOf('edit.undo');
  return (
    <ConfirmEditDialog
      title={message('briefings.delete-title', { title: inLocale(deck.title, locale) })}
      edit={deleteDeck(deck)}
      form={`delete:deck:${deck.key}`}
      leave={message('briefings.cancel')}
      act={message('briefings.delete-act')}
      isBlocked={isLast}
      onDone={onDone}
      onClose={onClose}
    >
      {isLast ? (
        <p>{message('briefings.delete-last')}</p>
      ) : (
        <p>
          {slides.length === 0
            ? message('briefings.delete-empty', { keys })
            : message('briefings.delete-about', { count: slides.length, keys })}
          {hidden > 0 && ` ${message('briefings.delete-hidden', { count: hidden })}`}
        </p>
      )}
    </ConfirmEditDialog>
  );
}
