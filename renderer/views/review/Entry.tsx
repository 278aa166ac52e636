import type { EntryProps } from './entry-props.ts';
import { FigureEntry } from './FigureEntry.tsx';
import styles from './review.module.css';
import { SlideEntry } from './SlideEntry.tsx';

/** One stop of the document. */
export function Entry({ item, ...shared }: EntryProps) {
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
        <SlideEntry item={item} {...shared} />
      ) : (
        <FigureEntry item={item} {...shared} />
      )}
    </article>
  );
}
