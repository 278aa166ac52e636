import { useContext } from 'react';
import { bindTitle } from '../../../shared/deck/bind-slide.ts';
import { bindFigure } from '../../../shared/figures/bind-figure.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { saidIn, threadsOf } from '../../../shared/review/review-state.ts';
import { useSlides } from '../../slides/slide-context.ts';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Comments } from './Comments.tsx';
import { FigureRow } from './FigureRows.tsx';
import { EntryHead } from './ItemHead.tsx';
import type { ReviewItemProps } from './item-props.ts';
import type { ReviewItem } from './items.ts';
import styles from './review.module.css';

type Other = Exclude<ReviewItem, { kind: 'slide' }>;

/** A figure, or what was said about something that no slide shows. */
export function FigureItem({ item, briefing, author, forms, actions }: ReviewItemProps<Other>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const slides = useSlides();
  const [first] = item.reviews;
  return (
    <>
      <EntryHead
        title={
          item.kind === 'figure'
            ? inLocale(item.figure.name, slides.locale)
            : first && bindTitle(first.subject, briefing, locale)
        }
        verdict={
          item.kind === 'elsewhere' && (
            <span className={styles['review-mark']}>
              {message(first?.exists === false ? 'review.gone' : 'review.not-on-slides')}
            </span>
          )
        }
        onWrite={item.kind === 'figure' || first?.exists ? () => forms.openFor(item) : null}
      />
      <div className={styles['review-side']}>
        {item.kind === 'figure' && (
          <ul className={styles['review-figures']}>
            <FigureRow
              bound={bindFigure(item.figure, slides.locale)}
              changed={false}
              onLight={() => {}}
              onComment={(anchor) => forms.openAbout(anchor, item.id)}
            />
          </ul>
        )}
        <Comments
          threads={threadsOf(saidIn(item.reviews))}
          item={item}
          here={null}
          author={author}
          forms={forms}
          actions={actions}
          marks={null}
          pins={null}
        />
      </div>
    </>
  );
}
