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
import styles from './audience.module.css';

const tools = ['laser', 'pen', 'highlighter'] as const;

interface AudienceControlsProps {
  readonly show: Show;
  readonly ink: Pick<InkController, 'undo'>;
  readonly hidden: boolean;
}

/** On the only display, for a moving pointer: the few things that one reaches for without a console. */
export function AudienceControls({ show, ink, hidden }: AudienceControlsProps) {
  const message = useMessages();
  return (
    <div
      className={styles['audience-controls']}
      role="toolbar"
      aria-label={message('show.tools')}
      data-hidden={hidden}
      onMouseDown={(event) => event.preventDefault()}
    >
      <PreviousButton show={show} />
      <span className={styles['audience-position']}>
        {message('show.position', { number: show.slide + 1, total: show.total })}
      </span>
      <NextButton />
      {tools.map((tool) => (
        <ToolButton key={tool} show={show} tool={tool} />
      ))}
      <UndoInkButton ink={ink} />
      <OverlayButton overlay="grid" />
      <OverlayButton overlay="question" />
      <IconButton
        icon="console"
        label={message('show.beside')}
        keys="F"
        onClick={() => act({ type: 'toggle-beside' })}
      />
      <OverlayButton overlay="help" />
      <IconButton
        icon="close"
        label={message('show.end')}
        keys="Esc"
        onClick={() => act({ type: 'escape' })}
      />
    </div>
  );
}
