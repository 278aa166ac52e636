import type { Show } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import type { InkDesk } from '../../show/ink/ink-desk.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';

interface AudienceControlsProps {
  readonly show: Show;
  readonly ink: Pick<InkDesk, 'undo'>;
  readonly hidden: boolean;
}

/** On the only display, for a moving pointer: the few things that one reaches for without a console. */
export function AudienceControls({ show, ink, hidden }: AudienceControlsProps) {
  const message = useMessages();
  return (
    <div
      className="audience-controls"
      role="toolbar"
      aria-label={message('show.tools')}
      data-hidden={hidden}
      onMouseDown={(event) => event.preventDefault()}
    >
      <IconButton
        icon="previous"
        label={message('command.previous-slide')}
        keys="←"
        disabled={show.slide === 0}
        onClick={() => act({ type: 'previous' })}
      />
      <span className="audience-position">
        {message('show.position', { number: show.slide + 1, total: show.total })}
      </span>
      <IconButton
        icon="next"
        label={message('command.next-slide')}
        keys="→"
        disabled={show.slide === show.total - 1}
        onClick={() => act({ type: 'next' })}
      />
      {(
        [
          ['laser', 'Ctrl+L'],
          ['pen', 'Ctrl+P'],
          ['highlighter', 'Ctrl+I'],
        ] as const
      ).map(([tool, keys]) => (
        <IconButton
          key={tool}
          icon={tool}
          label={message(`show.${tool}`)}
          keys={keys}
          aria-pressed={show.tool === tool}
          onClick={() => act({ type: 'tool', tool })}
        />
      ))}
      <IconButton icon="undo" label={message('show.undo')} keys="Ctrl+Z" onClick={ink.undo} />
      <IconButton
        icon="grid"
        label={message('show.grid')}
        keys="G"
        onClick={() => act({ type: 'overlay', overlay: 'grid' })}
      />
      <IconButton
        icon="ask"
        label={message('show.question')}
        keys="/"
        onClick={() => act({ type: 'overlay', overlay: 'question' })}
      />
      <IconButton
        icon="console"
        label={message('show.beside')}
        keys="F"
        onClick={() => act({ type: 'toggle-beside' })}
      />
      <IconButton
        icon="help"
        label={message('show.help')}
        keys="F1"
        onClick={() => act({ type: 'overlay', overlay: 'help' })}
      />
      <IconButton
        icon="close"
        label={message('show.end')}
        keys="Esc"
        onClick={() => act({ type: 'escape' })}
      />
    </div>
  );
}
