import { useContext } from 'react';
import type { BoundFigure } from '../../../shared/deck/bound-slide.ts';
import { figureName } from '../../../shared/figures/areas.ts';
import { citeShortly } from '../../../shared/figures/cite.ts';
import type { ReviewAnchor } from '../../../shared/model/review.ts';
import { anchorKey, anchorOfFigure } from '../../../shared/review/review-state.ts';
import { destinationOfFigure, sourceOfFigure } from '../../figures/destinations.ts';
import { useSlides } from '../../slides/slide-context.ts';
import { IconButton } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './review.module.css';

interface FigureRowsProps {
  readonly figures: readonly BoundFigure[];
  /** What was changed since the slide was approved. */
  readonly changed: ReadonlySet<string>;
  readonly onLight: (key: string | null) => void;
  readonly onComment: (anchor: ReviewAnchor) => void;
}

/** The figures of a slide as printed, each with where it was published. */
export function FigureRows({ figures, changed, onLight, onComment }: FigureRowsProps) {
  const message = useMessages();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 className={styles['review-heading']}>
        {message('review.figures')} <span className={viewStyles['count']}>{figures.length}</span>
      </h2>
      <ul className={styles['review-figures']}>
        {figures.map((bound) => (
          <FigureRow
            key={figureName(bound.figure)}
            bound={bound}
            changed={changed.has(anchorKey(anchorOfFigure(bound.figure)))}
            onLight={onLight}
            onComment={onComment}
          />
        ))}
      </ul>
    </section>
  );
}

interface FigureRowProps extends Pick<FigureRowsProps, 'onLight' | 'onComment'> {
  readonly bound: BoundFigure;
  readonly changed: boolean;
}

export function FigureRow({ bound, changed, onLight, onComment }: FigureRowProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const slides = useSlides();
  const { go } = useNavigation();
  const { figure, label, name, printed, period } = bound;
  const source = sourceOfFigure(figure);
  return (
    <li
      className={styles['review-figure']}
      data-figure-row={figure.key}
      tabIndex={-1}
      onPointerEnter={() => onLight(figure.key)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(figure.key)}
      onBlur={() => onLight(null)}
    >
      <button
        type="button"
        className={`${viewStyles['way']} ${styles['review-figure-name']}`}
        lang={slides.locale}
        title={name}
        onClick={() => go(destinationOfFigure(figure))}
      >
        {label}
      </button>
      <span className={styles['review-figure-value']} lang={slides.locale}>
        {printed}
      </span>
      <span className={styles['review-figure-from']}>
        {period}
        {' · '}
        {source ? (
          <button
            type="button"
            className={viewStyles['way']}
            title={message('review.show-source', { place: citeShortly(figure.passages, locale) })}
            onClick={() => go(source)}
          >
            {citeShortly(figure.passages, locale)}
          </button>
        ) : (
          <span className={styles['review-refusal']}>{message('review.no-source')}</span>
        )}
        {changed && (
          <span className={styles['review-mark']} data-mark="changed">
            {message('review.changed-mark')}
          </span>
        )}
      </span>
      <IconButton
        icon="comment"
        label={message('review.comment-on', { name: label })}
        onClick={() => onComment(anchorOfFigure(figure))}
      />
    </li>
  );
}
