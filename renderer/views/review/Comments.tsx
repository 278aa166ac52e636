import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import type { ReviewAnchor } from '../../../shared/model/review.ts';
import {
  anchorKey,
  anchorOfFigure,
  goalsOn,
  type ReviewThread,
} from '../../../shared/review/review-state.ts';
import { useSlides } from '../../slides/slide-context.ts';
import { useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { Comment } from './Comment.tsx';
import { Composer } from './Composer.tsx';
import styles from './comments.module.css';
import type { ReviewActions } from './item-props.ts';
import type { ReviewItem } from './items.ts';
import reviewStyles from './review.module.css';
import { formOf, type OpenForms } from './use-open-forms.ts';
import type { usePins } from './use-pins.ts';

interface CommentsProps {
  readonly threads: readonly ReviewThread[];
  readonly item: ReviewItem;
  /** The slide that they stand beside: what is about it need not name it. */
  readonly here: SlideKey | null;
  readonly author: string;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
  /** The numbers of those that are about the slide beside them; null where there is none. */
  readonly marks: ReadonlyMap<RecordId, number> | null;
  /** Of the slide that they stand beside; null where there is none. */
  readonly pins: ReturnType<typeof usePins> | null;
  /** The place of a comment on the slide was asked for. */
  readonly onPlace?: (thread: ReviewThread) => void;
}

/** What was said with its answers, what is being said; approvals stand in the entry's head. */
export function Comments(props: CommentsProps) {
  const { threads, item, here, author, forms, actions, marks, pins, onPlace } = props;
  const message = useMessages();
  const { locale } = useSlides();
  const open = forms.of(item.id);
  if (threads.length === 0 && open.length === 0) return null;

  function nameOf(anchor: ReviewAnchor): string | null {
    if (item.kind !== 'slide' || !item.result.ok || anchor.about === 'slide') return null;
    const { slide } = item.result;
    const bound = goalsOn(slide).find(({ goal }) => anchorKey(anchor) === `goal ${goal.key}`);
    if (bound) return inLocale(bound.goal.statement, locale);
    const shown = slide.figures.find(
      ({ figure }) => anchorKey(anchorOfFigure(figure)) === anchorKey(anchor),
    );
    return shown?.label ?? null;
  }

  return (
    <section>
      <h2 className={reviewStyles['review-heading']}>
        {message('review.comments')}{' '}
        {threads.length > 0 && <span className={viewStyles['count']}>{threads.length}</span>}
      </h2>
      <ul className={styles['review-comments']}>
        {threads.map((thread) => (
          <Comment
            key={thread.first.id}
            thread={thread}
            about={
              here !== null && thread.first.anchor.about !== 'slide'
                ? inLocale(thread.first.subject, locale)
                : null
            }
            author={author}
            forms={forms}
            actions={actions}
            number={marks?.get(thread.first.id) ?? null}
            pins={pins}
            onPlace={() => onPlace?.(thread)}
          />
        ))}
      </ul>
      {open.map(({ anchor, fresh }) => (
        <Composer
          key={formOf(anchor)}
          form={formOf(anchor)}
          about={nameOf(anchor)}
          first={null}
          fresh={fresh}
          pinning={anchor.about === 'slide' ? (pins?.pinning ?? null) : null}
          onSave={(written) => actions.add(anchor, written)}
          onClose={() => forms.close(anchor)}
        />
      ))}
    </section>
  );
}
