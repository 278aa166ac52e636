import { useContext } from 'react';
import type { BoundSlide } from '../../../shared/deck/bound-slide.ts';
import { citeShortly } from '../../../shared/figures/cite.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { ReviewAnchor } from '../../../shared/model/review.ts';
import { goalsOn } from '../../../shared/review/review-state.ts';
import { paragraphOf } from '../../figures/destinations.ts';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { useSlides } from '../../slides/slide-context.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './review.module.css';

interface GoalRowsProps {
  readonly slide: BoundSlide;
  /** What was changed since the slide was approved. */
  readonly changed: ReadonlySet<string>;
  readonly onComment: (anchor: ReviewAnchor) => void;
}

/** The goals that a slide shows, each with how it stands and where it was set. */
export function GoalRows({ slide, changed, onComment }: GoalRowsProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const slides = useSlides();
  const { go } = useNavigation();
  const goals = goalsOn(slide);
  if (goals.length === 0) return null;
  return (
    <section>
      <h2 className={styles['review-heading']}>
        {message('review.goals')} <span className={viewStyles['count']}>{goals.length}</span>
      </h2>
      <ul className={styles['review-figures']}>
        {goals.map(({ goal: { key, statement, passage }, status }) => (
          <li key={key} className={styles['review-figure']} data-wide="true" tabIndex={-1}>
            <button
              type="button"
              className={`${viewStyles['way']} ${styles['review-figure-name']}`}
              lang={slides.locale}
              onClick={() => go({ view: 'goals', goal: key })}
            >
              {inLocale(statement, slides.locale)}
            </button>
            <span className={styles['review-figure-from']}>
              <StatusMark status={status} />
              {' · '}
              <button
                type="button"
                className={viewStyles['way']}
                onClick={() => go(paragraphOf(passage))}
              >
                {citeShortly([passage], locale)}
              </button>
              {changed.has(`goal ${key}`) && (
                <span className={styles['review-mark']} data-mark="changed">
                  {message('review.changed-mark')}
                </span>
              )}
            </span>
            <IconButton
              icon="comment"
              label={message('review.comment-on', { name: inLocale(statement, slides.locale) })}
              onClick={() => onComment({ about: 'goal', goal: key })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
