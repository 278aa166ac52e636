import { useContext } from 'react';
import { bindFigure } from '../../../shared/domain/bind-slide.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { useSlides } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Comments } from './Comments.tsx';
import type { EntryProps } from './entry-props.ts';
import { FigureRow } from './FigureRows.tsx';
import type { ReviewItem } from './items.ts';

type Other = Exclude<ReviewItem, { kind: 'slide' }>;

/** A figure, or what was said about something that no slide shows. */
export function FigureEntry({ item, author, forms, actions }: EntryProps<Other>) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const slides = useSlides();
  const [first] = item.reviews;
  return (
    <>
      <header className="review-head">
        <h2 className="review-title">
          {item.kind === 'figure'
            ? inLocale(item.figure.name, slides.locale)
            : first && inLocale(first.subject, locale)}
        </h2>
        <p className="review-verdict">
          {item.kind === 'elsewhere' && (
            <span className="review-mark">
              {message(first?.exists === false ? 'review.gone' : 'review.not-on-slides')}
            </span>
          )}
        </p>
        {(item.kind === 'figure' || first?.exists) && (
          <div className="review-actions">
            <Button
              look="quiet"
              icon="comment"
              title={`${message('review.write')} (C)`}
              onClick={() => forms.openFor(item)}
            >
              {message('review.write')}
            </Button>
          </div>
        )}
      </header>
      <div className="review-side">
        {item.kind === 'figure' && (
          <ul className="review-figures">
            <FigureRow
              bound={bindFigure(item.figure, slides.locale)}
              changed={false}
              onLight={() => {}}
              onComment={(anchor) => forms.openAbout(anchor, item.id)}
            />
          </ul>
        )}
        <Comments
          reviews={item.reviews}
          item={item}
          here={null}
          author={author}
          forms={forms}
          actions={actions}
        />
      </div>
    </>
  );
}
