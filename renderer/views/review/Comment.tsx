import { type ReactNode, useContext } from 'react';
import type { Review } from '../../../shared/model/review.ts';
import type { ReviewThread } from '../../../shared/review/review-state.ts';
import { useProfile } from '../../live/use-person.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import { Composer } from './Composer.tsx';
import styles from './comments.module.css';
import type { ReviewActions } from './item-props.ts';
import { editFormOf, type OpenForms, replyFormOf } from './use-open-forms.ts';
import type { Pinning, usePins } from './use-pins.ts';

interface CommentProps {
  readonly thread: ReviewThread;
  /** What it is about, where that is not plain. */
  readonly about: string | null;
  /** Who works here: only they change or delete what they wrote. */
  readonly author: string;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
  /** Its number among those of its slide; null where no slide stands beside it. */
  readonly number: number | null;
  /** Of the slide beside it; null where there is none. */
  readonly pins: ReturnType<typeof usePins> | null;
  /** Its place on the slide was asked for. */
  readonly onPlace: () => void;
}

/** A comment with its answers. */
export function Comment(props: CommentProps) {
  const { thread, about, author, forms, actions, number, pins, onPlace } = props;
  const message = useMessages();
  const { first, replies } = thread;
  const { id, kind, resolved } = first;
  const canPoint = first.anchor.about === 'slide';
  return (
    <li
      className={styles['comment']}
      data-comment={id}
      data-kind={kind}
      data-resolved={resolved}
      data-lit={pins?.lit === id}
      tabIndex={-1}
      onBlur={() => pins?.light(null)}
    >
      <Words
        review={first}
        own={first.author === author}
        forms={forms}
        actions={actions}
        pinning={canPoint ? (pins?.pinning ?? null) : null}
        lead={
          <>
            {number !== null && (
              <NumberMark
                number={number}
                onPlace={first.pin ? onPlace : null}
                resolved={resolved}
              />
            )}
            <span className={styles['comment-kind']}>{message(`review.kind.${kind}`)}</span>
          </>
        }
        state={
          resolved && (
            <span className={styles['comment-resolved']}>{message('review.resolved')}</span>
          )
        }
        about={about}
      >
        <Button
          look="quiet"
          icon={resolved ? 'undo' : 'done'}
          onClick={() => void actions.resolve(first)}
        >
          {message(resolved ? 'review.reopen' : 'review.resolve')}
        </Button>
        <Button look="quiet" icon="reply" onClick={() => forms.reply(id, true)}>
          {message('review.reply')}
        </Button>
      </Words>
      {replies.length > 0 && (
        <ul className={styles['replies']} aria-label={message('review.replies')}>
          {replies.map((reply) => (
            <li key={reply.id} className={styles['reply']} data-reply={reply.id}>
              <Words
                review={reply}
                own={reply.author === author}
                forms={forms}
                actions={actions}
                pinning={null}
                lead={null}
                state={null}
                about={null}
              />
            </li>
          ))}
        </ul>
      )}
      {forms.isReplied(id) && (
        <div className={styles['reply']}>
          <Composer
            form={replyFormOf(id)}
            about={null}
            first={null}
            isReply
            fresh={forms.isReplied(id) === 'now'}
            pinning={null}
            onSave={(written) => actions.reply(id, written.text)}
            onClose={() => forms.reply(id, false)}
          />
        </div>
      )}
    </li>
  );
}

interface WordsProps {
  readonly review: Review;
  readonly own: boolean;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
  readonly pinning: Pinning | null;
  /** What stands before its author, and behind the time. */
  readonly lead: ReactNode;
  readonly state: ReactNode;
  readonly about: string | null;
  /** What everybody may do with it. */
  readonly children?: ReactNode;
}

/** What somebody wrote, when, and what may be done with it. */
function Words({ review, own, forms, actions, pinning, children, ...shown }: WordsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { id, text, author, device, at } = review;
  const here = useProfile()?.device.id;
  return (
    <>
      <p className={styles['comment-head']}>
        {shown.lead}
        <bdi className={styles['comment-author']}>{author}</bdi>
        {device && device.id !== here && (
          <span>{message('profile.on-device', { device: device.name })}</span>
        )}
        <time dateTime={at}>{moment(at, locale)}</time>
        {shown.state}
      </p>
      {shown.about && (
        <p className={styles['comment-about']}>{message('review.about', { name: shown.about })}</p>
      )}
      {forms.isEdited(id) ? (
        <Composer
          form={editFormOf(id)}
          about={null}
          first={review}
          isReply={review.replyTo !== null}
          fresh
          pinning={pinning}
          onSave={(written) => actions.change(id, written.text, written.pin)}
          onClose={() => forms.edit(id, false)}
        />
      ) : (
        <>
          <p className={styles['comment-text']} data-testid="comment-text" dir="auto">
            {text}
          </p>
          {(children || own) && (
            <div className={styles['comment-actions']}>
              {children}
              {own && (
                <>
                  <IconButton
                    icon="pen"
                    label={message('review.edit')}
                    onClick={() => forms.edit(id, true)}
                  />
                  <IconButton
                    icon="delete"
                    label={message('review.delete')}
                    onClick={() => void actions.remove(review)}
                  />
                </>
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}

/** A comment's number; where it points at a place, the way there. */
function NumberMark({
  number,
  resolved,
  onPlace,
}: {
  readonly number: number;
  readonly resolved: boolean;
  readonly onPlace: (() => void) | null;
}) {
  const message = useMessages();
  if (!onPlace) return <span className={styles['comment-number']}>{number}</span>;
  const label = message('review.pin-show', { number });
  return (
    <button
      type="button"
      className={styles['comment-pin']}
      data-resolved={resolved}
      aria-label={label}
      title={label}
      onClick={onPlace}
    >
      {number}
    </button>
  );
}
