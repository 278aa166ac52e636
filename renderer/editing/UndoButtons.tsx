import { api } from '../api.ts';
import { useLive } from '../live/use-live.ts';
import { IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { shortcutOf } from '../ui/shortcut.ts';
import { step } from './undo.ts';

/** Undo and redo of changes of content, wherever they were made. */
export function UndoButtons() {
  const message = useMessages();
  const { live } = useLive(api.records.undoState, onUndoChanged);
  const state = live.status === 'ready' ? live.value : { undo: null, redo: null };
  return (
    <>
      <IconButton
        icon="undo"
        label={message('command.undo')}
        keys={shortcutOf('edit.undo')}
        disabled={state.undo === null}
        onClick={() => void step('undo')}
      />
      <IconButton
        icon="redo"
        label={message('command.redo')}
        keys={shortcutOf('edit.redo')}
        disabled={state.redo === null}
        onClick={() => void step('redo')}
      />
    </>
  );
}

function onUndoChanged(refresh: () => void): () => void {
  return api.records.undoChanged(refresh);
}
