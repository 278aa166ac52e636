import { type BoundSlide, plainText } from '../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './slide-links.module.css';

interface SlideLinksProps {
  readonly slides: readonly BoundSlide[];
  readonly onGo: (slide: SlideKey) => void;
}

/** Where else a figure is shown, each a way there. */
export function SlideLinks({ slides, onGo }: SlideLinksProps) {
  const message = useMessages();
  if (slides.length === 0) return null;
  return (
    <nav className={styles['slide-links']} aria-label={message('figure.slides')}>
      <span className={styles['slide-links-label']}>{message('figure.slides')}</span>
      {slides.map((slide) => (
        <Button key={slide.key} title={plainText(slide.title)} onClick={() => onGo(slide.key)}>
          {message('figure.slide', { number: slide.number })}
        </Button>
      ))}
    </nav>
  );
}
