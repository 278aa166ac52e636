import { useState } from 'react';
import { renameDeck } from '../../../shared/deck/deck-edits.ts';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { UndoState } from '../../../shared/model/edit.ts';
import type { Localized } from '../../../shared/model/localized.ts';
import { ConfirmEditDialog } from '../../editing/ConfirmEditDialog.tsx';
import { readTitle, TitleFields, typedTitle } from '../../editing/TitleFields.tsx';
import { useMessages } from '../../ui/messages.ts';

interface RenameDialogProps {
  readonly deck: Deck;
  readonly onDone: (state: UndoState, title: Localized) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ deck, onDone, onClose }: RenameDialogProps) {
  const message = useMessages();
  const [typed, setTyped] = useState(typedTitle(deck.title));
  const hasEnglish = deck.languages.includes('en');
  const title = readTitle(typed, hasEnglish);
  return (
    <ConfirmEditDialog
      title={message('briefings.rename-title')}
      edit={renameDeck(deck, { title: title ?? deck.title })}
      form={`rename:${deck.key}`}
      leave={message('briefings.cancel')}
      act={message('briefings.rename-act')}
      isUnready={title === null || isSame(title, deck.title)}
      actsOnEnter
      onDone={(state) => onDone(state, title ?? deck.title)}
      onClose={onClose}
    >
      <TitleFields isFirst value={typed} hasEnglish={hasEnglish} onChange={setTyped} />
      {title === null && <p role="alert">{message('briefings.name-missing')}</p>}
    </ConfirmEditDialog>
  );
}
