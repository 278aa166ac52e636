import type { ReactNode } from 'react';
import type { Show } from '../../../shared/model/show.ts';
import { act } from '../../show/actions.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './standby.module.css';

interface StandbyProps {
  readonly show: Show;
  readonly children: ReactNode;
}

/**
 * In the console's place while the audience's window is not over the only display: it may be the
 * wall, so that there is no slide to come and no note.
 */
export function Standby({ show, children }: StandbyProps) {
  const message = useMessages();
  return (
    <main className={styles['standby']}>
      {show.notice === 'window-given-up' ? (
        <>
          <p role="alert">{message('show.notice.window-given-up')}</p>
          <div className={styles['standby-actions']}>
            <Button look="primary" onClick={() => act({ type: 'show-audience' })}>
              {message('show.reopen-audience')}
            </Button>
            <Button onClick={() => act({ type: 'escape' })}>{message('show.end')}</Button>
          </div>
        </>
      ) : (
        <p role="status">{message('show.opening-audience')}</p>
      )}
      {children}
    </main>
  );
}
