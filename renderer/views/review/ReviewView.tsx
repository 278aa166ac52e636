import { useContext } from 'react';
import { describeFailure } from '../../../shared/i18n/messages.ts';
import { Kit } from '../../kit/Kit.tsx';
import '../../styles/fonts.css';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import styles from '../../ui/view.module.css';
import type { ViewProps } from '../../workspace/view-props.ts';
import { ReviewList } from './ReviewList.tsx';
import { useReviews } from './use-reviews.ts';

/** The deck as one document, checked slide by slide: its figures, and what was said of them. */
export function ReviewView(view: ViewProps<'review'>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { live, retry } = useReviews(view.briefing.deck.key);
  return (
    <Kit>
      {live.status === 'failed' && (
        <main className={styles['view-nothing']}>
          <p role="alert">
            {message('review.failed')} {describeFailure(locale, live.failure)}
          </p>
          <Button onClick={retry}>{message('reader.retry')}</Button>
        </main>
      )}
      {live.status === 'ready' && (
        // Another briefing is another review: nothing that is open here goes on there.
        <ReviewList key={view.briefing.deck.key} {...view} {...live.value} />
      )}
    </Kit>
  );
}
