import { useContext } from 'react';
import type { Failure } from '../../shared/errors.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { SlideFields } from '../../shared/model/edit-fields.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { SlideSaver } from './slide-saver.ts';
import styles from './unsaved-notice.module.css';

interface UnsavedNoticeProps {
  readonly saver: SlideSaver;
  readonly failure: Failure;
  /** As the store holds the slide. */
  readonly stored: SlideFields;
}

/** Why the slide on the stage is not the one in the store, and the ways out. */
export function UnsavedNotice({ saver, failure, stored }: UnsavedNoticeProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const isStale = failure.code === 'store.stale';
  return (
    <div className={styles['unsaved-notice']} role="alert" data-testid="unsaved">
      <Icon name="warning" />
      <p>{isStale ? message('slide-editor.stale') : describeFailure(locale, failure)}</p>
      {isStale && (
        <Button onClick={() => void saver.overwrite(stored)}>
          {message('slide-editor.keep-mine')}
        </Button>
      )}
      {failure.code !== 'record.body-unfit' && !isStale && (
        <Button onClick={() => void saver.retry()}>{message('reader.retry')}</Button>
      )}
      <Button look="quiet" onClick={() => saver.giveUp(stored)}>
        {message(isStale ? 'slide-editor.take-theirs' : 'slide-editor.give-up')}
      </Button>
    </div>
  );
}

/** That another slide has something that is not in the store, and the way there. */
export function UnsavedElsewhere({
  slide,
  onGo,
}: {
  readonly slide: Slide;
  readonly onGo: (key: SlideKey) => void;
}) {
  const message = useMessages();
  return (
    <div className={styles['unsaved-notice']} role="alert" data-testid="unsaved-elsewhere">
      <Icon name="warning" />
      <p>{message('slide-editor.unsaved-elsewhere', { number: slide.position })}</p>
      <Button onClick={() => onGo(slide.key)}>{message('slide-editor.go-there')}</Button>
    </div>
  );
}
