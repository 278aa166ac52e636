import type { Show } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

/** What the presenter has to know or decide; the audience sees none of it. */
export function Notices({ show }: { readonly show: Show }) {
  const message = useMessages();
  const { notice, snapshot, newerSnapshot } = show;
  return (
    <div className={styles['console-notices']} role="status">
      {notice && (
        <p className={styles['console-notice']} data-testid="console-notice">
          <Icon name={notice === 'display-found' ? 'done' : 'warning'} />
          <span>{message(`show.notice.${notice}`)}</span>
          {notice === 'window-given-up' && (
            <Button onClick={() => act({ type: 'show-audience' })}>
              {message('show.reopen-audience')}
            </Button>
          )}
          <Button onClick={() => act({ type: 'dismiss-notice' })}>{message('show.dismiss')}</Button>
        </p>
      )}
      {newerSnapshot && (
        <p className={styles['console-notice']} data-testid="console-notice">
          <Icon name="warning" />
          <span>{message('show.newer', { frozen: snapshot, newer: newerSnapshot })}</span>
          <Button onClick={() => act({ type: 'figures', use: 'frozen' })}>
            {message('show.keep-frozen')}
          </Button>
          <Button onClick={() => act({ type: 'figures', use: 'newer' })}>
            {message('show.use-newer')}
          </Button>
        </p>
      )}
    </div>
  );
}
