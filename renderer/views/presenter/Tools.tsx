import type { Show } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import type { InkController } from '../../show/ink/ink-controller.ts';
import {
  NextButton,
  OverlayButton,
  PreviousButton,
  ToolButton,
  UndoInkButton,
} from '../../show/ShowButtons.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

const tools = ['arrow', 'laser', 'spotlight', 'pen', 'highlighter'] as const;

interface ToolsProps {
  readonly show: Show;
  readonly ink: Pick<InkController, 'undo' | 'eraseAll'>;
}

/** All that keys do, for the hand on the mouse; each button names its key. */
export function Tools({ show, ink }: ToolsProps) {
  const message = useMessages();
  const { zoom } = show;
  return (
    <div className={styles['console-tools']} role="toolbar" aria-label={message('show.tools')}>
      <div>
        <PreviousButton show={show} />
        <NextButton />
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
        {tools.map((tool) => (
          <ToolButton key={tool} show={show} tool={tool} />
        ))}
      </div>
      <div>
        <UndoInkButton ink={ink} />
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
        <OverlayButton overlay="grid" />
        <OverlayButton overlay="question" />
      </div>
    </div>
  );
}
