import { useContext } from 'react';
import type { Review } from '../../../shared/model/review.ts';
import { useProfile } from '../../live/use-person.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import { Composer } from './Composer.tsx';
import styles from './comments.module.css';
import type { ReviewActions } from './item-props.ts';
import { editFormOf } from './use-open-forms.ts';

interface CommentProps {
  readonly review: Review;
  /** What it is about, where that is not plain. */
  readonly about: string | null;
  /** Whether this machine's person wrote it: only they change or delete it. */
  readonly own: boolean;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly actions: ReviewActions;
}

export function Comment({ review, about, own, editing, onEdit, actions }: CommentProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { id, kind, text, author, device, at, resolved } = review;
  const here = useProfile()?.device.id;
  return (
    <li
      className={styles['comment']}
      data-comment={id}
      data-kind={kind}
      data-resolved={resolved}
      tabIndex={-1}
    >
      <p className={styles['comment-head']}>
        <span className={styles['comment-kind']}>{message(`review.kind.${kind}`)}</span>
        <bdi className={styles['comment-author']}>{author}</bdi>
        {device && device.id !== here && (
          <span>{message('profile.on-device', { device: device.name })}</span>
        )}
        <time dateTime={at}>{moment(at, locale)}</time>
        {resolved && (
          <span className={styles['comment-resolved']}>{message('review.resolved')}</span>
        )}
      </p>
      {about && (
        <p className={styles['comment-about']}>{message('review.about', { name: about })}</p>
      )}
      {editing ? (
        <Composer
          form={editFormOf(id)}
          about={null}
          first={text}
          fresh
          onSave={(_, next) => actions.change(id, next)}
          onClose={() => onEdit(false)}
        />
      ) : (
        <>
          <p className={styles['comment-text']} data-testid="comment-text" dir="auto">
            {text}
          </p>
          <div className={styles['comment-actions']}>
            <Button
              look="quiet"
              icon={resolved ? 'undo' : 'done'}
              onClick={() => void actions.resolve(review)}
            >
              {message(resolved ? 'review.reopen' : 'review.resolve')}
            </Button>
            {own && (
              <>
                <IconButton
                  icon="pen"
                  label={message('review.edit')}
                  onClick={() => onEdit(true)}
                />
                <IconButton
                  icon="delete"
                  label={message('review.delete')}
                  onClick={() => void actions.remove(review)}
                />
              </>
            )}
          </div>
        </>
      )}
    </li>
  );
}
