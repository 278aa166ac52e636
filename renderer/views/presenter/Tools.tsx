import type { MessageKey } from '../../../shared/i18n/messages.ts';
import type { Show, Tool } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import type { InkDesk } from '../../show/ink/ink-desk.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';

const tools: readonly { readonly tool: Tool; readonly keys: string }[] = [
  { tool: 'arrow', keys: 'Ctrl+A' },
  { tool: 'laser', keys: 'Ctrl+L' },
  { tool: 'spotlight', keys: '' },
  { tool: 'pen', keys: 'Ctrl+P' },
  { tool: 'highlighter', keys: 'Ctrl+I' },
];

interface ToolsProps {
  readonly show: Show;
  readonly ink: Pick<InkDesk, 'undo' | 'eraseAll'>;
}

/** All that keys do, for the hand on the mouse; each button names its key. */
export function Tools({ show, ink }: ToolsProps) {
  const message = useMessages();
  const { zoom } = show;
  return (
    <div className="console-tools" role="toolbar" aria-label={message('show.tools')}>
      <div>
        <IconButton
          icon="previous"
          label={message('command.previous-slide')}
          keys="←"
          disabled={show.slide === 0}
          onClick={() => act({ type: 'previous' })}
        />
        <IconButton
          icon="next"
          label={message('command.next-slide')}
          keys="→"
          disabled={show.slide === show.total - 1 && show.blank === 'none'}
          onClick={() => act({ type: 'next' })}
        />
      </div>
      <div>
        {(['black', 'white'] as const).map((blank) => (
          <IconButton
            key={blank}
            icon={blank}
            label={message(`show.${blank}`)}
            keys={blank === 'black' ? 'B' : 'W'}
            aria-pressed={show.blank === blank}
            onClick={() => act({ type: 'blank', blank })}
          />
        ))}
      </div>
      <div>
        {tools.map(({ tool, keys }) => (
          <IconButton
            key={tool}
            icon={tool}
            label={message(`show.${tool}` as MessageKey)}
            {...(keys && { keys })}
            aria-pressed={show.tool === tool}
            onClick={() => {
              if (show.tool !== tool) act({ type: 'tool', tool });
            }}
          />
        ))}
      </div>
      <div>
        <IconButton icon="undo" label={message('show.undo')} keys="Ctrl+Z" onClick={ink.undo} />
        <IconButton
          icon="erase"
          label={message('show.erase-all')}
          keys="E"
          onClick={ink.eraseAll}
        />
        <IconButton
          icon="hide-ink"
          label={message('show.hide-ink')}
          keys="Ctrl+M"
          aria-pressed={show.inkHidden}
          onClick={() => act({ type: 'toggle', what: 'ink' })}
        />
      </div>
      <div>
        <IconButton
          icon="zoom-out"
          label={message('show.zoom-out')}
          keys="−"
          disabled={zoom.scale <= 1}
          onClick={() => act({ type: 'zoom', scale: Math.max(1, zoom.scale / 1.25) })}
        />
        <IconButton
          icon="zoom-in"
          label={message('show.zoom-in')}
          keys="+"
          disabled={zoom.scale >= 4}
          onClick={() => act({ type: 'zoom', scale: Math.min(4, zoom.scale * 1.25) })}
        />
        <IconButton
          icon="sources"
          label={message('show.sources')}
          keys="T"
          aria-pressed={show.sourcesShown}
          onClick={() => act({ type: 'toggle', what: 'sources' })}
        />
      </div>
      <div>
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
      </div>
    </div>
  );
}
