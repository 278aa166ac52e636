import type { Overlay, Show, Tool } from '../../shared/model/show.ts';
import { IconButton } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import { act } from './actions.ts';
import type { InkController } from './ink/ink-controller.ts';

/** What both windows offer the hand on the mouse; each button names its key. */

interface ShowButtonProps {
  readonly show: Show;
}

export function PreviousButton({ show }: ShowButtonProps) {
  const message = useMessages();
  return (
    <IconButton
      icon="previous"
      label={message('command.previous-slide')}
      keys="←"
      disabled={show.slide === 0}
      onClick={() => act({ type: 'previous' })}
    />
  );
}

/** Works on the last slide, too: after it comes the end of the show. */
export function NextButton() {
  const message = useMessages();
  return (
    <IconButton
      icon="next"
      label={message('command.next-slide')}
      keys="→"
      onClick={() => act({ type: 'next' })}
    />
  );
}

const toolKeys: Readonly<Record<Tool, string | null>> = {
  arrow: 'Ctrl+A',
  laser: 'Ctrl+L',
  spotlight: null,
  pen: 'Ctrl+P',
  highlighter: 'Ctrl+I',
};

export function ToolButton({ show, tool }: ShowButtonProps & { readonly tool: Tool }) {
  const message = useMessages();
  const keys = toolKeys[tool];
  return (
    <IconButton
      icon={tool}
      label={message(`show.${tool}`)}
      {...(keys && { keys })}
      aria-pressed={show.tool === tool}
      onClick={() => act({ type: 'tool', tool })}
    />
  );
}

export function UndoInkButton({ ink }: { readonly ink: Pick<InkController, 'undo'> }) {
  const message = useMessages();
  return <IconButton icon="undo" label={message('show.undo')} keys="Ctrl+Z" onClick={ink.undo} />;
}

const overlays = {
  grid: { icon: 'grid', keys: 'G' },
  question: { icon: 'ask', keys: '/' },
  help: { icon: 'help', keys: 'F1' },
} as const satisfies Partial<Record<Overlay, { icon: IconName; keys: string }>>;

export function OverlayButton({ overlay }: { readonly overlay: keyof typeof overlays }) {
  const message = useMessages();
  return (
    <IconButton
      {...overlays[overlay]}
      label={message(`show.${overlay}`)}
      onClick={() => act({ type: 'overlay', overlay })}
    />
  );
}
