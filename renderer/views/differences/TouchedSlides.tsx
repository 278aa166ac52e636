import { useRef } from 'react';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { useSlides } from '../../slides/slide-context.ts';
import { useNearby } from '../../slides/use-nearby.ts';
import styles from './differences.module.css';

interface TouchedSlidesProps {
  readonly results: readonly BindResult[];
  readonly onGo: (slide: SlideKey) => void;
}

/** The slides that a difference touches, as they are now. */
export function TouchedSlides({ results, onGo }: TouchedSlidesProps) {
  return (
    <ul className={styles['differences-slides']}>
      {results.map((result) => (
        <Touched key={slideKeyOf(result)} result={result} onGo={onGo} />
      ))}
    </ul>
  );
}

function Touched({
  result,
  onGo,
}: {
  readonly result: BindResult;
  readonly onGo: (slide: SlideKey) => void;
}) {
  const { locale } = useSlides();
  const frame = useRef<HTMLDivElement>(null);
  const near = useNearby(frame);
  return (
    <li className={styles['differences-slide']} data-testid="differences-slide">
      <div
        ref={frame}
        className={styles['differences-sheet']}
        data-testid="differences-sheet"
        aria-hidden="true"
        inert
      >
        {near && (
          <FitSlide>
            <SlideSheet result={result} mode="thumbnail" />
          </FitSlide>
        )}
      </div>
      {/* Over its picture, not around it: a picture of text is no part of the button's name. */}
      <button type="button" lang={locale} onClick={() => onGo(slideKeyOf(result))}>
        <span className={styles['differences-number']}>{slideNumberOf(result)}</span>{' '}
        {slideTitleOf(result)}
      </button>
    </li>
  );
}
