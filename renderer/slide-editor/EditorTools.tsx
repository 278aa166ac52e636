import { UndoButtons } from '../editing/UndoButtons.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { shortcut } from '../ui/shortcut.ts';

interface EditorToolsProps {
  readonly checksShown: boolean;
  readonly onChecks: (shown: boolean) => void;
  readonly onFind: () => void;
  /** Whether layouts are chosen from; null where the slide can't be edited. */
  readonly galleryShown: boolean | null;
  readonly onGallery: (shown: boolean) => void;
}

/** What stands in the toolbar while slides are edited. */
export function EditorTools({
  checksShown,
  onChecks,
  onFind,
  galleryShown,
  onGallery,
}: EditorToolsProps) {
  const message = useMessages();
  return (
    <>
      <UndoButtons />
      <IconButton
        icon="review"
        label={message('checks.title')}
        aria-pressed={checksShown}
        onClick={() => onChecks(!checksShown)}
      />
      <IconButton
        icon="ask"
        label={message('find.title')}
        keys={shortcut('CmdOrCtrl+F')}
        onClick={onFind}
      />
      {galleryShown !== null && (
        <Button look="quiet" aria-pressed={galleryShown} onClick={() => onGallery(!galleryShown)}>
          {message('layout-gallery.title')}
        </Button>
      )}
    </>
  );
}
