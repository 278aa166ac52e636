import { useRef } from 'react';
import { type BindResult, slideKeyOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import type { SlideContextValue } from '../../slides/slide-context.ts';
import { ThumbnailOption } from '../../slides/Thumbnail.tsx';
import styles from './pictured-slide.module.css';
import { useSlidePicture } from './use-slide-picture.ts';

interface PicturedSlideProps {
  readonly id: string;
  readonly deck: DeckKey;
  readonly result: BindResult;
  readonly current: boolean;
  readonly slides: SlideContextValue;
  readonly onGo: () => void;
}

/**
 * A slide to choose, by a picture that is drawn once, outside this window: a whole deck of live
 * slides would take its time while the audience looks on. Until it is there, by its title.
 */
export function PicturedSlide({ id, deck, result, current, slides, onGo }: PicturedSlideProps) {
  const option = useRef<HTMLDivElement>(null);
  const picture = useSlidePicture(option, { deck, slide: slideKeyOf(result) }, slides);
  return (
    <ThumbnailOption
      ref={option}
      id={id}
      result={result}
      current={current}
      locale={slides.locale}
      onGo={onGo}
    >
      {picture ? (
        <img className={styles['pictured-slide']} src={picture} alt="" decoding="async" />
      ) : (
        <span className={styles['pictured-slide-title']} lang={slides.locale}>
          {slideTitleOf(result)}
        </span>
      )}
    </ThumbnailOption>
  );
}
