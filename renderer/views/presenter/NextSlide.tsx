import { useDeferredValue } from 'react';
import { slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { PreparedSlides } from '../../show/PreparedSlides.tsx';
import type { ShowDeck } from '../../show/use-show-deck.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideContext } from '../../slides/slide-context.ts';
import { useMessages } from '../../ui/messages.ts';
import styles from './console.module.css';

/** What comes after the slide in view. It may come a moment after it: the current one is first. */
export function NextSlide({ deck, slide }: { readonly deck: ShowDeck; readonly slide: number }) {
  const message = useMessages();
  const at = useDeferredValue(slide);
  const next = deck.results[at + 1];
  return (
    <section aria-label={message('show.next')} data-testid="console-next">
      <div className={styles['console-caption']}>
        <h2>{message('show.next')}</h2>
        <p className={styles['console-next-title']} lang={deck.slides.locale}>
          {next ? slideTitleOf(next) : ''}
        </p>
      </div>
      <div className={styles['console-next-slide']}>
        <SlideContext value={deck.slides}>
          <FitSlide>
            <PreparedSlides results={deck.results} at={at + 1} mode="thumbnail" />
          </FitSlide>
        </SlideContext>
        {!next && <p className={styles['console-end']}>{message('show.end-of-show')}</p>}
      </div>
    </section>
  );
}
