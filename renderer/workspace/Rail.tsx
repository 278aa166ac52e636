import type { MessageKey } from '../../shared/i18n/messages.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import type { ViewName } from './navigation.ts';
import styles from './rail.module.css';
import { otherViews } from './views.ts';

interface Stop {
  readonly view: ViewName;
  readonly title: MessageKey;
  readonly icon: IconName;
}

const briefing: Stop = { view: 'briefing', title: 'command.go-briefing', icon: 'briefing' };

/** The briefing that is open comes after the page of all of them. */
const stops: readonly Stop[] = otherViews.flatMap((stop) =>
  stop.view === 'briefings' ? [stop, briefing] : [stop],
);

interface RailProps {
  readonly current: ViewName;
  readonly onGo: (view: ViewName) => void;
}

/** The views of the window, down its left edge. */
export function Rail({ current, onGo }: RailProps) {
  const message = useMessages();
  return (
    <nav className={styles['rail']} aria-label={message('workspace.views')}>
      {stops.map(({ view, title, icon }) => (
        <button
          key={view}
          type="button"
          className={styles['rail-stop']}
          data-testid="rail-stop"
          aria-current={view === current ? 'page' : undefined}
          onClick={() => onGo(view)}
        >
          <Icon name={icon} />
          <span>{message(title)}</span>
        </button>
      ))}
    </nav>
  );
}
