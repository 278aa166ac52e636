import type { SlideKey } from '../../../shared/model/keys.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { Review, ReviewAnchor } from '../../../shared/model/review.ts';
import { anchorKey, anchorOfFigure, goalsOn } from '../../../shared/review/review-state.ts';
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

interface CommentsProps {
  readonly reviews: readonly Review[];
  readonly item: ReviewItem;
  /** The slide that they stand beside: what is about it need not name it. */
  readonly here: SlideKey | null;
  readonly author: string;
  readonly forms: OpenForms;
  readonly actions: ReviewActions;
}

/** What was said, what is being said; approvals stand in the entry's head. */
export function Comments({ reviews, item, here, author, forms, actions }: CommentsProps) {
  const message = useMessages();
  const { locale } = useSlides();
  const said = reviews.filter(({ kind }) => kind !== 'approved');
  const open = forms.of(item.id);
  if (said.length === 0 && open.length === 0) return null;

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
        {said.length > 0 && <span className={viewStyles['count']}>{said.length}</span>}
      </h2>
      <ul className={styles['review-comments']}>
        {said.map((review) => (
          <Comment
            key={review.id}
            review={review}
            about={
              here !== null && review.anchor.about !== 'slide'
                ? inLocale(review.subject, locale)
                : null
            }
            own={review.author === author}
            editing={forms.isEdited(review.id)}
            onEdit={(on) => forms.edit(review.id, on)}
            actions={actions}
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
          onSave={(kind, text) => actions.add(anchor, kind, text)}
          onClose={() => forms.close(anchor)}
        />
      ))}
    </section>
  );
}
