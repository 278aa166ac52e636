import { FigureItem } from './FigureItem.tsx';
import type { ReviewItemProps } from './item-props.ts';
import styles from './review.module.css';
import { SlideItem } from './SlideItem.tsx';

/** One stop of the document. */
export function ReviewItem({ item, ...shared }: ReviewItemProps) {
  const { current, onCurrent } = shared;
  return (
    <article
      className={styles['review-entry']}
      data-entry={item.id}
      data-kind={item.kind}
      aria-current={current}
      tabIndex={-1}
      onFocus={onCurrent}
      onPointerDown={onCurrent}
    >
      {item.kind === 'slide' ? (
        <SlideItem item={item} {...shared} />
      ) : (
        <FigureItem item={item} {...shared} />
      )}
    </article>
  );
}
