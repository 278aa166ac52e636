import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import styles from './review.module.css';

interface EntryHeadProps {
  readonly title: ReactNode;
  /** What was found of it, in words. */
  readonly verdict: ReactNode;
  /** Null where nothing can be said about it any more. */
  readonly onWrite: (() => void) | null;
  /** What can be done beside writing a comment. */
  readonly children?: ReactNode;
}

/** What an entry is about, how it stands, and what to do with it. */
export function EntryHead({ title, verdict, onWrite, children }: EntryHeadProps) {
  const message = useMessages();
  return (
    <header className={styles['review-head']}>
      <h2 className={styles['review-title']}>{title}</h2>
      <p className={styles['review-verdict']}>{verdict}</p>
      {onWrite && (
        <div className={styles['review-actions']}>
          <Button
            look="quiet"
            icon="comment"
            title={`${message('review.write')} (C)`}
            onClick={onWrite}
          >
            {message('review.write')}
          </Button>
          {children}
        </div>
      )}
    </header>
  );
}
