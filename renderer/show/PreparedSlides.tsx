import { memo, useDeferredValue } from 'react';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import type { SlideMode } from '../slides/slide-context.ts';
import styles from './prepared-slides.module.css';
import { usePrepared } from './use-prepared.ts';

interface PreparedSlidesProps {
  readonly results: readonly BindResult[];
  /** The slide to see, from 0; beyond the last one none is seen. */
  readonly at: number;
  readonly mode: SlideMode;
}

/** One slide to see, the others made already: to turn is to move what is painted. */
export function PreparedSlides({ results, at, mode }: PreparedSlidesProps) {
  const prepared = usePrepared(at, results.length);
  // What is to come next is painted after what is to be seen now.
  const settled = useDeferredValue(at);
  return results.map(
    (result, index) =>
      prepared.has(index) && (
        <div
          key={slideKeyOf(result)}
          className={styles['show-slide']}
          data-testid="show-slide"
          data-shown={index === at}
          data-near={Math.abs(index - settled) <= 2}
          aria-hidden={index !== at}
        >
          <Prepared result={result} mode={mode} />
        </div>
      ),
  );
}

/** Made once: being turned to changes only where it lies. */
const Prepared = memo(SlideSheet);
