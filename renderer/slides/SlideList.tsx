import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import viewStyles from '../ui/view.module.css';
import styles from './slide-list.module.css';

interface SlideListProps {
  readonly slides: readonly BindResult[];
  /** The slides' language. */
  readonly lang: string;
  readonly onGo: (slide: SlideKey) => void;
}

/** Slides by number and title, each a way there. */
export function SlideList({ slides, lang, onGo }: SlideListProps) {
  return (
    <ul className={styles['slide-list']}>
      {slides.map((result) => (
        <li key={slideKeyOf(result)}>
          <button
            type="button"
            className={viewStyles['way']}
            onClick={() => onGo(slideKeyOf(result))}
          >
            <span className={styles['slide-list-number']}>{slideNumberOf(result)}</span>
            <span lang={lang}>{slideTitleOf(result)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
