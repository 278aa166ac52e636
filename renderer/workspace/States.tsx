import { useContext } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './states.module.css';

/** The frame of the window while the deck is fetched; the words come only when it takes long. */
export function LoadingState() {
  const message = useMessages();
  return (
    <main className={styles['state']} aria-busy="true">
      <div
        className={`${styles['state-slide']} ${styles['state-slide-waiting']}`}
        aria-hidden="true"
      />
      <p className={styles['state-late']} role="status">
        {message('reader.loading')}
      </p>
    </main>
  );
}

/** The deck could not be fetched: why, and a way to try again. */
export function FailedState({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <main className={`${styles['state']} ${styles['state-failed']}`}>
      <Icon name="warning" />
      <p role="alert">{describeFailure(locale, failure)}</p>
      <Button onClick={onRetry}>{message('reader.retry')}</Button>
    </main>
  );
}
