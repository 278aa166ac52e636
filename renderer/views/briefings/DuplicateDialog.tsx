import { useContext } from 'react';
import type { Deck } from '../../../shared/model/deck.ts';
import type { Edit, UndoState } from '../../../shared/model/edit.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { ConfirmEditDialog } from '../../editing/ConfirmEditDialog.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';

interface DuplicateDialogProps {
  readonly deck: Deck;
  readonly edits: readonly Edit[];
  readonly onDone: (state: UndoState) => void;
  readonly onClose: () => void;
}

/** Asks who duplicates a briefing, where nobody has said yet who works here. */
export function DuplicateDialog({ deck, edits, onDone, onClose }: DuplicateDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <ConfirmEditDialog
      title={message('briefings.duplicate-title', { title: inLocale(deck.title, locale) })}
      edit={edits}
      form={`duplicate:${deck.key}`}
      leave={message('briefings.cancel')}
      act={message('briefings.duplicate-act')}
      actsOnEnter
      onDone={onDone}
      onClose={onClose}
    >
      <p>{message('briefings.duplicate-about')}</p>
    </ConfirmEditDialog>
  );
}
